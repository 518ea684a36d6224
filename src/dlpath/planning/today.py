"""What to do now: the report behind ``dlpath next``."""

from collections.abc import Collection, Iterable
from datetime import date, datetime
from itertools import chain, islice, repeat
from typing import Any, NamedTuple

from dlpath.curriculum.path import Evidence, Phase, Task
from dlpath.planning.advice import Early
from dlpath.planning.evidence import is_counted
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
    counted: bool = False
    """Whether the record may hold what is asked for, so that it need not be given."""


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


NOTHING_DUE = Due()


class ReadingDue(NamedTuple):
    """The pages of a book that are left of today's."""

    book: str
    title: str
    left: int
    """How many are left."""
    first: int
    """By the numbers of the learner's copy, as is the last."""
    last: int


class ProblemLine(NamedTuple):
    """What the current task is stuck on."""

    number: int
    title: str
    unknown: str | None
    """What to find out first; ``None`` if nothing is listed that is still unknown."""
    unknown_number: int | None


class PaperNow(NamedTuple):
    """The paper that is rebuilt just now."""

    id: str
    title: str
    stage: str
    number: int
    """Of the stage."""
    of: int
    forced: bool
    """Whether the gate of a stage was forced."""
    day: int
    """1 on the day on which it was taken on."""
    earliest: date
    """When it would be done at the earliest, and at the latest."""
    latest: date
    clarity: str
    """Whether its core ideas are clear: ahead, due, overdue, clear or unclear."""
    clarity_on: date
    asks: str | None
    """What the stage asks for; ``None`` once all are passed."""
    command: str
    """What to type next."""


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
    over: bool = False
    """Whether its time is up."""
    left: bool = False
    """Whether it has run so long that it was probably left running."""


class PlanNow(NamedTuple):
    """A block of today's plan in a line."""

    kind: str
    task: str | None
    start: datetime
    end: datetime


class PlanLine(NamedTuple):
    """Where today's plan stands."""

    blocks: int
    """Blocks of work that are planned."""
    done: int
    now: PlanNow | None
    """What is planned for this moment, a break too."""
    then: PlanNow | None
    """The next block of work or reviews that is not done yet."""


class LastForecast(NamedTuple):
    """The forecast that was made last; in JSON its range is called `80`."""

    made: date
    """The study day on which it was made."""
    median: date
    likely: tuple[date, date]
    """The range that holds the day with a probability of 80 percent."""

    @property
    def is_open(self) -> bool:
        """Whether the range ends no earlier than forecasts look, so that its end says nothing."""
        from dlpath.planning.forecasting.rhythm import MOST_DAYS

        return (self.likely[1] - self.made).days >= MOST_DAYS

    def for_json(self) -> dict[str, Any]:
        """Return it with its range named after its probability."""
        return {"made": self.made, "median": self.median, "80": self.likely}


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
    )


def exercise_of(task: Task) -> str | None:
    """Return the exercise that goes with a task."""
    return task.evidence.exercise or task.details.get("exercise")


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
    first = "It needs nothing before it"
    if before:
        first = f"Next because {_named(before)} {'is' if len(before) == 1 else 'are'} settled"
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
