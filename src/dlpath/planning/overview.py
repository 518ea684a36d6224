"""The path and how far the learner is: the reports behind ``path`` and ``status``."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from dlpath.curriculum.path import Phase
from dlpath.planning.glance import (
    NOTHING_DUE,
    CardsDue,
    Goal,
    LastForecast,
    PhaseProgress,
    PlanLine,
    TimerLine,
)
from dlpath.planning.standing import Standing
from dlpath.planning.today import phase_progress
from dlpath.progress.streaks import Streak, streak
from dlpath.progress.tallies import Tallies


class TaskLine(NamedTuple):
    """A task in one line."""

    id: str
    title: str
    state: str
    optional: bool
    current: bool


class PhaseTasks(NamedTuple):
    """A phase with its tasks."""

    id: str
    title: str
    number: int
    goal: str
    done: int
    total: int
    tasks: tuple[TaskLine, ...]


class Path(NamedTuple):
    """The whole path with what is done of it."""

    title: str
    phases: tuple[PhaseTasks, ...]
    archived: int = 0
    """How many tasks of the record are no longer there."""
    schema: str = "dlpath.path/1"


class Worked(NamedTuple):
    """Pomodoros of the study day, of its week since Monday, and of all time."""

    today: int
    week: int
    total: int


class Status(NamedTuple):
    """How things stand."""

    study_day: date
    phase: PhaseProgress | None
    done: int
    """Settled tasks of the learner's track."""
    total: int
    pomodoros: Worked
    streak: Streak
    goal: Goal
    timer: TimerLine | None
    plan: PlanLine | None = None
    """``None`` on a day without a plan."""
    forecast: LastForecast | None = None
    """``None`` before there was one."""
    cards_due: CardsDue = CardsDue()
    """The cards that are left to ask today."""
    stuck: int = 0
    """How many problems are open."""
    schema: str = "dlpath.status/1"


def path_report(standing: Standing, phases: tuple[Phase, ...], *, archived: int = 0) -> Path:
    """Return ``phases`` with the state of every task of the learner's track.

    ``archived`` is how many tasks of the record are no longer there.
    """
    trees = tuple(phase_tasks(phase, standing) for phase in phases)
    return Path(standing.curriculum.title, trees, archived)


def phase_tasks(phase: Phase, standing: Standing) -> PhaseTasks:
    """Return one phase with its tasks."""
    current = standing.current
    lines = tuple(
        TaskLine(
            task.id,
            task.title,
            standing.states.of(task.id),
            optional=not standing.required(task, phase),
            current=task == current,
        )
        for task in phase.tasks
        if standing.present(task)
    )
    done, total = standing.settled_in(phase)
    return PhaseTasks(phase.id, phase.title, phase.number, phase.goal, done, total, lines)


def status_report(
    standing: Standing,
    tallies: Tallies,
    *,
    study_day: date,
    goal: int,
    timer: TimerLine | None = None,
    plan: PlanLine | None = None,
    off: Callable[[date], bool] = lambda day: False,
    forecast: LastForecast | None = None,
    cards_due: CardsDue = NOTHING_DUE.cards,
    stuck: int = 0,
) -> Status:
    """Return how things stand on ``study_day``."""
    upcoming = next(standing.upcoming(), None)
    counts = [standing.settled_in(phase) for phase in standing.curriculum.phases]
    today = tallies.per_day.get(study_day, 0)
    return Status(
        study_day=study_day,
        phase=phase_progress(upcoming[0], standing) if upcoming else None,
        done=sum(done for done, _ in counts),
        total=sum(total for _, total in counts),
        pomodoros=Worked(today, _since_monday(tallies.per_day, study_day), tallies.total),
        streak=streak(tallies.per_day, study_day, off=off),
        goal=Goal(goal, today),
        timer=timer,
        plan=plan,
        forecast=forecast,
        cards_due=cards_due,
        stuck=stuck,
    )


def _since_monday(per_day: Mapping[date, int], today: date) -> int:
    return sum(per_day.get(today - timedelta(days=back), 0) for back in range(today.weekday() + 1))
