"""The notes of several files together: no two with the same id."""

from collections.abc import Iterable
from typing import NamedTuple

from dlpath.cards.card import Note
from dlpath.cards.notation import Parsed
from dlpath.cards.problems import Problem


class Collected(NamedTuple):
    """What several files hold."""

    notes: tuple[Note, ...]
    problems: tuple[Problem, ...]
    held: frozenset[str]
    """Ids of notes that stand in a file but cannot be read."""


def collected(files: Iterable[Parsed]) -> Collected:
    """Return the notes of all files; of two with the same id the first has it."""
    notes: list[Note] = []
    problems: list[Problem] = []
    held: set[str] = set()
    first: dict[str, Note] = {}
    for parsed in files:
        problems += parsed.problems
        held |= parsed.held
        for note in parsed.notes:
            other = first.setdefault(note.id, note) if note.id else note
            if other is note:
                notes.append(note)
            else:
                message = f"the id ^{note.id} is taken by {other.file}:{other.line}"
                how = "remove it here, and sync writes another"
                problems.append(Problem(note.file, note.line, message, how))
    problems.sort(key=lambda problem: (problem.file, problem.line))
    return Collected(tuple(notes), tuple(problems), frozenset(held))
