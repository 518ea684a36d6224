"""The lines of a file, parted into cards."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dlpath.cards.fences import closes, opened
from dlpath.cards.fields import FIELD, OF_CARD, Field
from dlpath.cards.ids import ID

QUESTION, CLOZE, EXERCISE, ANSWER, STRAY = "Q", "C", "E", "A", ""


class Line(NamedTuple):
    """A line and its number, which counts from 1."""

    number: int
    text: str


class Block:
    """The lines of one card; or, as ``STRAY``, those that stand above the first."""

    def __init__(self, mark: str, number: int) -> None:
        self.mark = mark
        self.number = number
        self.question: list[Line] = []
        self.answers: list[list[Line]] = []
        """One, if all is well."""
        self.fields: list[Field] = []
        self.late_id: int | None = None
        """A line of the question below the first that ends in what is an id on the first."""
        self.open_fence: int | None = None
        """The line that opens a fence which has no end."""
        self.doubtful = False
        """Whether it stands below such a line."""

    def take(self, line: Line, *, fenced: bool = False) -> None:
        """Add a line below the first."""
        if self.answers:
            self.answers[-1].append(line)
            return
        if not fenced and self.mark != STRAY:
            if line.text[:1] in _FIRST_OF_FIELDS and (found := FIELD.match(line.text)):
                self.fields.append(Field(line.number, found[1], line.text[found.end() :]))
                return
            if self.late_id is None and "^" in line.text and ID.search(line.text):
                self.late_id = line.number
        self.question.append(line)


_FIRST_OF_FIELDS = frozenset(key[0] for key in OF_CARD)
_CARDS = frozenset((QUESTION, CLOZE, EXERCISE))
_MARKS = frozenset(f"{mark}:" for mark in (*_CARDS, ANSWER))
_BLANK = ("", " ", "\t")


def blocks(lines: Sequence[str], start: int) -> Iterator[Block]:
    """Yield the cards of a file from the line at position ``start`` on.

    Lines inside a fence are text. Where a fence has no end, the cards below its first line are
    doubtful: they are looked at as if there were no fence, for what else is wrong.
    """
    block = Block(STRAY, start + 1)
    fence, opening = None, 0
    for number, text in enumerate(lines[start:], start=start + 1):
        if fence is not None:
            block.take(Line(number, text), fenced=True)
            fence = None if closes(text, fence) else fence
            continue
        mark, text = _marked(text)
        if mark in _CARDS:
            yield block
            block = Block(mark, number)
        _place(block, mark, Line(number, text))
        if (fence := opened(text)) is not None:
            opening = number
    if fence is not None:
        block.open_fence = opening
    yield block
    if fence is not None:
        yield from _below(lines, opening)


def _below(lines: Sequence[str], start: int) -> Iterator[Block]:
    """Yield the cards that begin below a fence without an end."""
    block = None
    for number, text in enumerate(lines[start:], start=start + 1):
        mark, text = _marked(text)
        if mark in _CARDS:
            if block is not None:
                yield block
            block = Block(mark, number)
            block.doubtful = True
        if block is not None:
            _place(block, mark, Line(number, text))
    if block is not None:
        yield block


def _marked(text: str) -> tuple[str, str]:
    """Return the mark at the beginning of a line, if there is one, and what follows."""
    if text[:2] in _MARKS and text[2:3] in _BLANK:
        return text[0], text[2:].lstrip(" \t")
    return "", text


def _place(block: Block, mark: str, line: Line) -> None:
    """Put a line outside any fence into its block."""
    if mark == ANSWER:
        block.answers.append([line])
    elif mark:
        block.question.append(line)
    else:
        block.take(line)
