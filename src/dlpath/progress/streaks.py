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

    A day on which one is ``off`` neither breaks a streak nor adds to it, unless it was worked. So
    one more such day never makes a streak shorter.
    """
    days = best = 0
    last: date | None = None
    for day in sorted(worked):
        days = days + 1 if last is not None and not missed(last, day, off) else 1
        best, last = max(best, days), day
    stands = last is not None and not missed(last, today, off)
    return Streak(days if stands else 0, best)


def missed(after: date, before: date, off: Callable[[date], bool], *, most: int = 1) -> list[date]:
    """Return the first days, at most ``most``, between two days on which one was not off."""
    found: list[date] = []
    day = after + timedelta(days=1)
    while day < before and len(found) < most:
        if not off(day):
            found.append(day)
        day += timedelta(days=1)
    return found
