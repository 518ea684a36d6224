"""What was done, as a table or as a diary: by task and by day."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import NamedTuple

from dlpath.curriculum.path import Curriculum
from dlpath.planning.standing import Standing
from dlpath.progress.records import Pomodoro
from dlpath.progress.states import DONE, SKIPPED
from dlpath.progress.tallies import Tallies


class WorkRow(NamedTuple):
    """A pomodoro."""

    day: date
    """The study day."""
    start: str
    """On the learner's clock, such as ``2026-11-24 09:00``."""
    minutes: int
    task: str
    title: str
    """Empty if the path has no such task any more, as is the phase."""
    phase: str
    note: str


class TaskRow(NamedTuple):
    """A task of the path."""

    task: str
    title: str
    phase: str
    state: str
    day: date | None
    """The study day of its last change."""
    pomodoros: int
    minutes: int
    evidence: str
    """What shows that it is done, or why it was skipped."""
    verified: str
    """yes or no, once it is done."""


class Diary(NamedTuple):
    """What was done, to be read."""

    title: str
    phases: tuple[tuple[str, tuple[TaskRow, ...]], ...]
    """Each phase with the tasks that are settled, where there are any."""
    days: tuple[tuple[date, tuple[WorkRow, ...]], ...]
    """Each study day with its work, oldest first."""


def worked(
    pomodoros: Iterable[Pomodoro], curriculum: Curriculum, heirs: Mapping[str, str]
) -> list[WorkRow]:
    """Return the work as rows, each on the task that it counts for.

    Parameters
    ----------
    pomodoros
        Oldest first.
    heirs
        For each former id of a task the one it has now.
    """
    known = {
        task.id: (task.title, phase.title) for phase in curriculum.phases for task in phase.tasks
    }
    rows = []
    for item in pomodoros:
        task = heirs.get(item.task, item.task)
        title, phase = known.get(task, ("", ""))
        start = f"{item.start.local:%Y-%m-%d %H:%M}"
        day = item.start.study_day
        rows.append(WorkRow(day, start, item.minutes, task, title, phase, item.note or ""))
    return rows


def tasks(standing: Standing, tallies: Tallies) -> Iterator[TaskRow]:
    """Yield the tasks of the learner's track in the order of the path."""
    for phase, task in standing.tasks():
        mark = standing.states.newest.get(task.id)
        state = standing.states.of(task.id)
        tally = tallies.per_task.get(task.id)
        evidence = mark and {DONE: mark.evidence, SKIPPED: mark.reason}.get(state)
        yield TaskRow(
            task=task.id,
            title=task.title,
            phase=phase.title,
            state=state,
            day=mark.at.study_day if mark else None,
            pomodoros=tally.pomodoros if tally else 0,
            minutes=tally.minutes if tally else 0,
            evidence=evidence or "",
            verified=("yes" if mark.verified else "no") if mark and state == DONE else "",
        )


def diary(title: str, settled: Iterable[TaskRow], work: Iterable[WorkRow]) -> Diary:
    """Return a diary from tasks in the order of the path and work in the order of time."""
    done = (row for row in settled if row.state in (DONE, SKIPPED))
    return Diary(
        title,
        tuple((phase, tuple(rows)) for phase, rows in groupby(done, key=lambda row: row.phase)),
        tuple(
            (day, tuple(rows))
            for day, rows in groupby(sorted(work, key=lambda row: row.day), key=lambda row: row.day)
        ),
    )
