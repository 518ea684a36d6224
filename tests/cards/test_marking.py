import pytest
from tests.cards.cards_made import TODAY, at, day, known_card, new_card

from dlpath.cards.marking import NothingToMark, UnknownCard, marks, said
from dlpath.cards.states import BURY, OUT, RESET, SUSPEND, UNSUSPEND
from dlpath.progress.card_records import CardMark


def test_a_buried_card_is_back_tomorrow():
    assert marks([new_card()], BURY, at()) == [CardMark("a", BURY, day(1), at())]


def test_only_the_cards_that_change_are_marked():
    states = [new_card("n-1", suspended=True, stage=OUT), new_card("n-2")]
    assert [item.card for item in marks(states, SUSPEND, at())] == ["n-2"]
    assert [item.card for item in marks(states, UNSUSPEND, at())] == ["n-1"]


@pytest.mark.parametrize(
    ("state", "mark", "why"),
    [
        (new_card(suspended=True), SUSPEND, "suspended already"),
        (new_card(), UNSUSPEND, "not suspended"),
        (new_card(), RESET, "is new"),
        (known_card(waits=day(1)), BURY, "until tomorrow already"),
    ],
)
def test_what_changes_nothing_is_refused(state, mark, why):
    with pytest.raises(NothingToMark, match=why):
        marks([state], mark, at())


def test_it_is_said_which_cards_were_marked():
    states = [known_card(f"n-{number}") for number in range(5)]
    assert said(marks(states[:2], RESET, at())) == "reset n-0, n-1"
    assert said(marks(states, RESET, at())) == "reset n-0, n-1, n-2 and 2 more"


def test_an_unknown_card_comes_with_the_nearest_that_is_known():
    assert UnknownCard("c7f3k2b", ["c7f3k2a"]).hint == "did you mean 'c7f3k2a'?"
    assert "behind its ^" in UnknownCard("x", [str(TODAY)]).hint
