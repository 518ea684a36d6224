r"""The gaps of a cloze: ``The {{c1::ReLU}} is $\max\{0, z\}$``.

A gap ends at the ``}}`` that is left when the braces inside it are paired off, so that
``{{c1::$\frac{1}{n}$}}`` needs no blanks. Where that leaves a gap open, because a brace among the
words has no partner, only those of mathematics are paired, and the first ``}}`` ends it as in Anki.
Gaps may lie in each other, and count in code as well. ``::`` inside a gap is text.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from dlpath.cards.segments import DISPLAY, MATH, segments

MOST = 499
"""The greatest number that Anki takes."""
HIDDEN = "[…]"

_OPENING = r"\{\{c([0-9]{1,9})::"
_PAIRED = re.compile(_OPENING + r"|\\(?!\{\{c[0-9]{1,9}::)[{}\\]|[{}]")
_PLAIN = re.compile(_OPENING + r"|\}\}")
_NEARLY = re.compile(rf"(?!{_OPENING})\{{\{{ *(?:[cC] *[0-9]* *::?|[0-9]+ *::)")
_ADVICE = "write {{c1::what is asked for}}"


class Gap(NamedTuple):
    """A part of a text that is asked for."""

    number: int
    start: int
    """Where its braces begin."""
    inside: int
    """Where what it hides begins."""
    closing: int
    """Where what it hides ends, and the closing braces begin."""

    @property
    def end(self) -> int:
        """Where its braces end."""
        return self.closing + 2


class Fault(NamedTuple):
    """Something that is wrong with a gap."""

    position: int
    message: str
    how: str


class _Scan(NamedTuple):
    gaps: Sequence[Gap]
    """In the order in which they begin."""
    unclosed: Sequence[int]
    """Where the gaps begin that have no end."""


def gaps(text: str) -> Sequence[Gap]:
    """Return the gaps that have an end, in the order in which they begin."""
    return _scanned(text).gaps


def faults(text: str) -> Iterator[Fault]:
    """Yield what is wrong with gaps: one is not closed, empty or misnumbered, or there is none."""
    found = _scanned(text)
    for start in found.unclosed:
        yield Fault(start, "the gap is not closed", "end what it hides with }}")
    for gap in found.gaps:
        if not 1 <= gap.number <= MOST:
            yield Fault(gap.start, f"no gap has the number {gap.number}", f"use 1 to {MOST}")
        if not text[gap.inside : gap.closing].strip():
            yield Fault(gap.start, "the gap hides nothing", _ADVICE)
    nearly = [(match.start(), match[0]) for match in _NEARLY.finditer(text)]
    for start, sign in nearly:
        yield Fault(start, f"{sign!r} opens no gap", _ADVICE)
    if not (found.gaps or found.unclosed or nearly):
        yield Fault(0, "the cloze has no gap", _ADVICE)


def filled(text: str) -> str:
    """Return a text with all its gaps filled in."""
    return _bare(text, gaps(text), 0, len(text))


def hidden(text: str, number: int) -> str:
    """Return a text with the gaps of one number hidden, and all others filled in."""
    found = gaps(text)
    parts, last = [], 0
    for gap in found:
        if gap.number == number and gap.start >= last:
            parts += [_bare(text, found, last, gap.start), HIDDEN]
            last = gap.end
    return "".join([*parts, _bare(text, found, last, len(text))])


def _bare(text: str, found: Iterable[Gap], start: int, end: int) -> str:
    """Return the text from ``start`` to ``end`` without the braces of gaps."""
    braces = [
        place
        for gap in found
        for place in ((gap.start, gap.inside), (gap.closing, gap.end))
        if start <= place[0] < end
    ]
    pieces, last = [], start
    for begins, ends in sorted(braces):
        pieces.append(text[last:begins])
        last = ends
    return "".join([*pieces, text[last:end]])


def _scanned(text: str) -> _Scan:
    everywhere = _scan(text, _PAIRED.finditer(text))
    return _scan(text, _signs(text)) if everywhere.unclosed else everywhere


def _signs(text: str) -> Iterator[re.Match[str]]:
    """Yield what opens and closes gaps, and of other braces those of mathematics."""
    for kind, start, end in segments(text):
        yield from (_PAIRED if kind in (MATH, DISPLAY) else _PLAIN).finditer(text, start, end)


class _Open(NamedTuple):
    number: int | None
    """``None``: a brace that opens no gap."""
    start: int
    inside: int


def _scan(text: str, signs: Iterable[re.Match[str]]) -> _Scan:
    """Pair off the signs of a text."""
    found: list[Gap] = []
    stack: list[_Open] = []
    past = 0
    for sign in signs:
        start = sign.start()
        if start < past:  # the second brace of two that closed a gap
            continue
        if sign[1] is not None:
            stack.append(_Open(int(sign[1]), start, sign.end()))
        elif not stack:
            continue
        elif sign[0] == "{":
            stack.append(_Open(None, start, start))
        elif sign[0] in ("}", "}}") and (gap := _closed(stack, text, start, sign[0])):
            found.append(gap)
            past = gap.end
    unclosed = [item.start for item in stack if item.number is not None]
    return _Scan(sorted(found, key=lambda gap: gap.start), unclosed)


def _closed(stack: list[_Open], text: str, start: int, sign: str) -> Gap | None:
    """Take from ``stack`` what a sign closes; return the gap if it is one."""
    if sign == "}}":  # among words it closes the innermost gap, whatever else is open in there
        while stack and stack[-1].number is None:
            stack.pop()
    top = stack[-1] if stack else None
    if top is None:
        return None
    if top.number is None:
        stack.pop()
        return None
    if not text.startswith("}}", start):
        return None
    stack.pop()
    return Gap(top.number, top.start, top.inside, start)
