"""Which cards are asked on a study day, and in which order."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from dlpath.cards.card import GO, PEN
from dlpath.cards.memory import DESIRED
from dlpath.cards.states import CardState
from dlpath.errors import DlpathError

FAMILIES = (GO, PEN)


class UnknownDeck(DlpathError):
    """No card is in a deck of that name."""

    code = "unknown-deck"

    def __init__(self, given: str, known: Iterable[str]) -> None:
        super().__init__(
            f"no deck is called {given!r}", hint=f"there are {', '.join(sorted(known))}"
        )


class Limits(NamedTuple):
    """What a family of decks may ask for on a study day."""

    new: int
    minutes: int
    usual: float
    """Seconds that a card takes, as long as the learner's own reviews do not tell."""


LIMITS: Mapping[str, Limits] = {GO: Limits(20, 60, 15), PEN: Limits(3, 60, 600)}


class Shelf(NamedTuple):
    """The cards of a family of decks on a study day, counted by notes: siblings wait a day."""

    waiting: int = 0
    """Notes with a card that is due."""
    new: int = 0
    """Notes with a card that was never asked, and none that is due."""
    learned: int = 0
    """Cards that were asked for the first time today."""
    seconds: float = 0.0
    """Time that was spent today."""
    usual: float | None = None
    """Seconds that a card took lately; ``None`` before there were enough reviews."""


class Portion(NamedTuple):
    """What is asked today of one family."""

    reviews: int = 0
    new: int = 0
    later: int = 0
    """Notes that are due but do not fit into today."""

    @property
    def cards(self) -> int:
        """How many cards are asked."""
        return self.reviews + self.new


def portion(shelf: Shelf, limits: Limits) -> Portion:
    """Return what is left to ask today.

    What is due comes first. As long as it does not fit into the minutes of a day, nothing new
    is begun.
    """
    room = room_for(shelf, limits)
    reviews = min(shelf.waiting, room)
    new = min(max(limits.new - shelf.learned, 0), shelf.new, room - reviews)
    return Portion(reviews, new, shelf.waiting - reviews)


def room_for(shelf: Shelf, limits: Limits) -> int:
    """Return how many cards fit into what is left of the minutes of today."""
    left = max(60 * limits.minutes - shelf.seconds, 0)
    return round(left / seconds_of(shelf, limits))


def seconds_of(shelf: Shelf, limits: Limits) -> float:
    """Return the seconds that a card takes, at least one."""
    return max(limits.usual if shelf.usual is None else shelf.usual, 1.0)


def chosen(
    due: Iterable[CardState], new: Iterable[CardState], today: Portion, day: date
) -> list[CardState]:
    """Return the cards to ask today: those due, the best remembered first, then new ones.

    Of the cards of a note, one is asked. After a break, what is nearly forgotten loses little by
    waiting some days more, while what is still known can be kept: so that comes first.

    Parameters
    ----------
    due, new
        The cards that wait, none of a note that was asked today; the new ones in their order.
    """
    reviews = _one_a_note(sorted(due, key=lambda state: (forgetting(state, day), state.card)))
    first = [state for state, _ in zip(reviews, range(today.reviews), strict=False)]
    asked = {state.note for state in first}
    others = _one_a_note(state for state in new if state.note not in asked)
    return first + [state for state, _ in zip(others, range(today.new), strict=False)]


def forgetting(state: CardState, day: date) -> float:
    """Return the time since the last review as a share of stability.

    Whatever the parameters, retrievability falls as this grows.
    """
    if state.reviewed is None or not state.stability:
        return 0.0
    return (day - state.reviewed).days / state.stability


def _one_a_note(states: Iterable[CardState]) -> Iterator[CardState]:
    seen = set()
    for state in states:
        if state.note not in seen:
            seen.add(state.note)
            yield state


class Flow(NamedTuple):
    """What is asked on the coming days, today first."""

    counts: tuple[int, ...]
    cleared: int | None
    """Days from today to the first that leaves nothing over; ``None`` if none is in sight."""


def flow(
    today: Portion, coming: Sequence[int], *, most: int, family: str, ahead: int = 365
) -> Flow:
    """Return how many cards are asked each day if the learner does what fits into a day.

    Of the cards that are asked on a day, those that are forgotten come back on the next one.

    Parameters
    ----------
    coming
        Cards that are due on each day after today by what is recorded now.
    most
        How many fit into a day.
    """
    counts, over = [today.cards], today.later
    cleared = None if over else 0
    for number in range(ahead):
        arriving = coming[number] if number < len(coming) else 0
        again = round(counts[-1] * (1 - DESIRED[family])) if over else 0
        waiting = over + arriving + again
        counts.append(min(waiting, most))
        over = waiting - counts[-1]
        if cleared is None and not over:
            cleared = number + 1
    return Flow(tuple(counts), cleared)
