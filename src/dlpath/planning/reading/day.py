"""The pages of a day."""

from datetime import date
from typing import NamedTuple

from dlpath.planning.reading.pace import place, ramp_of
from dlpath.planning.reading.progress import Progress


class DayPages(NamedTuple):
    """What to read next."""

    first: int
    last: int
    left: int
    """How many pages today still has; 0 once it has had its share, and these are for tomorrow."""


def pages_of_day(progress: Progress, day: date, a_day: float | None) -> DayPages | None:
    """Return what to read next on a study day; ``None`` if nothing is left.

    How much a day has follows from where the learner was in the morning, so that it does not grow
    while it is read.

    Parameters
    ----------
    a_day
        Pages a day on average; those of the text if ``None``.
    """
    unread, before = progress.unread, progress.before(day)
    if not unread:
        return None
    ramp = ramp_of(progress, a_day)
    share = ramp.on(place(progress, progress.left(before)))
    left = max(share - (len(progress.first_read) - len(before)), 0)
    pages = unread[: left or ramp.on(place(progress, unread))]
    # What was skipped comes after the end, on a day of its own.
    ahead = [page for page in pages if page >= pages[0]]
    return DayPages(ahead[0], ahead[-1], min(left, len(ahead)))
