"""What stands above the cards of a file, between two lines of three dashes."""

from collections.abc import Sequence
from typing import NamedTuple

from dlpath.cards.card import GO
from dlpath.cards.fields import (
    DECK,
    ITEM,
    KEY,
    OF_FILE,
    PAPER,
    SOURCE,
    TAGS,
    BadValue,
    deck,
    scalar,
    tags,
    words,
)
from dlpath.cards.problems import Problem
from dlpath.curriculum.problems import did_you_mean

_LINE = "---"
_ENDS = (_LINE, "...")
_CARDS = ("Q:", "C:", "E:", "A:")
_LONGEST = 40  # characters of a line that is quoted


class FrontMatter(NamedTuple):
    """What holds for all cards of a file."""

    deck: str | None = GO
    """``None``: it cannot be told, because what is written is no deck."""
    source: str | None = None
    tags: tuple[str, ...] = ()
    paper: str | None = None
    end: int = 0
    """Position of the first line below it."""
    problems: tuple[Problem, ...] = ()


def front_matter(lines: Sequence[str], file: str) -> FrontMatter:
    """Return what stands above the cards; a file without it is of the deck ``go``."""
    if lines[0].rstrip() != _LINE:
        return FrontMatter()
    reading = _Reading(file)
    end = len(lines)
    for position, line in enumerate(lines[1:], start=1):
        if line.rstrip() in _ENDS:
            return reading.result(position + 1)
        if line.startswith(_CARDS):
            end = position
            break
        reading.line(position + 1, line)
    reading.problem(1, "the front matter has no end", "write --- below it")
    return reading.result(end)


class _Reading:
    """The front matter as far as it is read."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._problems: list[Problem] = []
        self._lines: dict[str, int] = {}
        self._values: dict[str, str] = {}
        self._items: list[str] = []
        self._key: str | None = None

    def problem(self, line: int, message: str, how: str) -> None:
        self._problems.append(Problem(self._file, line, message, how))

    def line(self, number: int, text: str) -> None:
        """Read one line."""
        if not text.strip() or text.lstrip().startswith("#"):
            return
        if self._key == TAGS and (item := ITEM.match(text)):
            self._items.append(text[item.end() :])
        elif (found := KEY.match(text)) is None:
            self.problem(number, f"{_short(text)} is no front matter", "write KEY: VALUE, or ---")
        else:
            self._value(number, found[1], text[found.end() :])

    def _value(self, number: int, key: str, text: str) -> None:
        self._key = key
        if key not in OF_FILE:
            how = f"use {', '.join(OF_FILE)}{did_you_mean(key, OF_FILE)}"
            self.problem(number, f"unknown key {key!r}", how)
        elif key in self._values:
            first = self._lines[key]
            self.problem(number, f"{key} is given again, first in line {first}", "leave one")
        else:
            self._lines[key], self._values[key] = number, text

    def result(self, end: int) -> FrontMatter:
        """Return what was read."""
        source, paper = (scalar(self._values.get(key, "")) for key in (SOURCE, PAPER))
        return FrontMatter(self._deck(), source, self._tags(), paper, end, tuple(self._problems))

    def _deck(self) -> str | None:
        try:
            return deck(self._values[DECK]) if DECK in self._values else GO
        except BadValue as bad:
            self.problem(self._lines[DECK], bad.message, bad.how)
            return None

    def _tags(self) -> tuple[str, ...]:
        try:
            return words(self._values.get(TAGS, "")) + tags(self._items)
        except BadValue as bad:
            self.problem(self._lines[TAGS], bad.message, bad.how)
            return ()


def _short(text: str) -> str:
    text = text.strip()
    return repr(text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…")
