"""The days of a year: a small calendar for each month, which wrap as the screen is wide."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from dlpath.planning.stats import DayWorked
from dlpath.progress.statistics import monday

MONTHS = 12
CELL = 10
"""The side of the square that a day has."""
SIZES = {"full": 9.0, "half": 6.5, "some": 4.0, "nothing": 1.6, "off": 4.0}
"""The side of the square that is drawn in it; how far a goal was reached is not told by colour."""


class Cell(NamedTuple):
    """A day: a rectangle in its month."""

    day: DayWorked
    level: str
    """full, half or some of the goal; nothing; off."""
    x: float
    y: float
    width: float
    height: float


class Month(NamedTuple):
    """A month, a row a week from Monday to Sunday."""

    first: date
    cells: tuple[Cell, ...]
    height: int
    days: int
    """Days with work."""
    pomodoros: int
    minutes: int
    reached: int
    """Days on which the goal was reached."""


def months(days: Sequence[DayWorked]) -> list[Month]:
    """Return the last twelve months of ``days``, oldest first; none before the first day."""
    found: dict[date, list[DayWorked]] = {}
    for item in days:
        found.setdefault(item.day.replace(day=1), []).append(item)
    return [_month(first, found[first]) for first in sorted(found)[-MONTHS:]]


def level(item: DayWorked) -> str:
    """Return how far the goal of a day was reached."""
    if not item.pomodoros:
        return "nothing" if item.goal else "off"
    if item.pomodoros >= item.goal:
        return "full"
    return "half" if 2 * item.pomodoros >= item.goal else "some"


def _month(first: date, days: Sequence[DayWorked]) -> Month:
    end = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return Month(
        first,
        tuple(_cell(item, first) for item in days),
        CELL * ((monday(end) - monday(first)).days // 7 + 1),
        sum(item.pomodoros > 0 for item in days),
        sum(item.pomodoros for item in days),
        sum(item.minutes for item in days),
        sum(level(item) == "full" and item.goal > 0 for item in days),
    )


def _cell(item: DayWorked, first: date) -> Cell:
    name = level(item)
    width = SIZES[name]
    height = SIZES["nothing"] if name == "off" else width
    week = (item.day - monday(first)).days // 7
    x = CELL * item.day.weekday() + (CELL - width) / 2
    return Cell(item, name, x, CELL * week + (CELL - height) / 2, width, height)
