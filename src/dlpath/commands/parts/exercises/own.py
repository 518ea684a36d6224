"""The learner's own exercises: their files, what came of them, and which one is meant."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from dlpath.context import Context
from dlpath.progress.records import ExerciseAttempt, ExerciseHelp

if TYPE_CHECKING:
    from dlpath.exercises.listing import ExerciseList
    from dlpath.progress.attempts import Trials
    from dlpath.workspace.exercise_files import ExerciseFiles


def exercise_names(context: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the exercises that begin as typed, with their titles."""
    from dlpath.exercises.kit import bank

    return [(name, bank.title(name)) for name in bank.names() if name.startswith(incomplete)]


def milestone_names(context: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the exercises with a milestone that begin as typed, each with what it is."""
    from dlpath.exercises.milestones.catalogue import MILESTONES

    return [(name, item.title) for name, item in MILESTONES.items() if name.startswith(incomplete)]


def files(context: Context) -> "ExerciseFiles":
    """Return the learner's files."""
    from dlpath.workspace.exercise_files import ExerciseFiles

    return ExerciseFiles(context.folders.exercises)


def trials(context: Context) -> "Mapping[str, Trials]":
    """Return what was done about each exercise."""
    from dlpath.progress.attempts import trials as tried

    return tried(context.store.facts(ExerciseAttempt), context.store.facts(ExerciseHelp))


def listed(context: Context) -> "ExerciseList":
    """Return all exercises, and how far the learner is with each."""
    from dlpath.exercises.listing import listing

    own = files(context)

    def file_of(name: str) -> str | None:
        return str(own.path(name)) if own.begun(name) else None

    return listing(trials(context), file_of, context.curriculum)


def chosen(context: Context, name: str | None) -> str:
    """Return the exercise that is named, else the one that the learner is at.

    That is the one of the current task; without one, the first that is begun and not passed, else
    the first that is not passed.
    """
    from dlpath.exercises.kit import bank
    from dlpath.exercises.listing import exercise_of

    if name is not None:
        return bank.known(name)
    if (of_task := exercise_of(context.standing.current)) is not None:
        return of_task
    lines = listed(context).exercises
    ahead = [item for item in lines if item.passed is None]
    begun = (item.name for item in ahead if item.file)
    return next(begun, ahead[0].name if ahead else lines[-1].name)


def recorded(context: Context, summary: str, *facts: "ExerciseAttempt | ExerciseHelp") -> str:
    """Record facts as one change and return its id."""
    from dlpath.progress.records import Change

    return context.append(Change(summary, context.moment, facts)).id
