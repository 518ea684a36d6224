"""Axes of a picture in the terminal: round numbers, and a canvas of braille between them."""

from collections.abc import Sequence
from itertools import pairwise
from math import ceil, floor, log10
from typing import Any, NamedTuple

FLAT = 1e-9
"""Of its height a line may rise or fall and still be called level."""
COLOURS = ("blue", "red", "green", "magenta", "yellow", "cyan")


class Span(NamedTuple):
    """What an axis reaches over."""

    low: float
    high: float
    log: bool = False
    """Whether the axis counts powers of ten; then both ends are their exponents."""
    whole: bool = False
    """Whether there is nothing between whole numbers, as with epochs."""

    def at(self, value: float) -> float:
        """Return where on the axis a value stands, moved to the nearer end if it is beyond."""
        if self.log:
            value = log10(value) if value > 0 else self.low
        return min(max(value, self.low), self.high)


def span(values: Sequence[float], *, log: bool = False, margin: float = 0.0) -> Span:
    """Return an axis that all ``values`` fit on, with a share of its length left at both ends."""
    used = [log10(value) for value in values if value > 0] if log else values
    low, high = min(used, default=0.0), max(used, default=1.0)
    if high - low <= FLAT * max(abs(low), abs(high)):
        half = 0.5 if log else abs(low) / 2 or 0.5
        low, high = low - half, high + half
    room = margin * (high - low)
    return Span(low - room, high + room, log)


def ticks(axis: Span, most: int) -> list[float]:
    """Return the places of at most so many round numbers, evenly spaced; at least one."""
    wide = (axis.high - axis.low) / max(most, 1)
    power = 10.0 ** floor(log10(wide))
    smallest = 1.0 if axis.log or axis.whole else 0.0
    for step in (1, 2, 5, 10, 20, 50, 100):
        size = max(step * power, smallest)
        first, last = ceil(axis.low / size - 1e-9), floor(axis.high / size + 1e-9)
        if 0 < last - first + 1 <= most:
            return [k * size for k in range(first, last + 1)]
    return [(axis.low + axis.high) / 2]


def number(place: float, axis: Span) -> str:
    """Return the number at a place of an axis, in as few signs as tell it."""
    value = 10.0**place if axis.log else place
    if abs(value) < 1e-12 * max(abs(axis.low), abs(axis.high)):
        return "0"
    if 1e3 <= abs(value) < 1e7:
        return f"{value:,.0f}"
    return f"{value:.3g}"


class Plane:
    """A canvas with axes, ``width`` columns in all and ``height`` lines without the axis below."""

    def __init__(self, x: Span, y: Span, *, width: int, height: int, colour: bool) -> None:
        from plotille import Canvas

        self._x, self._y, self._height, self._colour = x, y, height, colour
        self._y_ticks = {self._line(place): number(place, y) for place in ticks(y, height // 3 + 1)}
        self._margin = max(map(len, self._y_ticks.values())) + 2
        self._columns = max(width - self._margin - 1, 8)
        self._canvas: Any = Canvas(self._columns, height, x.low, y.low, x.high, y.high)

    def line(self, xs: Sequence[float], ys: Sequence[float], series: int) -> None:
        """Draw a line from point to point."""
        places = [self._place(x, y) for x, y in zip(xs, ys, strict=True)]
        for start, end in pairwise(places):
            self._canvas.line(*start, *end, color=self._ink(series))

    def dots(self, xs: Sequence[float], ys: Sequence[float], series: int) -> None:
        """Put the smallest dots that there are at some places."""
        for x, y in zip(xs, ys, strict=True):
            self._canvas.point(*self._place(x, y), color=self._ink(series))

    def marks(self, xs: Sequence[float], ys: Sequence[float], mark: str, series: int) -> None:
        """Put a sign at some places."""
        for x, y in zip(xs, ys, strict=True):
            self._canvas.text(*self._place(x, y), mark, color=self._ink(series))

    def shown(self) -> str:
        """Return the canvas with its axes."""
        rows = self._canvas.plot().replace("\u2800", " ").split("\n")
        lines = []
        for k, row in enumerate(rows):
            label = self._y_ticks.get(k, "").rjust(self._margin - 2)
            lines.append(f"{label} {'┤' if k in self._y_ticks else '│'}{row}".rstrip())
        return "\n".join([*lines, *self._below()])

    def _below(self) -> tuple[str, str]:
        """Return the horizontal axis and its numbers."""
        rule, numbers = ["─"] * self._columns, [" "] * (self._columns + self._margin)
        for place in ticks(self._x, max(self._columns // 9, 2)):
            column = self._column(place)
            text = number(place, self._x)
            last = self._margin + self._columns - len(text)
            first = min(self._margin + column - len(text) // 2, last)
            rule[column] = "┬"
            numbers[first : first + len(text)] = text
        return " " * (self._margin - 1) + "└" + "".join(rule), "".join(numbers).rstrip()

    def _place(self, x: float, y: float) -> tuple[float, float]:
        # The upper ends of both axes are half a dot beyond what plotille can draw.
        inside = self._canvas.xmax_inside, self._canvas.ymax_inside
        return min(self._x.at(x), inside[0]), min(self._y.at(y), inside[1])

    def _line(self, place: float) -> int:
        share = (place - self._y.low) / (self._y.high - self._y.low)
        return self._height - 1 - min(int(share * self._height), self._height - 1)

    def _column(self, place: float) -> int:
        share = (place - self._x.low) / (self._x.high - self._x.low)
        return min(int(share * self._columns), self._columns - 1)

    def _ink(self, series: int) -> str | None:
        return COLOURS[series % len(COLOURS)] if self._colour else None
