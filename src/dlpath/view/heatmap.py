"""The days of a year at a glance: a column a week, a line a weekday."""

from collections.abc import Sequence
from datetime import date, timedelta

from dlpath.planning.stats import DayWorked
from dlpath.progress.statistics import monday
from dlpath.view.goal import MEANING, sign
from dlpath.view.look import Look
from dlpath.view.words import MONTHS, WEEKDAYS

MARGIN = 6
YEAR = 53
"""Weeks that a year reaches into."""


def heatmap(days: Sequence[DayWorked], look: Look) -> list[str]:
    """Return the lines of the picture: as many weeks of ``days`` as fit, at most a year.

    A day is as dark as its goal was reached.
    """
    shown = {day.day: day for day in days}
    last = monday(max(shown))
    first = max(monday(min(shown)), last - timedelta(days=7 * (min(look.width - MARGIN, YEAR) - 1)))
    mondays = [first + timedelta(days=7 * k) for k in range((last - first).days // 7 + 1)]
    lines = [look.faint(" " * MARGIN + _months(mondays))]
    for weekday in range(7):
        name = WEEKDAYS[weekday][:3] if weekday in (0, 2, 4, 6) else ""
        row = "".join(_sign(start + timedelta(days=weekday), shown) for start in mondays)
        lines.append(f"  {look.faint(name.ljust(MARGIN - 2))}{look.good(row)}".rstrip())
    return [*lines, look.faint(look.parted(MEANING, "  "))]


def _sign(day: date, shown: dict[date, DayWorked]) -> str:
    found = shown.get(day)
    return " " if found is None else sign(found.pomodoros, found.goal)


def _months(mondays: Sequence[date]) -> str:
    """Return the names of the months above the weeks in which they begin."""
    line = [" "] * (len(mondays) + 2)
    free = 0
    for column, day in enumerate(mondays):
        end = day + timedelta(days=6)
        if (end.day <= 7 or column == 0) and column >= free:
            name = MONTHS[end.month - 1][:3]
            line[column : column + 3] = name
            free = column + 4
    return "".join(line).rstrip()
