"""Which tip belongs to this moment, and what to say to somebody who begins a phase early."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from dlpath.curriculum.path import Phase, Task, Tip
from dlpath.planning.standing import Standing
from dlpath.progress.states import DONE, OPEN

MONTH = 30.4


class Early(NamedTuple):
    """A phase is begun before the papers are finished that it builds on; it stays open."""

    advice: str
    papers: int
    """Papers that are finished."""
    wanted: int
    months: float
    """How long the learner has practised."""


def tip_for(phase: Phase, task: Task, standing: Standing) -> Tip | None:
    """Return the tip to give beside ``task``: its own, else the one for the start of its phase.

    The first task of the whole path has the advice for a first run.
    """
    settled, _ = standing.settled_in(phase)
    moments = [f"task.start:{task.id}"]
    if settled == 0:
        moments += ["init"] if phase.number == 1 else []
        moments.append(f"phase.start:{phase.id}")
    tips = standing.curriculum.tips
    own = (tip for tip in tips if tip.id in task.tips)
    of_the_moment = (tip for moment in moments for tip in tips if moment in tip.moments)
    return next(own, None) or next(of_the_moment, None)


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
