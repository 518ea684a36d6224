"""Study days in a row."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import NamedTuple


class Streak(NamedTuple):
    """How many study days in a row were worked."""

    days: int
    """The streak that still stands; today does not break it before it is over."""
    best: int


def streak(worked: Collection[date], today: date) -> Streak:
    """Return the streak that ends today or yesterday, and the longest there ever was."""
    one = timedelta(days=1)
    lengths: dict[date, int] = {}
    for day in sorted(worked):
        lengths[day] = lengths.get(day - one, 0) + 1
    return Streak(lengths.get(today, lengths.get(today - one, 0)), max(lengths.values(), default=0))
