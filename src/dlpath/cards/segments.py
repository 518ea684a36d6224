"""Which parts of a Markdown text are code, which are mathematics, and which are words.

A ``$`` opens mathematics only before a sign that is not blank; the next ``$`` closes it only after
one, and not before a digit: "$5 and $6" are prices. That is how Pandoc reads it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from dlpath.cards.fences import closes, opened

TEXT, CODE, FENCE, MATH, DISPLAY = "text", "code", "fence", "math", "display"

_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_TICKS = re.compile(r"`+")
_WITHIN = r"(?:\\text\{[^{}]*\}|\\.|[^\\$\s]|\s++(?!\$))++"
_START = re.compile(
    r"\\."
    rf"|(?P<display>\$\$(?:\\.|[^\\$]|\$(?!\$))++\$\$)"
    rf"|(?P<math>\$(?!\s){_WITHIN}\$(?!\d))"
    r"|(?P<code>`+)",
    re.DOTALL,
)


class Segment(NamedTuple):
    """A part of a text, with the signs that enclose it."""

    kind: str
    """text, code, fence (lines of code), math, or display (mathematics between double dollars)."""
    start: int
    end: int


def segments(text: str) -> Iterator[Segment]:
    """Yield the parts of a text in order; together they are all of it."""
    last = 0
    for found in _marked(text):
        if last < found.start:
            yield Segment(TEXT, last, found.start)
        yield found
        last = found.end
    if last < len(text):
        yield Segment(TEXT, last, len(text))


def _marked(text: str) -> Iterator[Segment]:
    """Yield what is not words; code and mathematics end with their paragraph at the latest."""
    last = 0
    for fence in _fences(text):
        yield from _paragraphs(text, last, fence.start)
        yield fence
        last = fence.end
    yield from _paragraphs(text, last, len(text))


def _fences(text: str) -> Iterator[Segment]:
    """Yield the fences; one without an end goes on to the end of the text."""
    fence, start, position = None, 0, 0
    for line in text.split("\n"):
        if fence is None:
            fence, start = opened(line), position
        elif closes(line, fence):
            yield Segment(FENCE, start, position + len(line))
            fence = None
        position += len(line) + 1
    if fence is not None:
        yield Segment(FENCE, start, len(text))


def _paragraphs(text: str, start: int, end: int) -> Iterator[Segment]:
    for gap in _BLANK_LINES.finditer(text, start, end):
        yield from _inline(text, start, gap.start())
        start = gap.end()
    yield from _inline(text, start, end)


def _inline(text: str, start: int, end: int) -> Iterator[Segment]:
    rows: dict[int, list[int]] = {}
    for row in _TICKS.finditer(text, start, end):
        rows.setdefault(len(row[0]), []).append(row.start())
    while found := _START.search(text, start, end):
        start = found.end()
        kind = found.lastgroup
        if kind == CODE:
            # Code ends at the next row of as many backticks; without one they are words.
            alike = rows.get(len(found[0]), [])
            following = bisect_left(alike, start)
            if following == len(alike):
                continue
            start = alike[following] + len(found[0])
        if kind is not None:
            yield Segment(kind, found.start(), start)
