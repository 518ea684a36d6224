"""A card as it is being asked, and what came of a sitting."""

from typing import NamedTuple

from dlpath.cards.card import CardText
from dlpath.cards.memory import AGAIN, EASY, GOOD, HARD


class Choice(NamedTuple):
    """A way to rate an answer."""

    rating: int
    days: int
    """Until the card is asked again."""


class Progress(NamedTuple):
    """How far a sitting is."""

    number: int
    """Of the card that is asked, from 1."""
    of: int
    minutes: int
    """That it still takes about."""


class Question(NamedTuple):
    """A card as it is being asked."""

    text: CardText
    about: tuple[str, ...]
    """Source and tags."""
    progress: Progress
    choices: tuple[Choice, ...]
    revealed: bool = False
    waited: int = 0
    """Seconds since it was asked."""
    message: str = ""
    undoable: bool = False
    scrolled: int = 0
    """Lines that are above the screen."""


class Sitting(NamedTuple):
    """What came of a sitting."""

    reviewed: int
    again: int
    """How many of them were not remembered."""
    new: int
    """How many of them were asked for the first time."""
    seconds: int
    left: int
    """Cards that are still to be asked today."""
    minutes_up: bool
    """Whether it ended because its minutes were over."""
    missing: int = 0
    """Cards that were passed over, because their text cannot be read."""
    put_aside: int = 0
    """Cards that were buried or suspended."""
    schema: str = "dlpath.cards.review/1"


TWO = (AGAIN, GOOD)
FOUR = (AGAIN, HARD, GOOD, EASY)


def rating_of(key: str, *, four: bool) -> int | None:
    """Return the rating that a key gives once the answer is shown; ``None`` if it gives none."""
    if key in (" ", "\n", "\r"):
        return GOOD
    offered = FOUR if four else TWO
    return offered[int(key) - 1] if key.isdecimal() and 1 <= int(key) <= len(offered) else None
