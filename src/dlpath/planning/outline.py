"""The plan that follows from the hours: how long each phase takes and when it would end."""

from datetime import date
from typing import NamedTuple

from dlpath.planning.availability import Availability
from dlpath.planning.schedule import schedule
from dlpath.planning.standing import Standing
from dlpath.progress.tallies import Tallies


class PhasePlan(NamedTuple):
    """What is left of a phase, and when it would end."""

    id: str
    title: str
    number: int
    pomodoros: int
    """What is left of the estimates of its required tasks."""
    weeks: float
    ends: date
    required: bool


class Outline(NamedTuple):
    """The plan that follows from the hours a learner has."""

    starts: date
    pomodoros_per_week: float
    phases: tuple[PhasePlan, ...]
    ends: date
    """The day on which the last required task would be done."""
    schema: str = "dlpath.outline/1"


def outline(standing: Standing, tallies: Tallies, availability: Availability) -> Outline:
    """Return the plan, phase by phase: the schedule without its days.

    It is the estimates laid over the hours, not a forecast from what was done.
    """
    laid = schedule(standing, tallies, availability)
    found = {phase.id: phase for phase in laid.phases}
    plans: list[PhasePlan] = []
    at = laid.starts
    for phase in standing.curriculum.phases:
        left, weeks = 0, 0.0
        if phase.id in found:
            left, weeks, at = found[phase.id].pomodoros, found[phase.id].weeks, found[phase.id].ends
        required = phase.required_for in (None, standing.goal)
        plans.append(PhasePlan(phase.id, phase.title, phase.number, left, weeks, at, required))
    return Outline(laid.starts, laid.pomodoros_per_week, tuple(plans), laid.finish or laid.starts)
