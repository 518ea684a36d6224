"""Amounts that follow each other in time, as columns side by side."""

from collections.abc import Sequence
from typing import NamedTuple

from dlpath.export.html.axes import marks, top
from dlpath.progress.statistics import WeekWorked

LEFT, TOP, WIDTH, HEIGHT, BELOW = 88, 16, 640, 150, 34
"""Of the picture: what is around the columns, and what they fill."""
SHARE = 0.8
"""Of its place, what a column is wide."""
MARKS = 5


class Column(NamedTuple):
    """A column."""

    x: float
    y: float
    width: float
    height: float


class Columns(NamedTuple):
    """The picture, in units of its own."""

    columns: tuple[Column, ...]
    top: int
    """The amount at the upper end of the axis."""
    marks: tuple[tuple[float, str], ...]
    """Where names stand below the columns."""
    left: int = LEFT
    upper: int = TOP
    lower: int = TOP + HEIGHT
    right: int = LEFT + WIDTH
    bottom: int = TOP + HEIGHT + BELOW


def of_weeks(weeks: Sequence[WeekWorked]) -> Columns:
    """Return the hours of weeks that follow each other, with names of months below."""
    first, last = weeks[0].monday, weeks[-1].monday
    names = [((day - first).days / 7, name) for day, name in marks(first, last, most=MARKS)]
    inside = [(at, name) for at, name in names if 0.07 <= at / len(weeks) <= 0.93]
    return picture([week.minutes / 60 for week in weeks], inside)


def of_hours(by_hour: Sequence[int]) -> Columns:
    """Return the hours that were worked in each hour of the day."""
    return picture([minutes / 60 for minutes in by_hour], [(k, f"{k}") for k in range(0, 25, 6)])


def picture(amounts: Sequence[float], names: Sequence[tuple[float, str]]) -> Columns:
    """Return the picture of ``amounts``; ``names`` stand at places counted in columns."""
    scale = top(max(amounts))
    place = WIDTH / len(amounts)
    heights = [HEIGHT * amount / scale for amount in amounts]
    return Columns(
        tuple(
            Column(
                round(LEFT + place * (k + (1 - SHARE) / 2), 1),
                round(TOP + HEIGHT - height, 1),
                round(place * SHARE, 1),
                round(height, 1),
            )
            for k, height in enumerate(heights)
        ),
        scale,
        tuple((round(LEFT + place * at, 1), name) for at, name in names),
    )
