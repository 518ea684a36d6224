"""A record made with one curriculum, read with another: renamed tasks keep what was done on them.

Nothing in the record is changed for it. What was recorded under an id that is now an alias counts
for the task that has the alias; what no task goes by any more is archived, and counts again as
soon as a task has that name.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from dlpath.curriculum.path import Curriculum
from dlpath.progress.records import TaskMark
from dlpath.progress.states import States
from dlpath.progress.tallies import Tallies, TaskTally
from dlpath.progress.timer import Timer


class Fate(NamedTuple):
    """What becomes of the record of a task whose id is not in a curriculum."""

    task: str
    """The id under which it is recorded."""
    state: str
    pomodoros: int
    becomes: str | None
    """The task that it counts for; ``None`` if it is archived."""


class Archive(NamedTuple):
    """What is recorded on tasks that are no longer there."""

    tasks: tuple[Fate, ...]
    schema: str = "dlpath.archive/1"


class Succession(NamedTuple):
    """Which task each recorded id counts for."""

    heirs: Mapping[str, str]
    """For each alias the task that has it, unless a task goes by that id."""
    ids: frozenset[str]
    """The tasks that there are."""

    def owner(self, task: str) -> str | None:
        """Return the task that a recorded id counts for; ``None`` if it is archived."""
        return task if task in self.ids else self.heirs.get(task)

    def marks(self, marks: Sequence[TaskMark]) -> Sequence[TaskMark]:
        """Return the marks, each on the task that it counts for."""
        if self.heirs.keys().isdisjoint(mark.task for mark in marks):
            return marks
        return [mark._replace(task=self.heirs.get(mark.task, mark.task)) for mark in marks]

    def tallies(self, tallies: Tallies) -> Tallies:
        """Return the work recorded, counted for the tasks that it counts for."""
        if self.heirs.keys().isdisjoint(tallies.per_task):
            return tallies
        per_task: dict[str, TaskTally] = {}
        for task, tally in tallies.per_task.items():
            name = self.heirs.get(task, task)
            per_task[name] = _sum(tally, per_task[name]) if name in per_task else tally
        return tallies._replace(per_task=per_task)

    def timer(self, timer: Timer) -> Timer:
        """Return the timer, on the task that it counts for."""
        return timer._replace(task=self.heirs.get(timer.task, timer.task))


def succession(curriculum: Curriculum) -> Succession:
    """Return which task each recorded id counts for in ``curriculum``."""
    tasks = {task.id: task.aliases for task in curriculum.tasks}
    heirs = {
        alias: task for task, aliases in tasks.items() for alias in aliases if alias not in tasks
    }
    return Succession(heirs, frozenset(tasks))


def fates(states: States, tallies: Tallies, curriculum: Curriculum) -> tuple[Fate, ...]:
    """Return what becomes of everything recorded under an id that ``curriculum`` does not have.

    Parameters
    ----------
    states, tallies
        As recorded, nothing renamed.
    """
    found = succession(curriculum)
    return tuple(
        Fate(task, states.of(task), tallies.pomodoros(task), found.owner(task))
        for task in recorded(states, tallies)
        if task not in found.ids
    )


def archive(gone: Iterable[Fate]) -> Archive:
    """Return those that no task goes by any more."""
    return Archive(tuple(fate for fate in gone if fate.becomes is None))


def recorded(states: States, tallies: Tallies) -> Iterable[str]:
    """Return the ids under which something is recorded, those with a mark first."""
    return dict.fromkeys((*states.newest, *tallies.per_task))


def _sum(one: TaskTally, other: TaskTally) -> TaskTally:
    return TaskTally(
        one.pomodoros + other.pomodoros,
        one.minutes + other.minutes,
        max(one.newest, other.newest),
    )
