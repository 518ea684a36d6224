"""The occasions for advice, and what to say to somebody who begins a phase early."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from dlpath.curriculum.path import Task, Tip
from dlpath.planning.occasions import BESIDE, WEEKLY, fitting
from dlpath.planning.standing import Standing
from dlpath.progress.goals import Goals
from dlpath.progress.states import DONE, OPEN
from dlpath.progress.streaks import missed

MONTH = 30.4
FIRST_TASKS = 3
"""Tasks with which a phase begins."""
FULL_DAY = 10
"""Pomodoros of a full day; fewer are no reason to rest, however small the goal."""
LONG_DAY = 16
"""Pomodoros of a long day: eight hours with their breaks."""
LONGEST_IDLE = 60
"""Days without work that are counted; more make no difference."""


class Early(NamedTuple):
    """A phase is begun before the papers are finished that it builds on; it stays open."""

    advice: str
    papers: int
    """Papers that are finished."""
    wanted: int
    months: float
    """How long the learner has practised."""


def tip_for(task: Task, standing: Standing) -> Tip | None:
    """Return the tip that belongs beside ``task``: its own, else one for its beginning."""
    found = fitting(standing.curriculum.tips, begins(task, standing))
    return next((item.tip for item in found), None)


def begins(task: Task, standing: Standing) -> Iterator[str]:
    """Yield the occasions that come when a task begins: its own, that of its phase, of the path.

    A phase begins with its first few tasks; there may be more to say than fits beside one.
    """
    yield from (f"{BESIDE}:{tip}" for tip in task.tips)
    yield f"task.start:{task.id}"
    phase = next(phase for phase in standing.curriculum.phases if phase.id == task.phase)
    if standing.settled_in(phase)[0] < FIRST_TASKS:
        if phase.number == 1:
            yield "init"
        # Where papers are asked for first, ``early`` says so.
        yield f"phase.start:{phase.id}"


def settles(task: Task, standing: Standing) -> Iterator[str]:
    """Yield the occasions that come when a task was settled: its own, and that of its phase.

    A phase is finished when no task of it is left that is asked for.
    """
    if standing.states.of(task.id) == DONE:
        yield f"task.done:{task.id}"
    phase = next(phase for phase in standing.curriculum.phases if phase.id == task.phase)
    present = [other for other in phase.tasks if standing.present(other)]
    asked = [other for other in present if standing.required(other, phase)] or present
    if task in asked and all(standing.states.settled(other.id) for other in asked):
        yield f"phase.done:{phase.id}"


def comes_back(worked: Collection[date], goals: Goals, *, today: date) -> Iterator[str]:
    """Yield the occasion that comes when there was no work for some days that were not off.

    Parameters
    ----------
    worked
        The study days on which there was work.
    """
    if today not in worked and (before := [day for day in worked if day < today]):
        idle = missed(max(before), today, goals.off, most=LONGEST_IDLE)
        yield f"idle_days:{len(idle)}"


def day_begins(
    worked: Collection[date], goals: Goals, *, today: date, planned: bool, phase: str
) -> Iterator[str]:
    """Yield the occasions that come when a study day begins: that of the week, that of the day.

    Parameters
    ----------
    worked
        The study days on which there was work.
    planned
        Whether the day has a plan.
    phase
        The phase of what comes next.
    """
    # In the first week there is enough that is new.
    if worked and min(worked) < today - timedelta(days=today.weekday()):
        yield WEEKLY
    yield f"day.start[phase={phase}]"
    if not planned and goals.on(today):
        yield f"day.start[phase={phase}, no_plan]"


def is_long(done: int, goal: int) -> bool:
    """Tell whether so many pomodoros in a day ask for a rest: many, and more than was meant."""
    return done > goal and done >= min(LONG_DAY, max(FULL_DAY, goal * 3 // 2))


def papers_first(task: Task, tips: Iterable[Tip]) -> tuple[Tip, int] | None:
    """Return how many papers are to be finished before the phase of ``task``, and why."""
    begins = f"phase.start:{task.phase}[papers_done<"
    for tip in tips:
        for moment in tip.moments:
            count = moment.removeprefix(begins).rstrip("]")
            if moment.startswith(begins) and count.isdecimal():
                return tip, int(count)
    return None


def early(
    task: Task, standing: Standing, *, practised: Iterable[date], today: date
) -> Early | None:
    """Return what to say to somebody who begins the phase of ``task`` early.

    It is said as long as nothing of the phase is begun; what the learner does then is their choice.

    Parameters
    ----------
    practised
        The study days on which something was done.
    """
    wanted = papers_first(task, standing.curriculum.tips)
    papers = papers_finished(standing)
    if wanted is None or papers >= wanted[1] or _begun(task.phase, standing):
        return None
    months = (today - min(practised, default=today)).days / MONTH
    return Early(wanted[0].text, papers, wanted[1], round(months, 1))


def papers_finished(standing: Standing) -> int:
    """Return in how many areas a paper is finished: the checkpoint of the area is done."""
    areas: dict[str, list[bool]] = {}
    for task in standing.curriculum.tasks:
        if task.checkpoint and (area := task.details.get("area")):
            areas.setdefault(area, []).append(standing.states.of(task.id) == DONE)
    return sum(map(all, areas.values()))


def _begun(phase: str, standing: Standing) -> bool:
    tasks = (task for task in standing.curriculum.tasks if task.phase == phase)
    return any(standing.states.of(task.id) != OPEN for task in tasks)
