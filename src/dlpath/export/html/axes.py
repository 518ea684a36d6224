"""Round numbers and days for the axes of pictures."""

from datetime import date

from dlpath.view.words import MONTHS

STEPS = (1, 2, 3, 6, 12, 24, 60, 120)
"""Months between two marks."""


def marks(first: date, last: date, *, most: int) -> list[tuple[date, str]]:
    """Return first days of months between two days, evenly spread, with their names.

    There are at most ``most`` of them, and none if the days lie within one month.
    """
    begin, end = (12 * day.year + day.month - 1 for day in (first, last))
    for step in STEPS:
        found = range(-(-(begin + 1) // step) * step, end + 1, step)
        if len(found) <= most:
            break
    return [(date(k // 12, k % 12 + 1, 1), _name(k, step)) for k in found[-most:]]


def top(most: float) -> int:
    """Return the end of an axis up to ``most``: a number with one digit, of which half is round."""
    unit = 1
    while most > 10 * unit:
        unit *= 10
    return next(step * unit for step in (2, 4, 6, 8, 10) if step * unit >= most)


def _name(number: int, step: int) -> str:
    year, month = divmod(number, 12)
    return f"{year}" if step % 12 == 0 else f"{MONTHS[month][:3]} {year}"
