"""Study days in a row."""

from collections.abc import Callable, Collection
from datetime import date, timedelta
from typing import NamedTuple


class Streak(NamedTuple):
    """How many study days in a row were worked."""

    days: int
    """The streak that still stands; today does not break it before it is over."""
    best: int


def streak(
    worked: Collection[date], today: date, *, off: Callable[[date], bool] = lambda day: False
) -> Streak:
    """Return the streak that still stands, and the longest there ever was.

    A day on which one is ``off`` neither breaks a streak nor adds to it, unless it was worked.
    """
    lengths: dict[date, int] = {}
    for day in sorted(worked):
        lengths[day] = lengths.get(_before(day, worked, off), 0) + 1
    last = today if today in lengths else _before(today, worked, off)
    return Streak(lengths.get(last, 0), max(lengths.values(), default=0))


def _before(day: date, worked: Collection[date], off: Callable[[date], bool]) -> date:
    """Return the day before that counts: the nearest that was worked or is not off."""
    for back in range(1, 8):
        before = day - timedelta(days=back)
        if before in worked or not off(before):
            return before
    return day
