"""The cards that dlpath brings along, to begin with."""

import os
from collections.abc import Container
from pathlib import Path
from typing import NamedTuple

from dlpath.cards.notation import parse

FOLDER = Path(__file__).parent / "starter"


class StarterFile(NamedTuple):
    """A file of the starter deck."""

    name: str
    content: bytes
    ids: frozenset[str]


class Copied(NamedTuple):
    """What became of the files of the starter deck."""

    made: tuple[str, ...]
    left: tuple[str, ...]
    """Those that are there already, or whose cards are, wherever they were moved."""


def starter_files() -> list[StarterFile]:
    """Return the files of the starter deck by name."""
    return [_file(path) for path in sorted(FOLDER.glob("*.md"))]


def copied(home: Path, *, known: Container[str]) -> Copied:
    """Copy the starter deck to the learner's cards, never over a file.

    ``known`` are ids of notes that the learner has: a file that holds one of them is left out.

    Raises
    ------
    OSError
        A file cannot be made.
    """
    made: list[str] = []
    left: list[str] = []
    for item in starter_files():
        there = any(id_ in known for id_ in item.ids) or not _made(home / item.name, item.content)
        (left if there else made).append(item.name)
    return Copied(tuple(made), tuple(left))


def _file(path: Path) -> StarterFile:
    content = path.read_bytes()
    ids = frozenset(note.id for note in parse(content.decode(), path.name).notes)
    return StarterFile(path.name, content, ids)


def _made(path: Path, content: bytes) -> bool:
    """Make a file unless there is one; tell whether it was made."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        with path.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except FileExistsError:
        return False
    return True
