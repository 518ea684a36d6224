"""Bars: amounts beside each other, each with a name and a value."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from dlpath.view.look import Look
from dlpath.view.next import INDENT

FULL = "█"
GAP = "  "
SHORTEST, LONGEST = 4, 40
"""Of a bar as long as the most."""
NAME = 0.45
"""Of the width, what names take at most."""


class Bar(NamedTuple):
    """An amount."""

    name: str
    size: float
    value: str
    """The amount in words."""


def bars(items: Sequence[Bar], look: Look) -> Iterator[str]:
    """Yield the bars, one a line, the longest as long as there is room; long names are cut."""
    if not items:
        return
    right = max(len(item.value) for item in items)
    free = look.width - len(INDENT) - right - 2 * len(GAP)
    left = min(max(len(item.name) for item in items), int(look.width * NAME), free - SHORTEST)
    room = min(free - left, LONGEST)
    most = max(item.size for item in items) or 1
    for item in items:
        name = item.name[:left].rstrip()
        length = max(round(room * item.size / most), 1 if item.size else 0)
        bar = look.good(FULL * length) + " " * (room - length)
        yield f"{INDENT}{name.ljust(left)}{GAP}{bar}{GAP}{item.value.rjust(right)}"


def columns(sizes: Sequence[float], look: Look, *, lines: int = 5, wide: int = 1) -> Iterator[str]:
    """Yield columns that stand side by side, each ``wide`` characters wide."""
    most = max(sizes) or 1
    heights = [max(round(lines * size / most), 1 if size else 0) for size in sizes]
    for line in range(lines, 0, -1):
        yield look.good(_level(heights, line, wide))


def _level(heights: Iterable[int], line: int, wide: int) -> str:
    return "".join((FULL if height >= line else " ") * wide for height in heights).rstrip()
