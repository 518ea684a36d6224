"""What came of the attempts at exercises, and which help was asked for."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from dlpath.progress.records import ExerciseAttempt, ExerciseHelp


class Trials(NamedTuple):
    """What the learner did about one exercise."""

    attempts: int = 0
    best: float = 0.0
    """The best share of checks passed, from 0 to 1."""
    passed: date | None = None
    """The study day of the newest pass."""
    edition: str | None = None
    """What that pass was judged by."""
    level: int = 0
    """The highest hint that was seen."""
    solution_seen: bool = False
    milestone: date | None = None
    """The study day on which its milestone was reached."""

    def state(self, *, begun: bool, edition: str) -> str:
        """Return open, started, passed, or stale: passed before the exercise was changed."""
        if self.passed is None:
            return "started" if begun or self.attempts else "open"
        return "passed" if self.edition == edition else "stale"


def passed(attempts: Iterable[ExerciseAttempt]) -> frozenset[str]:
    """Return the exercises that were passed, by whatever edition they were judged."""
    return frozenset(item.exercise for item in attempts if item.passed and item.kind == "check")


def is_repeated(attempt: ExerciseAttempt, attempts: Iterable[ExerciseAttempt]) -> bool:
    """Tell whether the newest attempt at the same exercise judged the same file the same way."""
    newest = None
    for item in attempts:
        if item.exercise == attempt.exercise and item.kind == attempt.kind:
            newest = item
    return newest is not None and all(
        getattr(newest, field) == getattr(attempt, field)
        for field in ("code", "edition", "passed", "score", "level")
    )


def trials(attempts: Iterable[ExerciseAttempt], helps: Iterable[ExerciseHelp]) -> dict[str, Trials]:
    """Return what was done about each exercise that was attempted; both come oldest first."""
    found: dict[str, Trials] = {}
    for attempt in attempts:
        found[attempt.exercise] = _with(found.get(attempt.exercise, Trials()), attempt)
    for item in helps:
        before = found.get(item.exercise, Trials())
        found[item.exercise] = before._replace(
            level=max(before.level, item.level),
            solution_seen=before.solution_seen or item.help == "solution",
        )
    return found


def _with(before: Trials, attempt: ExerciseAttempt) -> Trials:
    day = attempt.at.study_day
    if attempt.kind == "run":
        return before
    if attempt.kind == "milestone":
        return before._replace(milestone=day if attempt.passed else before.milestone)
    after = before._replace(attempts=before.attempts + 1, best=max(before.best, attempt.score))
    return after._replace(passed=day, edition=attempt.edition) if attempt.passed else after
