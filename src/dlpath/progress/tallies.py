"""Pomodoros counted: by task and by study day."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple


class Pomodoros(NamedTuple):
    """Work on a task, in pomodoros."""

    done: int
    estimate: int


class TaskTally(NamedTuple):
    """The work recorded on one task."""

    pomodoros: int
    minutes: int
    newest: str
    """Id of the pomodoro recorded last."""


class Tallies(NamedTuple):
    """All work recorded, counted."""

    per_task: Mapping[str, TaskTally]
    per_day: Mapping[date, int]
    """Pomodoros of each study day that has any."""

    def pomodoros(self, task: str) -> int:
        """Return how many pomodoros are recorded on a task."""
        tally = self.per_task.get(task)
        return 0 if tally is None else tally.pomodoros

    @property
    def total(self) -> int:
        """All pomodoros of the record."""
        return sum(self.per_day.values())
