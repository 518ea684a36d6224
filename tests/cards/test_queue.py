from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.cards.cards_made import TODAY, known_card, new_card

from dlpath.cards.memory import retrievability
from dlpath.cards.queue import LIMITS, Limits, Portion, Shelf, chosen, flow, forgetting, portion

GO = LIMITS["go"]
counts = st.integers(0, 5000)


def test_twenty_new_cards_are_begun_a_day_to_go_and_three_on_paper():
    assert portion(Shelf(new=50), GO) == Portion(0, 20, 0)
    assert portion(Shelf(new=50), LIMITS["pen"]) == Portion(0, 3, 0)
    assert portion(Shelf(new=50, learned=18), GO).new == 2
    assert portion(Shelf(new=50, learned=40), GO).new == 0


@given(
    waiting=counts, new=counts, learned=counts, seconds=st.floats(0, 9000), usual=st.floats(1, 900)
)
def test_a_day_never_holds_more_than_its_minutes_and_what_is_due_comes_first(
    waiting, new, learned, seconds, usual
):
    limits = Limits(20, 60, 15)
    found = portion(Shelf(waiting, new, learned, seconds, usual), limits)
    assert found.cards * usual <= max(3600 - seconds, 0) + usual / 2
    assert found.reviews + found.later == waiting
    assert 0 <= found.new <= min(new, 20)
    assert not (found.later and found.new)


def test_time_is_counted_as_the_learner_takes_it():
    assert portion(Shelf(waiting=500), GO).reviews == 3600 / 15
    assert portion(Shelf(waiting=500, usual=30.0), GO).reviews == 3600 / 30
    assert portion(Shelf(waiting=500, usual=0.0), GO).reviews == 500
    assert portion(Shelf(waiting=500, seconds=3000), GO).reviews == 600 / 15


def test_the_best_remembered_comes_first_by_retrievability():
    states = [
        known_card(f"c{number}", reviewed=-days, stability=stability)
        for number, (days, stability) in enumerate([(10, 10), (90, 10), (3, 2), (40, 300), (1, 1)])
    ]
    found = chosen(states, [], Portion(reviews=9), TODAY)
    odds = [retrievability(state.memory, TODAY) for state in found]
    assert len(odds) == 5
    assert all(a >= b for a, b in pairwise(odds))
    assert chosen(states, [], Portion(reviews=2), TODAY) == found[:2]


def test_of_the_cards_of_a_note_one_is_asked():
    due = [known_card("n-1", note="n", reviewed=-9), known_card("n-2", note="n", reviewed=-30)]
    new = [new_card("n-3", note="n"), new_card("m-1", note="m"), new_card("m-2", note="m")]
    found = chosen(due, new, Portion(reviews=9, new=9), TODAY)
    assert [state.card for state in found] == ["n-1", "m-1"]


def test_new_cards_keep_the_order_in_which_they_were_written():
    new = [new_card(name) for name in ("c", "a", "b")]
    assert [state.card for state in chosen([], new, Portion(new=2), TODAY)] == ["c", "a"]


def test_a_card_without_memory_is_not_forgotten():
    assert forgetting(new_card(), TODAY) == 0


def test_without_a_backlog_nothing_is_to_be_cleared():
    found = flow(Portion(reviews=5), [3, 0, 2], most=10, family="go", ahead=4)
    assert found.counts == (5, 3, 0, 2, 0)
    assert found.cleared == 0


def test_a_backlog_is_worked_off_day_by_day_and_the_forgotten_come_back():
    found = flow(Portion(reviews=100, later=150), [10, 10], most=100, family="go", ahead=9)
    # 150 + 10 + 10 forgotten, 70 left over; 70 + 10 + 10 fit.
    assert found.counts[:4] == (100, 100, 90, 0)
    assert found.cleared == 2


def test_a_backlog_that_grows_is_never_cleared():
    assert flow(Portion(100, later=150), [200] * 365, most=100, family="go").cleared is None
