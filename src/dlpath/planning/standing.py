"""Where a learner stands on the path: what is settled, what is ready, what comes next."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from dlpath.curriculum.path import Curriculum, Phase, Task
from dlpath.progress.records import TaskMark
from dlpath.progress.states import States
from dlpath.progress.timer import Timer


class Standing(NamedTuple):
    """A curriculum and what the learner has done of it, for one track and one goal."""

    curriculum: Curriculum
    states: States
    track: str | None = None
    goal: str = "building"
    at_work: str | None = None
    """The task of the timer, of the newest start or pomodoro, or of today's plan."""

    def present(self, task: Task) -> bool:
        """Tell whether a task belongs to the learner's track; without a track, every task does."""
        return self.track is None or not task.tracks or self.track in task.tracks

    def required(self, task: Task, phase: Phase) -> bool:
        """Tell whether the path asks for a task, given the learner's track and goal.

        Without a track, none of the tasks that belong to one are asked for.
        """
        if phase.required_for not in (None, self.goal) or task.optional:
            return False
        if self.track is None:
            return not task.tracks
        return self.track not in task.optional_tracks

    def tasks(self) -> Iterator[tuple[Phase, Task]]:
        """Yield the tasks of the learner's track with their phases, in study order."""
        for phase in self.curriculum.phases:
            for task in phase.tasks:
                if self.present(task):
                    yield phase, task

    def ready(self) -> Iterator[tuple[Phase, Task]]:
        """Yield the tasks that can be started now, in study order.

        A task is ready when it is not settled and all that it needs is. A prerequisite that is
        optional for this learner, or of another track, holds nothing back. As long as a required
        task is left, at least one required task is ready.
        """
        needed = {task.id for phase, task in self.tasks() if self.required(task, phase)}
        unsettled = {task for task in needed if not self.states.settled(task)}
        for phase, task in self.tasks():
            if not self.states.settled(task.id) and unsettled.isdisjoint(task.prerequisites):
                yield phase, task

    def upcoming(self) -> Iterator[tuple[Phase, Task]]:
        """Yield what to do, the current task first, then what else is ready, in study order.

        Nothing is left when all required tasks are settled, unless an optional one is under way.
        """
        ready = list(self.ready())
        under_way = [(phase, task) for phase, task in self.tasks() if task.id == self.at_work]
        if under_way and not self.states.settled(under_way[0][1].id):
            first = under_way[0]
        else:
            required = (item for item in ready if self.required(item[1], item[0]))
            if (found := next(required, None)) is None:
                return
            first = found
        yield first
        yield from (item for item in ready if item != first)

    @property
    def current(self) -> Task | None:
        """The task that a command means when none is named; ``None`` when the path is finished."""
        found = next(self.upcoming(), None)
        return None if found is None else found[1]

    def settled_in(self, phase: Phase) -> tuple[int, int]:
        """Return how many tasks of a phase are settled, and how many it has in this track."""
        tasks = [task for task in phase.tasks if self.present(task)]
        return sum(self.states.settled(task.id) for task in tasks), len(tasks)


def at_work(
    timer: Timer | None, marks: Iterable[TaskMark], newest_pomodoro: Mapping[str, str]
) -> str | None:
    """Return the task of the timer, else that of the newest start or pomodoro.

    Parameters
    ----------
    marks
        Every mark.
    newest_pomodoro
        For each task the id of its newest pomodoro.
    """
    if timer is not None:
        return timer.task
    begun = {mark.id: mark.task for mark in marks if mark.mark == "started"}
    begun |= {pomodoro: task for task, pomodoro in newest_pomodoro.items()}
    return begun[max(begun)] if begun else None
