"""The state of each task: open, started, done or skipped, read off its newest mark."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from dlpath.progress.records import TaskMark

OPEN, STARTED, DONE, SKIPPED = "open", "started", "done", "skipped"

_STATE_AFTER = {"started": STARTED, "done": DONE, "skipped": SKIPPED, "reopened": OPEN}
MARKS = tuple(_STATE_AFTER)
"""What a mark of a task can be."""


class States(NamedTuple):
    """The states of all tasks that the record knows of; any other task is open."""

    newest: Mapping[str, TaskMark]
    """The newest mark of each task."""
    worked: frozenset[str] = frozenset()
    """Tasks with a pomodoro since they were last reopened."""

    def of(self, task: str) -> str:
        """Return the state of one task."""
        mark = self.newest.get(task)
        state = OPEN if mark is None else _STATE_AFTER[mark.mark]
        return STARTED if state == OPEN and task in self.worked else state

    def settled(self, task: str) -> bool:
        """Tell whether a task is done or skipped."""
        return self.of(task) in (DONE, SKIPPED)


def states(marks: Iterable[TaskMark], worked: Mapping[str, str]) -> States:
    """Return the state of every task.

    Parameters
    ----------
    marks
        Oldest first.
    worked
        For each task the id of its newest pomodoro.
    """
    newest = {mark.task: mark for mark in marks}
    since = {
        task
        for task, pomodoro in worked.items()
        if task not in newest or pomodoro > newest[task].id
    }
    return States(newest, frozenset(since))
