"""How many pages to read on each study day: few at first, where a book is dense, more later.

On day d of N the ramp has ``first + (last - first) (d - 1) / (N - 1)`` pages. With 5 and 15 that is
the guide's way through the Deep Learning Book: 709 pages on 71 study days.
"""

from math import ceil, floor, sqrt
from typing import NamedTuple

_SPECK = 1e-9


class Ramp(NamedTuple):
    """A linear ramp over the pages of a text."""

    pages: int
    first: float
    """Pages on the first day."""
    step: float
    """Pages that each day has more than the day before."""
    days: int
    """Study days that it takes."""

    def through(self, days: float) -> float:
        """Return how many pages so many days have; of a day begun it is a share."""
        whole = floor(days)
        pages = whole * self.first + self.step * whole * (whole - 1) / 2
        return pages + (days - whole) * (self.first + self.step * whole)

    def days_until(self, pages: float) -> float:
        """Return after how many days so many pages are read; it undoes ``through``."""
        if self.step == 0:
            return pages / self.first
        # The root of the parabola through the ends of the days tells the whole ones.
        start = self.first - self.step / 2
        root = sqrt(max(start**2 + 2 * self.step * pages, 0))
        whole = floor((root - start) / self.step + _SPECK)
        return whole + (pages - self.through(whole)) / (self.first + self.step * whole)

    def day(self, pages: int) -> int:
        """Return the day of the ramp, from 1 on, for somebody who is past so many pages."""
        return min(int(self.days_until(pages) + _SPECK) + 1, self.days)

    def on(self, pages: int) -> int:
        """Return how many pages to read on a day that begins past so many; at least one.

        The place in the text decides, not the calendar: who falls behind or runs ahead is still
        asked for as much as the chapter at hand allows.
        """
        return max(1, round(self.first + self.step * self.days_until(pages)))

    def days_left(self, pages: int, left: int) -> float:
        """Return how many days it takes to read ``left`` pages from a place on."""
        return self.days_until(pages + left) - self.days_until(pages)


def ramp(pages: int, span: tuple[float, float], *, a_day: float | None = None) -> Ramp:
    """Return the ramp over a text.

    Parameters
    ----------
    span
        Pages on the first and on the last day.
    a_day
        Pages a day on average for this learner; the ramp is as steep in proportion. That of
        ``span`` if left out.
    """
    usual = sum(span) / 2
    mean = a_day or usual
    days = max(1, ceil(pages / mean - _SPECK))
    if days == 1:
        return Ramp(pages, float(pages), 0.0, 1)
    first, last = (mean / usual * bound for bound in span)
    return Ramp(pages, first, (last - first) / (days - 1), days)
