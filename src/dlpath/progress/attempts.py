"""What came of the attempts at exercises."""

from collections.abc import Iterable

from dlpath.progress.records import ExerciseAttempt


def passed(attempts: Iterable[ExerciseAttempt]) -> frozenset[str]:
    """Return the exercises that were passed, by whatever edition they were judged."""
    return frozenset(item.exercise for item in attempts if item.passed and item.kind == "check")
