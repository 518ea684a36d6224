import pytest
from tests.cards.cards_made import TODAY, day, known_card, new_card

from dlpath.cards.memory import Memory, retrievability
from dlpath.cards.states import OUT
from dlpath.cards.statistics import Recall, card_statistics

BEFORE = Memory(10.0, 5.0, day(-10))


def statistics(states, recalls):
    return card_statistics(states, recalls, study_day=TODAY, days=30, reviews=9, seconds=150)


def test_retention_is_counted_beside_what_was_predicted_deck_by_deck():
    recalls = [Recall("go", BEFORE, TODAY, rating) for rating in (3, 4, 2, 1)]
    found = statistics([known_card(), new_card("b", deck="my pen", family="pen")], recalls)
    go, pen = found.decks
    assert (go.deck, go.reviews, go.retention) == ("go", 4, 0.75)
    assert go.predicted == pytest.approx(retrievability(BEFORE, TODAY))
    assert (pen.deck, pen.reviews, pen.retention, pen.predicted) == ("my pen", 0, None, None)
    assert (go.desired, pen.desired) == (0.90, 0.85)
    assert (found.reviews, found.minutes, found.own_parameters) == (9, 2, False)


def test_a_second_review_on_one_day_says_nothing_of_memory():
    found = statistics([known_card()], [Recall("go", BEFORE, BEFORE.day, 1)])
    assert found.decks[0].reviews == 0


def test_cards_are_counted_by_how_well_they_are_known():
    states = [
        new_card("a"),
        known_card("b", stability=20.9),
        known_card("c", stability=21.0),
        known_card("d", suspended=True, stage=OUT),
        known_card("e", there=False, stage=OUT),
    ]
    deck = statistics(states, []).decks[0]
    assert (deck.cards, deck.new, deck.young, deck.mature, deck.suspended) == (4, 1, 1, 1, 1)
