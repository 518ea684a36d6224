"""What an exercise tells the learner: the lesson, hints, explanation, and at last the solution."""

from difflib import unified_diff
from typing import NamedTuple

from dlpath.errors import DlpathError
from dlpath.exercises.kit import bank
from dlpath.exercises.listing import MOST_HINTS


class NotYet(DlpathError):
    """The solution is shown after a pass, or to those who give up."""

    code = "not-passed"

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} is not passed yet, and the solution would take the best of it away",
            hint=f"dlpath exercise hint {name} helps; --give-up shows it, and is recorded",
        )


class Lesson(NamedTuple):
    """An exercise that begins: what to write, and where."""

    exercise: str
    title: str
    file: str
    made: bool
    """Whether the file was made just now."""
    statement: str
    """Markdown."""
    earlier: tuple[str, ...]
    """Exercises before it that are not passed."""
    task: str | None
    schema: str = "dlpath.exercise.start/1"


class Explanation(NamedTuple):
    """The idea of an exercise once more, from another side."""

    exercise: str
    title: str
    text: str
    """Markdown."""
    schema: str = "dlpath.exercise.explain/1"


class Hint(NamedTuple):
    """A hint, each closer to the line that is missing."""

    exercise: str
    level: int
    levels: int
    text: str
    """Markdown."""
    change: str | None
    """The change that recorded it; ``None`` if it was seen before."""
    schema: str = "dlpath.exercise.hint/1"


class Solution(NamedTuple):
    """The solution beside the learner's file."""

    exercise: str
    file: str | None
    diff: tuple[str, ...]
    """Lines of a unified diff from the learner's file to the solution."""
    text: str
    """The solution itself."""
    change: str | None
    schema: str = "dlpath.exercise.solution/1"


class Reset(NamedTuple):
    """A file that begins anew."""

    exercise: str
    file: str
    kept: str
    """The copy of what was written."""
    schema: str = "dlpath.exercise.reset/1"


def explanation(name: str) -> Explanation:
    """Return the explanation of an exercise."""
    return Explanation(name, bank.title(name), bank.texts(name).explain)


def hint(name: str, level: int, change: str | None) -> Hint:
    """Return a hint; ``level`` counts from 1."""
    return Hint(name, level, MOST_HINTS, bank.texts(name).hints[level - 1], change)


def next_level(asked: int | None, seen: int) -> int:
    """Return the hint to show: the one asked for if it was seen or is the next, else the next.

    Raises
    ------
    DlpathError
        The one asked for lies beyond the next one.
    """
    following = min(seen + 1, MOST_HINTS)
    if asked is None:
        return following
    if asked > following:
        raise DlpathError(
            f"hint {asked} comes after hint {following}, which you have not seen",
            hint="a smaller hint is often enough; dlpath exercise hint shows the next",
        )
    return asked


def solution(name: str, mine: str | None, *, file: str | None, change: str | None) -> Solution:
    """Return the solution beside ``mine``, the text of the learner's file."""
    right = bank.texts(name).solution
    lines = unified_diff(
        (mine or "").splitlines(), right.splitlines(), "yours", "the solution", lineterm=""
    )
    return Solution(name, file, tuple(lines) if mine is not None else (), right, change)
