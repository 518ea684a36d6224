"""The clock of a paper: which day it is, when it should be done, when its ideas should be clear.

A student paper takes one to two months, full-time, and about three weeks until the core ideas are
clear (Wallner, "How to learn deep learning"). Full-time is 30 focused hours a week, as everywhere
in the estimates of the path. After two or three papers the next ones take days to weeks; so once
two are finished, a target follows what those took.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from dlpath.papers.rebuild import FINISHED, Rebuild

FULL_TIME = 30.0
"""Focused hours a week."""
USUAL = (4.0, 9.0)
"""One to two months in full-time weeks."""
CLARITY_DAY = 21
A_LIFE = 36_525
"""Days; a target beyond them is none."""
ENOUGH = 2
"""How many finished papers say more than the guide."""
AHEAD, DUE, OVERDUE, CLEAR, UNCLEAR = "ahead", "due", "overdue", "clear", "unclear"


class Clock(NamedTuple):
    """Where a paper is in time."""

    day: int
    """1 on the day on which it was taken on; of a paper that has ended, its last."""
    hours: float
    """A week."""
    earliest: date
    """When it would be done at the earliest, and at the latest."""
    latest: date
    own: bool
    """Whether these follow from the learner's own papers rather than from the guide."""
    clarity: str
    """Whether the core ideas are clear: ahead, due, overdue, clear or unclear."""
    clarity_on: date


def clock(rebuild: Rebuild, *, today: date, hours: float, others: Iterable[Rebuild] = ()) -> Clock:
    """Return where a paper is in time.

    Parameters
    ----------
    hours
        Those a week of the settings; a paper may have its own.
    others
        All papers; those that were finished, with all stages, before this one was begun say how
        long one takes.
    """
    own_hours = float(rebuild.paper.hours or hours)
    before = [
        item
        for item in others
        if item.state == FINISHED
        and item.reason is None  # else it was forced
        and item.ended
        and item.ended <= rebuild.began
        and item.id != rebuild.id
    ]
    low, high = weeks(before, hours)
    scale = FULL_TIME / own_hours * 7
    day = ((rebuild.ended or today) - rebuild.began).days + 1
    return Clock(
        max(day, 1),
        own_hours,
        _after(rebuild.began, low * scale),
        _after(rebuild.began, high * scale),
        len(before) >= ENOUGH,
        _clarity(rebuild, day),
        rebuild.began + timedelta(days=CLARITY_DAY - 1),
    )


def weeks(finished: Sequence[Rebuild], hours: float) -> tuple[float, float]:
    """Return how many full-time weeks a paper takes, at the least and at the most."""
    took = [((item.ended or item.began) - item.began).days + 1 for item in finished]
    given = [item.paper.hours or hours for item in finished]
    own = [days / 7 * each / FULL_TIME for days, each in zip(took, given, strict=True)]
    return (min(own), max(own)) if len(own) >= ENOUGH else USUAL


def _after(began: date, days: float) -> date:
    return began + timedelta(days=min(max(1, round(days)), A_LIFE))


def _clarity(rebuild: Rebuild, day: int) -> str:
    if rebuild.clarity is not None:
        return CLEAR if rebuild.clarity.clear else UNCLEAR
    if day < CLARITY_DAY:
        return AHEAD
    return DUE if day == CLARITY_DAY else OVERDUE
