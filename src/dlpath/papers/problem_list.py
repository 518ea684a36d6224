"""The problems that were written down, a line each."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from dlpath.papers.problems import OPEN, Stuck


class ProblemLine(NamedTuple):
    """A problem in a line."""

    number: int
    title: str
    task: str | None
    state: str
    """open or solved."""
    recorded: date
    solved: date | None
    how: str | None
    unknowns: int
    """How many are still to be found out."""


class Problems(NamedTuple):
    """The problems that are open, or all."""

    problems: tuple[ProblemLine, ...]
    open: int
    solved: int
    schema: str = "dlpath.stuck.list/1"


def problem_list(found: Sequence[Stuck], *, every: bool) -> Problems:
    """Return the open problems, or every one, in the order in which they were recorded."""
    count = sum(item.state == OPEN for item in found)
    shown = (item for item in found if every or item.state == OPEN)
    return Problems(tuple(problem_lines(shown)), count, len(found) - count)


def problem_lines(found: Iterable[Stuck]) -> Iterable[ProblemLine]:
    """Yield a line for each problem."""
    for item in found:
        yield ProblemLine(
            item.number,
            item.form.title,
            item.task,
            item.state,
            item.recorded.study_day,
            item.solved.study_day if item.solved else None,
            item.how,
            len(item.open_questions),
        )
