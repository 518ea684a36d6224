"""What is reported when the states of cards are computed anew, or memory is fitted to a learner."""

from typing import NamedTuple


class CardsRebuilt(NamedTuple):
    """The states of all cards were computed anew."""

    cards: int
    reviews: int
    changed: int
    """States that were not as the facts say."""
    schema: str = "dlpath.cards.rebuild/1"


class CardsOptimised(NamedTuple):
    """Memory was fitted to the learner's own reviews."""

    reviews: int
    change: str
    schema: str = "dlpath.cards.optimise/1"
