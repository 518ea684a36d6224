"""The exercises as they are listed: what each is, and how far the learner is with it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from dlpath.curriculum.path import Curriculum, Task
from dlpath.exercises.kit import bank
from dlpath.progress.attempts import Trials

MOST_HINTS = 3


class ExerciseLine(NamedTuple):
    """One exercise and how far it is."""

    name: str
    title: str
    task: str | None
    """The task of the path that it belongs to."""
    state: str
    """open, started, passed or stale."""
    file: str | None
    """The learner's own file, if there is one."""
    attempts: int
    best: float
    """The best share of checks passed, from 0 to 1."""
    passed: date | None
    hints: int
    """How many of its hints were seen."""
    solution_seen: bool
    milestone: date | None
    """When the learner's functions reached the reference on real data."""


class ExerciseList(NamedTuple):
    """All exercises, in the order of the path."""

    exercises: tuple[ExerciseLine, ...]
    next: str | None
    """The first that is not passed."""
    schema: str = "dlpath.exercises/1"


class ExerciseStatus(NamedTuple):
    """How far one exercise is, and what to do about it."""

    exercise: ExerciseLine
    earlier: tuple[str, ...]
    """Exercises before it that are not passed."""
    schema: str = "dlpath.exercise.status/1"


def line(
    name: str, trials: Mapping[str, Trials], file: str | None, curriculum: Curriculum
) -> ExerciseLine:
    """Return one exercise as it is listed; ``file`` is the learner's, if there is one."""
    of = trials.get(name, Trials())
    edition = bank.edition(name) if of.passed else ""
    task = task_of(name, curriculum)
    return ExerciseLine(
        name,
        bank.title(name),
        task.id if task else None,
        of.state(begun=file is not None, edition=edition),
        file,
        of.attempts,
        of.best,
        of.passed,
        of.level,
        of.solution_seen,
        of.milestone,
    )


def listing(
    trials: Mapping[str, Trials], file_of: Callable[[str], str | None], curriculum: Curriculum
) -> ExerciseList:
    """Return all exercises; ``file_of`` gives the learner's file of one, if there is one."""
    lines = tuple(line(name, trials, file_of(name), curriculum) for name in bank.names())
    ahead = (item.name for item in lines if item.state != "passed")
    return ExerciseList(lines, next(ahead, None))


def status(name: str, listed: ExerciseList) -> ExerciseStatus:
    """Return one exercise of a list, with those before it that are not passed."""
    names = [item.name for item in listed.exercises]
    number = names.index(name)
    return ExerciseStatus(listed.exercises[number], earlier(listed, name))


def earlier(listed: ExerciseList, name: str) -> tuple[str, ...]:
    """Return the exercises before one that are neither passed nor stale."""
    names = [item.name for item in listed.exercises]
    before = listed.exercises[: names.index(name)]
    return tuple(item.name for item in before if item.passed is None)


def following(listed: ExerciseList, name: str) -> str | None:
    """Return the exercise to go on with: the first after this one that is not passed, else any."""
    names = [item.name for item in listed.exercises]
    after = listed.exercises[names.index(name) + 1 :]
    ahead = (item.name for item in after if item.state != "passed" and item.name != name)
    return next(ahead, listed.next if listed.next != name else None)


def task_of(name: str, curriculum: Curriculum) -> Task | None:
    """Return the task that an exercise belongs to: that which it is evidence for, if there is one.

    Of several the first one is returned.
    """
    return next(_tied(name, curriculum.tasks), None)


def shown_done_by(name: str, curriculum: Curriculum) -> Task | None:
    """Return the task of an exercise if a pass shows that it is done, or nothing need show it."""
    task = task_of(name, curriculum)
    shows = task is not None and (task.evidence.exercise == name or task.evidence.type == "confirm")
    return task if shows else None


def exercise_of(task: Task | None) -> str | None:
    """Return the exercise that goes with a task, if dlpath has it."""
    name = task and (task.evidence.exercise or task.details.get("exercise"))
    return name if name in bank.names() else None


def _tied(name: str, tasks: Iterable[Task]) -> Iterator[Task]:
    every = list(tasks)
    yield from (task for task in every if task.evidence.exercise == name)
    yield from (task for task in every if task.details.get("exercise") == name)
