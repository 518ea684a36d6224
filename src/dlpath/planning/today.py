"""What to do now: the report behind ``dlpath next``."""

from collections.abc import Collection, Iterable
from datetime import date
from itertools import chain, islice, repeat
from typing import NamedTuple

from dlpath.curriculum.path import Evidence, Phase, Task
from dlpath.planning.advice import Early
from dlpath.planning.evidence_asked import is_counted
from dlpath.planning.glance import (
    NOTHING_DUE,
    Due,
    Goal,
    LastForecast,
    PaperNow,
    PhaseProgress,
    PlanLine,
    ProblemLine,
    ReadingDue,
    TimerLine,
)
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
    exercise: str | None = None
    """The exercise that goes with it."""
    exercise_passed: bool = False
    """Whether that exercise was passed; told of the tasks of ``dlpath next`` alone."""
    counted: bool = False
    """Whether the record may hold what is asked for, so that it need not be given."""
    as_papers: int | None = None
    """Pomodoros that it takes by the learner's finished papers; ``None`` if they tell nothing."""


class Next(NamedTuple):
    """What to do now."""

    study_day: date
    phase: PhaseProgress | None
    """The phase of the first task; ``None`` when the path is finished."""
    tasks: tuple[TaskCard, ...]
    due: Due
    goal: Goal
    timer: TimerLine | None
    plan: PlanLine | None = None
    """``None`` on a day without a plan."""
    defaults: str | None = None
    """Said once, to somebody who has set nothing yet: what is assumed."""
    forecast: LastForecast | None = None
    """``None`` before there was one."""
    reading: ReadingDue | None = None
    """What to read; ``None`` if no book is at hand, or today's pages are read."""
    early: Early | None = None
    """What to know before the phase is begun; ``None`` if it is not early."""
    problem: ProblemLine | None = None
    """What the first task is stuck on; ``None`` if it is not."""
    paper: PaperNow | None = None
    """What is rebuilt just now; ``None`` if nothing is."""
    schema: str = "dlpath.next/1"


def next_report(
    standing: Standing,
    tallies: Tallies,
    *,
    study_day: date,
    goal: int,
    due: Due = NOTHING_DUE,
    timer: TimerLine | None = None,
    plan: PlanLine | None = None,
    count: int = 1,
    tip: str | None = None,
    defaults: str | None = None,
    forecast: LastForecast | None = None,
    reading: ReadingDue | None = None,
    early: Early | None = None,
    problem: ProblemLine | None = None,
    paper: PaperNow | None = None,
    passed: Collection[str] = (),
) -> Next:
    """Return what to do on ``study_day``, at most ``count`` tasks, the current one first.

    Parameters
    ----------
    passed
        The exercises that were passed.
    """
    upcoming = list(islice(standing.upcoming(), count))
    tips = chain((tip,), repeat(None))  # one piece of advice at a time
    cards = tuple(
        task_card(phase, task, standing, tallies, tip=beside, passed=passed)
        for (phase, task), beside in zip(upcoming, tips, strict=False)
    )
    return Next(
        study_day=study_day,
        phase=phase_progress(upcoming[0][0], standing) if upcoming else None,
        tasks=cards,
        due=due,
        goal=Goal(goal, tallies.per_day.get(study_day, 0)),
        timer=timer,
        plan=plan,
        defaults=defaults,
        forecast=forecast,
        reading=reading,
        early=early,
        problem=problem,
        paper=paper,
    )


def task_card(
    phase: Phase,
    task: Task,
    standing: Standing,
    tallies: Tallies,
    *,
    tip: str | None = None,
    passed: Collection[str] = (),
) -> TaskCard:
    """Return one task with all that is needed to begin it; ``passed`` exercises are named so."""
    exercise = exercise_of(task)
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
        tip=tip,
        optional=not standing.required(task, phase),
        exercise=exercise,
        exercise_passed=exercise in passed,
        counted=is_counted(task),
        as_papers=_as_papers(task, standing, tallies),
    )


def _as_papers(task: Task, standing: Standing, tallies: Tallies) -> int | None:
    if not task.details.get("area") or standing.states.settled(task.id):
        return None
    # Only somebody who is at papers waits for this to load.
    from dlpath.planning.paper_pace import paper_pace

    estimate = paper_pace(standing, tallies).estimate(task)
    return None if estimate == task.pomodoros else estimate


def exercise_of(task: Task) -> str | None:
    """Return the exercise that goes with a task."""
    return task.evidence.exercise or task.details.get("exercise")


def phase_progress(phase: Phase, standing: Standing) -> PhaseProgress:
    """Return how far ``phase`` is."""
    done, total = standing.settled_in(phase)
    count = len(standing.curriculum.phases)
    return PhaseProgress(phase.id, phase.title, phase.number, count, done, total)


def _reason(task: Task, standing: Standing) -> str:
    """Return why a task comes now, or what it waits for; nothing more to say once it is settled."""
    states = standing.states
    if states.of(task.id) == STARTED:
        return "You have begun it."
    if states.settled(task.id):
        return ""
    known = {other.id: (phase, other) for phase, other in standing.tasks()}
    before = [known[name] for name in task.prerequisites if name in known]
    settled = [other.title for _, other in before if states.settled(other.id)]
    waits_for = [
        other.title
        for phase, other in before
        if standing.required(other, phase) and not states.settled(other.id)
    ]
    first = "It needs nothing before it"
    if waits_for:
        first = f"It waits for {_named(waits_for)}"
    elif settled:
        first = f"Next because {_named(settled)} {'is' if len(settled) == 1 else 'are'} settled"
    opens = [other.title for _, other in known.values() if task.id in other.prerequisites]
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
