"""How well a card is remembered: FSRS, fed with study days.

fsrs counts blocks of 24 hours. A learner who studies at eight one evening and at half past seven
the next has let a day go by, but not 24 hours. So every review is told to it as if it had been at
midnight of its study day; what is due on a day is then due all of it.

There are no steps within a day, and its random fuzz is off: ``dlpath.cards.fuzz`` has one that can
be computed again. All imports of fsrs are in here, and only where something is computed.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from dlpath.cards.card import GO, PEN
from dlpath.errors import DlpathError

if TYPE_CHECKING:
    from fsrs import Card, Scheduler

SCHEDULER = "fsrs 6.3.2"
"""Kept with every review: releases change the algorithm."""
AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4
RATINGS: Mapping[int, str] = {AGAIN: "again", HARD: "hard", GOOD: "good", EASY: "easy"}
DESIRED: Mapping[str, float] = {GO: 0.90, PEN: 0.85}
"""The retention to aim at, by family of decks. What is worked out on paper costs more to repeat."""

_ENOUGH = 512
"""With fewer reviews fsrs leaves its parameters as they are."""
Parameters = tuple[float, ...]
"""The weights of FSRS; both families share one set. Empty means those that fsrs brings."""


class NoOptimiser(DlpathError):
    """Parameters cannot be fitted, because what does it is not installed."""

    code = "no-optimiser"

    def __init__(self) -> None:
        super().__init__(
            "no optimiser is installed", hint="pip install 'fsrs[optimizer]' brings it, and PyTorch"
        )


class TooFewReviews(DlpathError):
    """There are too few reviews to learn anything from them."""

    code = "too-few-reviews"

    def __init__(self, reviews: int) -> None:
        super().__init__(
            f"there are {reviews} reviews, and at least {_ENOUGH} are needed",
            hint="until then memory is computed with what fits most learners",
        )


class Memory(NamedTuple):
    """What is known of the memory of a card after its last review."""

    stability: float
    """Days after which it is remembered with a probability of 90 percent."""
    difficulty: float
    """From 1 to 10."""
    day: date
    """The study day of the review."""


def remembered(history: Iterable[tuple[date, int]], parameters: Parameters = ()) -> Memory | None:
    """Return the memory of a card after its reviews, oldest first; ``None`` without any.

    A day that seems to go back, after a journey west, counts as the day before it.
    """
    reviews = iter(history)
    first = next(reviews, None)
    if first is None:
        return None
    scheduler = _scheduler(parameters)
    card, day = _card(None), date.min
    for on, rating in (first, *reviews):
        day = max(day, on)
        card = _reviewed(card, rating, day, scheduler)
    return _memory(card, day)


class Outcome(NamedTuple):
    """What a review comes to."""

    memory: Memory
    interval: int
    """Days until the card is to be asked again, from 1 to 36,500."""


def is_usable(parameters: Parameters) -> bool:
    """Tell whether memory can be computed with them: as many as it takes, each within bounds."""
    try:
        _scheduler(parameters)
    except ValueError:
        return False
    return True


def reviewed(
    before: Memory | None, rating: int, day: date, *, desired: float, parameters: Parameters = ()
) -> Outcome:
    """Return what a review on a study day comes to.

    Parameters
    ----------
    before
        What was known of the memory of the card; ``None`` before its first review.
    desired
        The probability with which it is to be remembered when it is asked again.
    """
    day = max(day, before.day) if before else day
    card = _reviewed(_card(before), rating, day, _scheduler(parameters, desired))
    return Outcome(_memory(card, day), (card.due - _midnight(day)).days)


def retrievability(memory: Memory, day: date, parameters: Parameters = ()) -> float:
    """Return the probability with which a card is remembered on a study day."""
    return float(_scheduler(parameters).get_card_retrievability(_card(memory), _midnight(day)))


def _reviewed(card: "Card", rating: int, day: date, scheduler: "Scheduler") -> "Card":
    from fsrs import Rating

    return scheduler.review_card(card, Rating(rating), _midnight(day))[0]


def _memory(card: "Card", day: date) -> Memory:
    # Both are numbers after a review.
    return Memory(float(card.stability or 0), float(card.difficulty or 0), day)


def _card(memory: Memory | None) -> "Card":
    from fsrs import Card, State

    # Without an id and a due time, fsrs would read the clock, and sleep.
    anywhere = _midnight(date.min)
    if memory is None:
        return Card(card_id=0, due=anywhere)
    return Card(
        card_id=0,
        state=State.Review,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=anywhere,
        last_review=_midnight(memory.day),
    )


@cache
def _scheduler(parameters: Parameters, desired: float = 0.9) -> "Scheduler":
    from fsrs import Scheduler
    from fsrs.scheduler import DEFAULT_PARAMETERS

    return Scheduler(
        parameters or DEFAULT_PARAMETERS,
        desired_retention=desired,
        learning_steps=(),
        relearning_steps=(),
        enable_fuzzing=False,
    )


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def fitted(histories: Iterable[Iterable[tuple[date, int]]]) -> Parameters:
    """Return the parameters that fit the reviews of a learner best, given card by card.

    Raises
    ------
    NoOptimiser
        What fsrs needs for it is not installed.
    TooFewReviews
        They cannot be told from chance.
    """
    from fsrs import Optimizer, Rating, ReviewLog

    logs = [
        ReviewLog(number, Rating(rating), _midnight(day), None)
        for number, history in enumerate(histories)
        for day, rating in history
    ]
    try:
        optimiser = Optimizer(logs)
    except ImportError:
        raise NoOptimiser from None
    if len(logs) < _ENOUGH:
        raise TooFewReviews(len(logs))
    return tuple(optimiser.compute_optimal_parameters())
