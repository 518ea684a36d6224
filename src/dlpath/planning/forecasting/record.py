"""What a forecast is made from: what the path asks for, what is done, and the days of work."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import NamedTuple

from dlpath.curriculum.path import Phase, Task
from dlpath.planning.forecasting.work import Effort, effort
from dlpath.planning.standing import Standing
from dlpath.progress.records import Pomodoro
from dlpath.progress.states import DONE
from dlpath.progress.tallies import Tallies


class PhaseLeft(NamedTuple):
    """A phase of the path, with what is left of it."""

    id: str
    title: str
    number: int
    required: bool
    left: tuple[Effort, ...]
    """Tasks that are asked for and not settled, in study order."""
    finished: date | None
    """The study day on which the last of its tasks was settled."""


class PathRecord(NamedTuple):
    """The path as it is asked of a learner, and what is recorded of it."""

    phases: tuple[PhaseLeft, ...]
    finished: tuple[Effort, ...]
    """Tasks that are done and have pomodoros; others say nothing of estimates."""
    settled: Mapping[date, int]
    """For each study day the estimates of the tasks settled on it."""
    estimate: int
    """Of all tasks that are asked for."""
    per_day: Mapping[date, int]
    """Pomodoros of each study day, without those on tasks that are optional."""

    def days(self, today: date) -> list[int]:
        """Return the pomodoros of every day since the first; today only if it has some."""
        first = min((day for day in self.per_day if day <= today), default=None)
        if first is None:
            return []
        last = today if today in self.per_day else today - timedelta(days=1)
        count = (last - first).days + 1
        return [self.per_day.get(first + timedelta(days=k), 0) for k in range(count)]


def path_record(
    standing: Standing,
    tallies: Tallies,
    pomodoros: Iterable[Pomodoro],
    *,
    heirs: Mapping[str, str] = MappingProxyType({}),
) -> PathRecord:
    """Return what the path asks for, and what brought it forward.

    Pomodoros on tasks that are no longer there show how much somebody works, and count as well.

    Parameters
    ----------
    heirs
        For each former id of a task the one it has now; ``standing`` and ``tallies`` know of it.
    """
    asked = list(_asked_for(standing))
    settled: dict[date, int] = {}
    for _, task in asked:
        if standing.states.settled(task.id):
            day = _settled_on(task, standing)
            settled[day] = settled.get(day, 0) + task.pomodoros
    return PathRecord(
        tuple(_phase(phase, asked, standing, tallies) for phase in standing.curriculum.phases),
        tuple(
            effort(task, phase, done)
            for phase, task in asked
            if standing.states.of(task.id) == DONE and (done := tallies.pomodoros(task.id))
        ),
        settled,
        sum(task.pomodoros for _, task in asked),
        _per_day(pomodoros, heirs, _aside(standing, asked)),
    )


def _phase(
    phase: Phase, asked: Sequence[tuple[Phase, Task]], standing: Standing, tallies: Tallies
) -> PhaseLeft:
    tasks = [task for other, task in asked if other.id == phase.id]
    left = [task for task in tasks if not standing.states.settled(task.id)]
    return PhaseLeft(
        phase.id,
        phase.title,
        phase.number,
        bool(tasks),
        tuple(effort(task, phase, tallies.pomodoros(task.id)) for task in left),
        None if left else max((_settled_on(task, standing) for task in tasks), default=None),
    )


def _aside(standing: Standing, asked: Iterable[tuple[Phase, Task]]) -> set[str]:
    """Return the tasks of the path that are not asked for."""
    return {task.id for task in standing.curriculum.tasks} - {task.id for _, task in asked}


def _per_day(
    pomodoros: Iterable[Pomodoro], heirs: Mapping[str, str], aside: set[str]
) -> Mapping[date, int]:
    per_day: dict[date, int] = {}
    for item in pomodoros:
        if heirs.get(item.task, item.task) not in aside:
            day = item.start.study_day
            per_day[day] = per_day.get(day, 0) + 1
    return per_day


def _asked_for(standing: Standing) -> Iterator[tuple[Phase, Task]]:
    return (item for item in standing.tasks() if standing.required(item[1], item[0]))


def _settled_on(task: Task, standing: Standing) -> date:
    return standing.states.newest[task.id].at.study_day
