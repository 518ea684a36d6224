"""What is reported of cards that were added and of files that were read."""

from collections.abc import Sequence
from typing import NamedTuple

from dlpath.cards.card import Note
from dlpath.cards.problems import Problem


class Synced(NamedTuple):
    """What a sync found, counted in notes."""

    new: int
    changed: int
    removed: int
    unchanged: int
    errors: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    """Pictures that are missing."""
    change: str | None
    """``None``: there was nothing to record."""
    folder: str
    schema: str = "dlpath.cards.sync/1"


class AddedCard(NamedTuple):
    """A card that was added."""

    id: str
    kind: str
    question: str


class Added(NamedTuple):
    """Cards that were added to an inbox."""

    deck: str
    cards: tuple[AddedCard, ...]
    file: str
    change: str | None
    schema: str = "dlpath.cards.add/1"


class StarterCopied(NamedTuple):
    """What became of the starter deck."""

    folder: str
    made: tuple[str, ...]
    """Files that were copied."""
    left: tuple[str, ...]
    """Files that are left as they are, because they or their cards are there."""
    new: int
    """Notes that are new to the record."""
    change: str | None
    schema: str = "dlpath.cards.starter/1"


def added_cards(notes: Sequence[Note]) -> tuple[AddedCard, ...]:
    """Return notes as they are reported when they were added."""
    return tuple(AddedCard(note.id, note.kind, note.question) for note in notes)
