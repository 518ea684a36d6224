"""The facts about cards: where they are, how they were answered, what was done with them."""

from datetime import date
from typing import NamedTuple

from dlpath.progress.records import Moment


class CardEntry(NamedTuple):
    """A card was found in the learner's files, or no longer; the newest of a card holds."""

    card: str
    note: str
    """The note that it is a card of."""
    deck: str
    digest: str
    """Hash of what is learned."""
    state: str
    """there or gone."""
    at: Moment
    id: str = ""


class CardReview(NamedTuple):
    """A card was asked and answered."""

    card: str
    rating: int
    """1 again, 2 hard, 3 good, 4 easy."""
    seconds: float
    """From the question to the rating."""
    due: date
    """The study day on which the card is asked again."""
    stability: float
    """Days after which it is remembered with a probability of 90 percent."""
    difficulty: float
    """From 1 to 10."""
    fuzz: int
    """Days that were added to the interval, or taken off, so that cards part."""
    scheduler: str
    """What computed it, such as ``fsrs 6.3.2``."""
    at: Moment
    id: str = ""


class CardMark(NamedTuple):
    """A card was put aside, taken up again, or is to be learned anew."""

    card: str
    mark: str
    """bury, unbury, suspend, unsuspend or reset."""
    until: date | None
    """bury: the study day on which it is back."""
    at: Moment
    id: str = ""


class CardParameters(NamedTuple):
    """What memory is computed with from here on and back to the first review; the newest holds."""

    weights: str
    """Numbers as JSON."""
    reviews: int
    """How many reviews they were found from."""
    at: Moment
    id: str = ""


CardFact = CardEntry | CardReview | CardMark
"""What is about one card."""
