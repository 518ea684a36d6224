"""How well cards are remembered: the report behind ``dlpath cards stats``."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from dlpath.cards.memory import AGAIN, DESIRED, Memory, Parameters, retrievability
from dlpath.cards.states import NEW, OUT, CardState

MATURE = 21
"""Days of stability from which a card counts as mature."""


class Recall(NamedTuple):
    """A review of a card that had been reviewed before."""

    deck: str
    before: Memory
    """What was known of its memory since."""
    day: date
    rating: int


class DeckStatistics(NamedTuple):
    """One deck."""

    deck: str
    cards: int
    new: int
    young: int
    """Asked before, and with a stability below 21 days."""
    mature: int
    suspended: int
    reviews: int
    """Within the days that are looked at, first ones left out."""
    retention: float | None
    """Share of them that was remembered; ``None`` without any."""
    predicted: float | None
    """Share that the memory model expected to be remembered."""
    desired: float


class CardStatistics(NamedTuple):
    """How well cards are remembered."""

    study_day: date
    days: int
    """How many study days are looked at."""
    decks: tuple[DeckStatistics, ...]
    reviews: int
    """In those days, all of them."""
    minutes: int
    """Spent on them."""
    own_parameters: bool
    """Whether memory is computed with what was found from the learner's own reviews."""
    schema: str = "dlpath.cards.stats/1"


def card_statistics(
    states: Iterable[CardState],
    recalls: Iterable[Recall],
    *,
    study_day: date,
    days: int,
    reviews: int,
    seconds: float,
    parameters: Parameters = (),
) -> CardStatistics:
    """Return how well cards are remembered, deck by deck.

    A second review on one day says nothing of memory and is left out.
    """
    cards: dict[str, list[CardState]] = defaultdict(list)
    for state in states:
        if state.there:
            cards[state.deck].append(state)
    asked: dict[str, list[Recall]] = defaultdict(list)
    for recall in recalls:
        if recall.day > recall.before.day:
            asked[recall.deck].append(recall)
    decks = tuple(_deck(deck, cards[deck], asked[deck], parameters) for deck in sorted(cards))
    minutes = round(seconds / 60) or min(reviews, 1)
    return CardStatistics(study_day, days, decks, reviews, minutes, bool(parameters))


def _deck(
    deck: str, states: Sequence[CardState], recalls: Sequence[Recall], parameters: Parameters
) -> DeckStatistics:
    active = [state for state in states if state.stage != OUT]
    new = sum(state.stage == NEW for state in active)
    mature = sum((state.stability or 0) >= MATURE for state in active)
    right = [recall.rating > AGAIN for recall in recalls]
    expected = [retrievability(recall.before, recall.day, parameters) for recall in recalls]
    return DeckStatistics(
        deck=deck,
        cards=len(states),
        new=new,
        young=len(active) - new - mature,
        mature=mature,
        suspended=sum(state.suspended for state in states),
        reviews=len(recalls),
        retention=_share(right),
        predicted=_share(expected),
        desired=DESIRED[states[0].family],
    )


def _share(parts: Sequence[float]) -> float | None:
    return sum(parts) / len(parts) if parts else None
