from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cards.cards_made import TODAY, after, at, day, known_card, new_card

from dlpath.cards.memory import DESIRED, SCHEDULER, reviewed
from dlpath.cards.states import (
    BURY,
    NEW,
    OUT,
    RESET,
    REVIEW,
    SUSPEND,
    UNBURY,
    UNSUSPEND,
    Asked,
    Found,
    Marked,
    answered,
    parameters_from,
    state_of,
)

THERE = [Found("E1", "c7f3k2a", "go", "d1", "there")]


def asked(number: int, rating: int = 3, due: int = 90) -> Asked:
    return Asked((f"{number:04}", "R"), day(number), rating, day(due))


def marked(number: int, mark: str, until: date | None = None) -> Marked:
    return Marked((f"{number:04}", "M"), mark, until)


def test_a_card_of_which_nothing_is_known_has_no_state():
    assert state_of("a", [], [], []) is None


def test_a_card_that_was_found_is_new_and_can_be_asked_at_once():
    state = state_of("a", THERE, [], [])
    assert (state.stage, state.waits, state.reviews, state.memory) == (NEW, date.min, 0, None)


def test_the_newest_entry_holds_and_the_first_gives_the_place_in_the_row():
    later = Found("E2", "c7f3k2a", "dlb pen", "d2", "there")
    state = state_of("a", [*THERE, later], [], [])
    assert (state.deck, state.family, state.digest) == ("dlb pen", "pen", "d2")
    assert state.entered == "E1"


def test_a_text_that_is_gone_is_not_asked_and_keeps_what_is_known_of_it():
    gone = Found("E2", "c7f3k2a", "go", "d1", "gone")
    state = state_of("a", [*THERE, gone], [asked(1)], [])
    assert (state.stage, state.there, state.reviews, state.waits) == (OUT, False, 1, None)
    back = state_of("a", [*THERE, gone, THERE[0]], [asked(1)], [])
    assert (back.stage, back.reviews, back.waits) == (REVIEW, 1, day(90))


def test_a_card_is_due_when_it_was_promised_and_remembered_by_all_its_reviews():
    history = [asked(0, 3, 4), asked(4, 1, 5), asked(5, 3, 9)]
    state = state_of("a", THERE, history, [])
    assert (state.due, state.waits, state.learned, state.reviewed) == (
        day(9),
        day(9),
        day(0),
        day(5),
    )
    expected = after([(item.day, item.rating) for item in history])
    assert (state.stability, state.difficulty) == expected
    assert (state.reviews, state.lapses) == (3, 1)


def test_failing_the_first_time_is_no_lapse():
    assert state_of("a", THERE, [asked(0, 1), asked(1, 1)], []).lapses == 1


def test_a_reset_card_is_new_and_learned_from_what_follows():
    history = [asked(0), asked(2), asked(8, 4)]
    state = state_of("a", THERE, history[:2], [marked(5, RESET)])
    assert (state.stage, state.reviews, state.stability, state.due) == (NEW, 0, None, None)
    state = state_of("a", THERE, history, [marked(5, RESET)])
    assert (state.reviews, state.learned) == (1, day(8))
    assert (state.stability, state.difficulty) == after([(day(8), 4)])


def test_a_suspended_card_waits_for_nothing_until_it_is_taken_up_again():
    marks = [marked(1, SUSPEND), marked(2, BURY, day(3)), marked(3, UNSUSPEND)]
    assert state_of("a", THERE, [], marks[:2]).stage == OUT
    state = state_of("a", THERE, [], marks)
    assert (state.stage, state.suspended, state.waits) == (NEW, False, day(3))


def test_a_buried_card_waits_until_it_is_back():
    marks = [marked(1, BURY, day(100))]
    assert state_of("a", THERE, [asked(0)], marks).waits == day(100)
    assert state_of("a", THERE, [asked(0)], [*marks, marked(2, UNBURY)]).waits == day(90)


def test_what_was_reviewed_stays_known_without_any_entry():
    state = state_of("a", [], [asked(0)], [])
    assert (state.stage, state.reviews, state.there) == (OUT, 1, False)


@pytest.mark.parametrize("family", ["go", "pen"])
@given(rating=st.integers(1, 4), gap=st.integers(0, 60), repetition=st.integers(1, 30))
def test_an_answer_records_what_it_comes_to(family, rating, gap, repetition):
    state = known_card(reviewed=-gap, family=family, reviews=repetition)
    review = answered(state, rating, seconds=4.5, at=at())
    memory, interval = reviewed(state.memory, rating, TODAY, desired=DESIRED[family])
    assert (review.stability, review.difficulty) == memory[:2]
    assert (review.due - TODAY).days == interval + review.fuzz >= 1
    assert (review.card, review.rating, review.seconds) == ("a", rating, 4.5)
    assert review.scheduler == SCHEDULER


def test_on_paper_a_card_may_be_forgotten_a_little_more_often():
    go, pen = (answered(new_card(family=name), 4, seconds=1, at=at()) for name in ("go", "pen"))
    assert (go.stability, go.difficulty) == (pen.stability, pen.difficulty)
    assert pen.due > go.due


def test_parameters_are_read_from_json():
    assert parameters_from("[0.1, 2]") == (0.1, 2.0)
