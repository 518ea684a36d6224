"""What is asked of the cards of a day."""

from datetime import timedelta

import pytest
from tests.store.conftest import NOON, change, lived

from dlpath.cards.memory import retrievability
from dlpath.cards.queue import Portion
from dlpath.cards.states import answered
from dlpath.progress.card_records import CardEntry, CardMark, CardReview
from dlpath.store.store import Store

TODAY = NOON.date()


def day(number: int):
    return TODAY + timedelta(days=number)


def at(number: int, minute: float = 0):
    return lived(1440 * number + minute)


def found(*cards: str, deck: str = "go") -> CardEntry:
    return change(
        *(CardEntry(card, card.partition("-")[0], deck, "d", "there", lived()) for card in cards)
    )


def asked(card: str, on: int, due: int, *, rating: int = 3, seconds: float = 6.0) -> CardReview:
    return CardReview(card, rating, seconds, day(due), 5.0, 5.0, 0, "fsrs", at(on))


def queue(store: Store, number: int, family: str = "go") -> list[str]:
    return [state.card for state in store.cards.queue(day(number), family)]


def test_new_cards_are_asked_in_their_order_twenty_a_day_and_three_on_paper(store):
    names = [f"c{number:02}" for number in range(30, 0, -1)]
    store.append(found(*names))
    store.append(found(*(f"p{number}" for number in range(5)), deck="my pen"))
    assert queue(store, 0) == names[:20]
    assert queue(store, 0, "pen") == ["p0", "p1", "p2"]
    portions = store.cards.portions(TODAY)
    assert (portions["go"], portions["pen"]) == (Portion(0, 20, 0), Portion(0, 3, 0))


def test_new_cards_that_were_asked_today_leave_room_for_the_rest(store):
    names = [f"c{number:02}" for number in range(30)]
    store.append(found(*names))
    store.append(change(*(asked(name, 0, 5) for name in names[:15])))
    assert queue(store, 0) == names[15:20]
    assert queue(store, 1) == names[15:]


def test_siblings_wait_for_another_day(store):
    store.append(found("n-1", "n-2", "n-3", "m-1", "m-2"))
    assert queue(store, 0) == ["n-1", "m-1"]
    assert store.cards.shelves(TODAY)["go"].new == 2
    store.append(change(asked("n-1", 0, 3)))
    assert queue(store, 0) == ["m-1"]
    assert queue(store, 1) == ["n-2", "m-1"]
    assert queue(store, 3) == ["n-1", "m-1"]
    assert store.cards.shelves(day(3))["go"] == store.cards.shelves(day(3))["go"]._replace(
        waiting=1, new=1
    )


def test_twenty_new_notes_are_asked_however_many_cards_they_have(store):
    store.append(found(*(f"n{number:02}-{gap}" for number in range(40) for gap in (1, 2, 3))))
    assert queue(store, 0) == [f"n{number:02}-1" for number in range(20)]


def test_what_is_due_is_asked_the_best_remembered_first(store):
    store.append(found("a", "b", "c", "d"))
    store.append(
        change(asked("a", -30, -3), asked("b", -9, 0), asked("c", -9, 1), asked("d", -60, 0))
    )
    states = store.cards.queue(TODAY, "go")
    assert [state.card for state in states] == ["b", "a", "d"]
    odds = [retrievability(state.memory, TODAY) for state in states]
    assert odds == sorted(odds, reverse=True)


def test_a_card_is_due_from_its_study_day_on_and_not_before(store):
    store.append(found("a"))
    store.append(change(asked("a", -4, 0)))
    assert [queue(store, number) for number in (-1, 0, 1)] == [[], ["a"], ["a"]]


def test_a_backlog_is_capped_by_the_minutes_of_a_day_and_nothing_new_is_begun(store):
    names = [f"c{number:03}" for number in range(300)]
    store.append(found(*names, "new"))
    store.append(change(*(asked(name, -50, -1) for name in names)))
    assert store.cards.portions(TODAY)["go"] == Portion(240, 0, 60)
    assert len(queue(store, 0)) == 240


def test_what_was_spent_today_and_how_long_cards_take_lately_shape_the_day(store):
    names = [f"c{number:03}" for number in range(300)]
    store.append(found(*names, "x"))
    store.append(change(*(asked(name, -50, -1) for name in names)))
    store.append(change(*(asked("x", -2, 40, seconds=30) for _ in range(12))))
    shelf = store.cards.shelves(TODAY)["go"]
    assert (shelf.usual, shelf.seconds) == (30, 0)
    store.append(change(*(asked("x", 0, 40, seconds=30) for _ in range(10))))
    assert store.cards.shelves(TODAY)["go"].seconds == 300
    assert store.cards.portions(TODAY)["go"].reviews == 110


def test_what_is_put_aside_is_not_asked(store):
    store.append(found("a", "b", "c"))
    store.append(
        change(
            CardMark("a", "bury", day(1), at(0)),
            CardMark("b", "suspend", None, at(0)),
            CardEntry("c", "c", "go", "d", "gone", at(0)),
        )
    )
    assert (queue(store, 0), queue(store, 1)) == ([], ["a"])
    assert store.cards.next_day(TODAY, asked=0) == day(1)
    assert store.cards.count() == 2


def test_the_coming_days_are_counted_by_notes(store):
    store.append(found("a", "b", "n-1", "n-2"))
    store.append(
        change(
            *(
                asked(name, -3, due)
                for name, due in zip(("a", "b", "n-1", "n-2"), (1, 3, 3, 3), strict=True)
            )
        )
    )
    assert store.cards.coming(TODAY, "go", days=4) == [1, 0, 2, 0]
    assert store.cards.next_day(TODAY, asked=0) == day(1)
    assert store.cards.next_day(day(5), asked=0) == day(6)  # what was not asked waits


def test_new_cards_beyond_those_of_today_wait_for_tomorrow(store):
    store.append(found(*(f"c{number}" for number in range(21))))
    assert store.cards.next_day(TODAY, asked=20) == day(1)
    assert store.cards.next_day(TODAY, asked=21) is None


def test_cards_are_named_by_themselves_or_by_their_note(store):
    store.append(found("n-1", "n-2", "a"))
    assert [state.card for state in store.cards.named("n")] == ["n-1", "n-2"]
    assert [state.card for state in store.cards.named("n-2")] == ["n-2"]
    assert store.cards.named("x") == []
    assert store.cards.state("x") is None


def test_leeches_are_the_cards_forgotten_most_often_the_worst_first(store):
    store.append(found("a", "b", "c"))
    for card, lapses in (("a", 8), ("b", 7), ("c", 9)):
        reviews = [asked(card, number - 20, number - 19, rating=1) for number in range(lapses + 1)]
        store.append(change(*reviews))
    assert [(state.card, state.lapses) for state in store.cards.leeches()] == [("c", 9), ("a", 8)]


def test_a_recall_is_a_review_with_what_was_known_before_it(store):
    store.append(found("a"))
    first = asked("a", -9, -5)
    store.append(change(first))
    store.append(change(asked("a", -5, 0, rating=1)))
    [recall] = store.cards.recalls(TODAY, days=30)
    assert recall.before == (first.stability, first.difficulty, day(-9))
    assert (recall.deck, recall.day, recall.rating) == ("go", day(-5), 1)
    assert store.cards.recalls(TODAY, days=5) == []
    assert store.cards.times(TODAY, days=30) == (2, 12.0)


def test_the_first_review_after_a_reset_recalls_nothing(store):
    store.append(found("a"))
    store.append(change(asked("a", -9, -5)))
    store.append(change(CardMark("a", "reset", None, at(-6))))
    store.append(change(asked("a", -5, 0)))
    assert store.cards.recalls(TODAY, days=30) == []
    assert store.cards.histories() == [[(day(-5), 3)]]


@pytest.mark.parametrize("column", ["waits", "learned"])
def test_a_state_that_makes_no_sense_is_called_damage(store, path, column):
    import sqlite3
    from contextlib import closing

    from dlpath.store.errors import RecordDamaged

    if store._url and not store._url.startswith("sqlite"):
        pytest.skip("planted in the file")
    store.append(found("a"))
    store.append(change(answered(store.cards.state("a"), 3, seconds=1, at=at(0))))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"UPDATE card_state SET {column} = 'soon'")
    with pytest.raises(RecordDamaged, match="makes no sense"):
        store.cards.states()


def test_cards_and_decks_are_found_by_how_they_begin(store):
    store.append(found("aa", "ab-2", "b"))
    store.append(found("zz", deck="my pen"))
    assert store.cards.beginning("a") == [("aa", "go"), ("ab-2", "go")]
    assert store.cards.beginning("ab-") == [("ab-2", "go")]
    assert len(store.cards.beginning("")) == 4
    assert store.cards.decks() == ["go", "my pen"]
