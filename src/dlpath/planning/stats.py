"""What the work adds up to: the report behind ``dlpath stats``."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import NamedTuple

from dlpath.planning.standing import Standing
from dlpath.progress.goals import Goals
from dlpath.progress.records import Pomodoro, TimerEvent
from dlpath.progress.states import DONE
from dlpath.progress.statistics import (
    Amount,
    Interruptions,
    WeekWorked,
    amounts,
    interruptions,
    minutes_by_hour,
    weeks,
)
from dlpath.progress.streaks import Streak, streak


class DayWorked(NamedTuple):
    """A day and its work, beside its goal."""

    day: date
    pomodoros: int
    minutes: int
    goal: int
    """0 on a day that was off."""


class PhaseWorked(NamedTuple):
    """The work on the tasks of a phase."""

    id: str
    title: str
    number: int
    pomodoros: int
    minutes: int


class TaskWorked(NamedTuple):
    """The work on a task."""

    id: str
    title: str
    """Its id, where the path has no such task any more."""
    pomodoros: int
    minutes: int
    estimate: int | None
    """Pomodoros; ``None`` where the path has no such task any more."""
    state: str


class Estimated(NamedTuple):
    """Finished tasks of a kind: what they were estimated at, and what they took."""

    kind: str
    tasks: int
    estimate: int
    pomodoros: int

    @property
    def ratio(self) -> float:
        """Pomodoros that one estimated pomodoro took."""
        return self.pomodoros / self.estimate


class Stats(NamedTuple):
    """What the work adds up to."""

    study_day: date
    since: date | None
    """The first day that is looked at; ``None`` if there is none."""
    pomodoros: int
    minutes: int
    days_worked: int
    goals_reached: int
    """Days on which the goal was reached."""
    streak: Streak
    days: tuple[DayWorked, ...]
    """Every day from ``since`` on."""
    weeks: tuple[WeekWorked, ...]
    phases: tuple[PhaseWorked, ...]
    """Those with work; what the path no longer has is in none."""
    tasks: tuple[TaskWorked, ...]
    """Those with work, the most first."""
    estimates: tuple[Estimated, ...]
    """By kind of task, the most work first."""
    by_hour: tuple[int, ...]
    """Minutes in each of the 24 hours of the day, by the clock where it was done."""
    interruptions: Interruptions
    schema: str = "dlpath.stats/1"


def stats_report(
    standing: Standing,
    pomodoros: Sequence[Pomodoro],
    events: Iterable[TimerEvent],
    goals: Goals,
    *,
    today: date,
    since: date | None = None,
    heirs: Mapping[str, str] = MappingProxyType({}),
) -> Stats:
    """Return what was worked from ``since`` on, or in all.

    Parameters
    ----------
    pomodoros
        All of the record; the streak knows no ``since``.
    heirs
        For each former id of a task the one it has now; ``standing`` knows of it.
    """
    worked = {item.start.study_day for item in pomodoros}
    shown = [item for item in pomodoros if since is None or item.start.study_day >= since]
    per_day = amounts(shown)
    days = tuple(_days(per_day, goals.on, since=since, today=today))
    per_task = _per_task(shown, heirs)
    return Stats(
        study_day=today,
        since=days[0].day if days else since,
        pomodoros=len(shown),
        minutes=sum(item.minutes for item in shown),
        days_worked=len(per_day),
        goals_reached=sum(0 < day.goal <= day.pomodoros for day in days),
        streak=streak(worked, today, off=goals.off),
        days=days,
        weeks=weeks(per_day, until=today),
        phases=tuple(_phases(standing, per_task)),
        tasks=tuple(_tasks(standing, per_task)),
        estimates=tuple(_estimates(standing, _per_task(pomodoros, heirs), since=since)),
        by_hour=minutes_by_hour(shown),
        interruptions=interruptions(
            event for event in events if since is None or event.at.study_day >= since
        ),
    )


def _days(
    per_day: Mapping[date, Amount],
    goal: Callable[[date], int],
    *,
    since: date | None,
    today: date,
) -> Iterable[DayWorked]:
    if not per_day:
        return
    first, last = since or min(per_day), max(*per_day, today)
    for k in range((last - first).days + 1):
        day = first + timedelta(days=k)
        yield DayWorked(day, *per_day.get(day, Amount(0, 0)), goal(day))


def _per_task(pomodoros: Iterable[Pomodoro], heirs: Mapping[str, str]) -> dict[str, Amount]:
    found: dict[str, Amount] = {}
    for item in pomodoros:
        task = heirs.get(item.task, item.task)
        count, minutes = found.get(task, (0, 0))
        found[task] = Amount(count + 1, minutes + item.minutes)
    return found


def _phases(standing: Standing, per_task: Mapping[str, Amount]) -> Iterable[PhaseWorked]:
    for phase in standing.curriculum.phases:
        work = [per_task[task.id] for task in phase.tasks if task.id in per_task]
        if work:
            count, minutes = (sum(amount) for amount in zip(*work, strict=True))
            yield PhaseWorked(phase.id, phase.title, phase.number, count, minutes)


def _tasks(standing: Standing, per_task: Mapping[str, Amount]) -> Iterable[TaskWorked]:
    known = {task.id: task for task in standing.curriculum.tasks}
    for name, (count, minutes) in sorted(per_task.items(), key=lambda item: -item[1].minutes):
        task = known.get(name)
        title, estimate = (task.title, task.pomodoros) if task else (name, None)
        yield TaskWorked(name, title, count, minutes, estimate, standing.states.of(name))


def _estimates(
    standing: Standing, per_task: Mapping[str, Amount], *, since: date | None
) -> Iterable[Estimated]:
    kinds: dict[str, Estimated] = {}
    for task in standing.curriculum.tasks:
        mark = standing.states.newest.get(task.id)
        if mark is None or standing.states.of(task.id) != DONE or task.id not in per_task:
            continue
        if since is None or mark.at.study_day >= since:
            before = kinds.get(task.kind, Estimated(task.kind, 0, 0, 0))
            kinds[task.kind] = Estimated(
                task.kind,
                before.tasks + 1,
                before.estimate + task.pomodoros,
                before.pomodoros + per_task[task.id].pomodoros,
            )
    return sorted(kinds.values(), key=lambda item: -item.pomodoros)
