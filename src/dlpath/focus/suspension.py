"""Telling from two clocks that the machine slept."""

from datetime import datetime, timedelta
from typing import NamedTuple

NOTICEABLE = timedelta(seconds=30)
"""Less than this is a busy machine, or a clock that was set right."""


class Reading(NamedTuple):
    """Both clocks at one moment."""

    wall: datetime
    """The clock on the wall, which goes on while the machine sleeps."""
    steady: float
    """Seconds of one that stands still then."""


def slept(before: Reading, after: Reading) -> timedelta:
    """Return how long the machine slept between two readings; nothing if it hardly did.

    A clock that is set forward looks the same, and raises the same question. One that is set back
    is no sleep.
    """
    missing = after.wall - before.wall - timedelta(seconds=after.steady - before.steady)
    return missing if missing >= NOTICEABLE else timedelta()
