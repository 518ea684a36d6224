"""How fast a learner reads: by the time they have, and by what they did."""

from collections.abc import Callable
from datetime import date, timedelta
from math import ceil
from typing import NamedTuple

from dlpath.planning.reading.progress import Progress
from dlpath.planning.reading.ramp import Ramp, ramp

READING, CARDS, REVIEWS = 12, 5, 2
"""A full day of theory in pomodoros: six hours of reading, two to three of making cards, one of
reviewing."""
PAGES = 10
"""Pages that such a day has on average."""
LATELY = 28
"""Days from which the pace is taken."""
ENOUGH = 3
"""Days with pages in them from which it is known."""
LONGEST = 366 * 100
MONTH = 30.4

Studies = Callable[[date], bool]
"""Tells whether a day is one on which the learner studies."""


class Pace(NamedTuple):
    """What a learner read lately."""

    pages_per_day: float
    ratio: float
    """Days of the plan that each study day brought; above 1 is faster than planned."""


class Finish(NamedTuple):
    """When a text is read."""

    planned: date | None
    """By the ramp from here; ``None`` if that takes more than a hundred years."""
    expected: date | None
    """At the present pace; by the ramp as long as there is none."""
    pace: Pace | None


class Length(NamedTuple):
    """How long a whole text takes beside what the guide gives it."""

    months: float
    wanted: float
    pages_per_day: float
    days_per_week: int


def pages_in(pomodoros: float) -> float:
    """Return how many pages a day of so many pomodoros has on average, cards and reviews too."""
    return PAGES * pomodoros / (READING + CARDS + REVIEWS)


def finish(progress: Progress, today: date, a_day: float | None, studies: Studies) -> Finish:
    """Return when a text that is not finished will be.

    Parameters
    ----------
    a_day
        Pages a day on average; those of the text if ``None``.
    """
    plan = ramp_of(progress, a_day)
    before = progress.left(progress.before(today))
    whole = plan.days_left(place(progress, before), len(before))
    planned = nth_day(today, ceil(whole), studies)
    pace = lately(progress, plan, today, studies)
    unread = progress.unread
    left = plan.days_left(place(progress, unread), len(unread)) / (pace.ratio if pace else 1)
    starts = today + timedelta(days=today in progress.first_read.values())
    expected = nth_day(starts, ceil(left), studies)
    if pace is None and planned and expected:
        # What is read today beyond the plan counts; what is not read yet may still be.
        expected = min(planned, expected)
    return Finish(planned, expected, pace)


def ramp_of(progress: Progress, a_day: float | None) -> Ramp:
    """Return the ramp over a text for somebody who reads so many pages a day."""
    return ramp(len(progress.text.pages), progress.text.span, a_day=a_day)


def place(progress: Progress, left: tuple[int, ...]) -> int:
    """Return how many pages of the text lie before the first that is left."""
    return progress.text.pages.index(left[0]) if left else len(progress.text.pages)


def lately(progress: Progress, plan: Ramp, today: date, studies: Studies) -> Pace | None:
    """Return the pace of the last four weeks; ``None`` if too few days tell it."""
    since = today - timedelta(days=LATELY)
    # The clock may have been set back: what seems to come later tells nothing.
    days = {day for day in progress.first_read.values() if since < day <= today}
    if len(days) < ENOUGH:
        return None
    begins = min(days)
    before = progress.before(begins)
    new = sum(begins <= day <= today for day in progress.first_read.values())
    covered = plan.days_left(place(progress, progress.left(before)), new)
    span = (begins + timedelta(days=number) for number in range((today - begins).days + 1))
    elapsed = sum(day in days or (day < today and studies(day)) for day in span)
    return Pace(round(new / elapsed, 1), round(covered / elapsed, 2))


def nth_day(start: date, count: int, studies: Studies) -> date | None:
    """Return the study day that is the ``count``-th from ``start`` on."""
    for number in range(LONGEST):
        day = start + timedelta(days=number)
        count -= studies(day)
        if count <= 0:
            return day
    return None


def length(progress: Progress, a_day: float | None, days_per_week: int) -> Length | None:
    """Return how long the text takes if that is longer than the guide says; else ``None``."""
    wanted = progress.text.months
    days = ramp_of(progress, a_day).days
    months = days / days_per_week * 7 / MONTH
    if wanted is None or months <= wanted:
        return None
    pages = len(progress.text.pages) / days
    return Length(round(months, 1), wanted, round(pages, 1), days_per_week)
