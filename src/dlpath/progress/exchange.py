"""Records on their way between machines: what a file holds, and what came of taking it over."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

EXPORT = "dlpath.export/1"
"""The schema that the first line of an export names."""


class Line(NamedTuple):
    """A row of a record as a line of a file gives it; nothing about it is certain yet."""

    number: int
    """Counted from 1."""
    table: str
    row: Mapping[str, Any]


class Exported(NamedTuple):
    """What was written into a file."""

    file: str
    format: str
    rows: int
    tables: Mapping[str, int]
    """How many rows of each kind."""
    schema: str = "dlpath.exported/1"


class Overlapping(NamedTuple):
    """Two pomodoros at the same time, one recorded here and one that was brought."""

    here: str
    """Its id."""
    brought: str
    task: str
    """Of the one that was brought."""
    day: date


class Merged(NamedTuple):
    """What a record took over."""

    change: str | None
    """``None`` if nothing was new, or nothing was to be written."""
    added: int
    """Rows that are visible to this record now and were not before."""
    already: int
    """Rows that it had."""
    devices: tuple[str, ...] = ()
    """The machines that recorded what was added."""
    tables: Mapping[str, int] = {}
    """How many rows of each kind were added."""
    pomodoros: int = 0
    """Of what was added, those that stand: nobody undid them."""
    days: tuple[date, date] | None = None
    """The first and the last study day of these."""
    done: tuple[str, ...] = ()
    """The tasks that were marked as done."""
    reviews: int = 0
    cards: int = 0
    """The cards that were reviewed."""
    overlaps: tuple[Overlapping, ...] = ()
    backup: str | None = None
    """The copy of the record that was made before."""


class Imported(NamedTuple):
    """What came of ``dlpath import``."""

    change: str | None
    added: int
    already: int
    dry_run: bool
    file: str
    devices: tuple[str, ...]
    tables: Mapping[str, int]
    pomodoros: int
    days: tuple[date, date] | None
    done: tuple[str, ...]
    reviews: int
    cards: int
    overlaps: tuple[Overlapping, ...]
    backup: str | None
    schema: str = "dlpath.import/1"


def imported(merged: Merged, *, file: str, dry_run: bool) -> Imported:
    """Return the report of an import."""
    return Imported(dry_run=dry_run, file=file, **merged._asdict())


def in_words(found: Merged | Imported) -> list[str]:
    """Return what was brought and stands, such as ``12 pomodoros from … to …``, ``1 task done``."""
    parts = []
    if found.days:
        first, last = found.days
        span = f"on {first}" if first == last else f"from {first} to {last}"
        parts.append(f"{_counted(found.pomodoros, 'pomodoro')} {span}")
    if found.done:
        named = f" ({found.done[0]})" if len(found.done) == 1 else ""
        parts.append(f"{_counted(len(found.done), 'task')} done{named}")
    if found.reviews:
        reviews = _counted(found.reviews, "review")
        parts.append(f"{reviews} of {_counted(found.cards, 'card')}")
    if entries := found.tables.get("card_entry"):
        parts.append(f"{entries_in_words(entries)} of cards")
    return parts


def summary(merged: Merged, name: str) -> str:
    """Return what an import from ``name`` is called in the history."""
    said = f"imported {entries_in_words(merged.added)} from {name}"
    return ": ".join(filter(None, (said, ", ".join(in_words(merged)))))


def entries_in_words(number: int) -> str:
    """Return ``1 entry``, ``12 entries``."""
    return f"{number} {'entry' if number == 1 else 'entries'}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
