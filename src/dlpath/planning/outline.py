"""The plan that follows from the hours: how long each phase takes and when it would end."""

from datetime import date, timedelta
from typing import NamedTuple

from dlpath.curriculum.path import Phase
from dlpath.planning.standing import Standing


class PhasePlan(NamedTuple):
    """What is left of a phase, and when it would end."""

    id: str
    title: str
    number: int
    pomodoros: int
    """Estimates of the required tasks that are not settled."""
    weeks: float
    ends: date
    required: bool


class Outline(NamedTuple):
    """The plan that follows from the hours a learner has."""

    starts: date
    pomodoros_per_week: float
    phases: tuple[PhasePlan, ...]
    ends: date
    """When the last required phase would end."""
    schema: str = "dlpath.outline/1"


def outline(standing: Standing, *, starts: date, pomodoros_per_week: float) -> Outline:
    """Return the plan from ``starts`` on, phase by phase, each after the one before.

    It is the estimates divided by the hours, not a forecast from what was done.
    """
    plans: list[PhasePlan] = []
    at = starts
    for phase in standing.curriculum.phases:
        left = _left(phase, standing)
        days = round(7 * left / pomodoros_per_week)
        at += timedelta(days=days)
        required = phase.required_for in (None, standing.goal)
        plans.append(
            PhasePlan(phase.id, phase.title, phase.number, left, round(days / 7, 1), at, required)
        )
    return Outline(starts, pomodoros_per_week, tuple(plans), at)


def _left(phase: Phase, standing: Standing) -> int:
    return sum(
        task.pomodoros
        for task in phase.tasks
        if standing.present(task)
        and standing.required(task, phase)
        and not standing.states.settled(task.id)
    )
