"""What to do now: the report behind ``dlpath next``."""

from collections.abc import Iterable
from datetime import date, datetime
from itertools import islice
from typing import NamedTuple

from dlpath.curriculum.path import Evidence, Phase, Task
from dlpath.planning.advice import tip_for
from dlpath.planning.standing import Standing
from dlpath.progress.states import STARTED
from dlpath.progress.tallies import Pomodoros, Tallies


class ResourceLine(NamedTuple):
    """A resource as it is offered beside a task."""

    title: str
    url: str
    state: str
    instead: str | None = None
    """The address to use where the resource is doubtful, moved or dead."""


class TaskCard(NamedTuple):
    """One task with all that is needed to begin it."""

    id: str
    title: str
    phase: str
    kind: str
    state: str
    why: str
    pomodoros: Pomodoros
    done_when: str
    evidence: Evidence
    steps: tuple[str, ...]
    resources: tuple[ResourceLine, ...]
    tip: str | None
    optional: bool


class PhaseProgress(NamedTuple):
    """How far a phase is."""

    id: str
    title: str
    number: int
    of: int
    done: int
    total: int


class CardsDue(NamedTuple):
    """Cards that wait, by deck."""

    go: int = 0
    pen: int = 0


class Due(NamedTuple):
    """What else is due on a study day."""

    cards: CardsDue = CardsDue()
    pages: int = 0


class Goal(NamedTuple):
    """The goal of a study day."""

    pomodoros: int
    done: int


class TimerLine(NamedTuple):
    """The timer as it stands."""

    task: str
    started: datetime
    ends: datetime | None
    paused: bool


class Next(NamedTuple):
    """What to do now."""

    study_day: date
    phase: PhaseProgress | None
    """The phase of the first task; ``None`` when the path is finished."""
    tasks: tuple[TaskCard, ...]
    due: Due
    goal: Goal
    timer: TimerLine | None
    defaults: str | None = None
    """Said once, to somebody who has set nothing yet: what is assumed."""
    schema: str = "dlpath.next/1"


def next_report(
    standing: Standing,
    tallies: Tallies,
    *,
    study_day: date,
    goal: int,
    timer: TimerLine | None = None,
    count: int = 1,
    show_tips: bool = True,
    defaults: str | None = None,
) -> Next:
    """Return what to do on ``study_day``, at most ``count`` tasks, the current one first."""
    upcoming = list(islice(standing.upcoming(), count))
    cards = tuple(task_card(phase, task, standing, tallies) for phase, task in upcoming)
    if not show_tips:
        cards = tuple(card._replace(tip=None) for card in cards)
    return Next(
        study_day=study_day,
        phase=phase_progress(upcoming[0][0], standing) if upcoming else None,
        tasks=cards,
        due=Due(),
        goal=Goal(goal, tallies.per_day.get(study_day, 0)),
        timer=timer,
        defaults=defaults,
    )


def task_card(phase: Phase, task: Task, standing: Standing, tallies: Tallies) -> TaskCard:
    """Return one task with all that is needed to begin it."""
    tip = tip_for(phase, task, standing)
    return TaskCard(
        id=task.id,
        title=task.title,
        phase=phase.id,
        kind=task.kind,
        state=standing.states.of(task.id),
        why=" ".join(filter(None, (_reason(task, standing), task.why))),
        pomodoros=Pomodoros(tallies.pomodoros(task.id), task.pomodoros),
        done_when=task.done_when,
        evidence=task.evidence,
        steps=task.steps,
        resources=tuple(_resource_lines(task, standing)),
        tip=tip.text if tip else None,
        optional=not standing.required(task, phase),
    )


def phase_progress(phase: Phase, standing: Standing) -> PhaseProgress:
    """Return how far ``phase`` is."""
    done, total = standing.settled_in(phase)
    count = len(standing.curriculum.phases)
    return PhaseProgress(phase.id, phase.title, phase.number, count, done, total)


def _reason(task: Task, standing: Standing) -> str:
    if standing.states.of(task.id) == STARTED:
        return "You have begun it."
    titles = {other.id: other.title for _, other in standing.tasks()}
    before = [titles[name] for name in task.prerequisites if name in titles]
    opens = [other.title for _, other in standing.tasks() if task.id in other.prerequisites]
    first = f"Next because {_named(before)} is settled" if before else "It needs nothing before it"
    return f"{first}, and it opens {_named(opens)}." if opens else f"{first}."


def _named(titles: list[str]) -> str:
    first = f"“{titles[0]}”"
    return first if len(titles) == 1 else f"{first} and {len(titles) - 1} more"


def _resource_lines(task: Task, standing: Standing) -> Iterable[ResourceLine]:
    for name in task.resources:
        found = standing.curriculum.resources.get(name)
        if found is not None:
            instead = found.instead[0].url if found.state != "live" and found.instead else None
            yield ResourceLine(found.title, found.url, found.state, instead)
