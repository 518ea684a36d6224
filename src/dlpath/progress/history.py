"""What was done, change by change, in words."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from dlpath.progress.records import Change, Retraction


class HistoryEntry(NamedTuple):
    """A change in words."""

    change: str
    at: datetime
    summary: str
    undone: bool


class History(NamedTuple):
    """Changes, the newest first."""

    entries: tuple[HistoryEntry, ...]
    schema: str = "dlpath.history/1"


class Target(NamedTuple):
    """The change that was taken back or brought back."""

    change: str
    summary: str


class Undone(NamedTuple):
    """What ``undo`` or ``redo`` did."""

    change: str
    target: Target
    redone: bool
    schema: str = "dlpath.undo/1"


def history(changes: Iterable[Change]) -> History:
    """Return ``changes`` as entries, in the order given."""
    return History(
        tuple(HistoryEntry(item.id, item.at.local, item.summary, item.undone) for item in changes)
    )


def undone(retraction: Retraction, *, redone: bool) -> Undone:
    """Return what ``undo``, or ``redo`` if ``redone``, did."""
    target = retraction.target
    return Undone(retraction.id, Target(target.id, target.summary), redone)
