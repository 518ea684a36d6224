"""A verdict as it is reported: what passed, what is wrong and where, what to do next."""

import hashlib
from collections.abc import Iterator
from typing import NamedTuple

from dlpath.exercises.kit import bank
from dlpath.exercises.kit.judging import CheckResult, Verdict
from dlpath.progress.records import ExerciseAttempt, Moment


class CheckLine(NamedTuple):
    """One check, and what it found."""

    name: str
    layer: str
    passed: bool
    message: str
    function: str
    line: int | None
    """Of the learner's file, where one is to blame."""
    source: str | None
    """The text of that line."""
    replay: str | None
    """Python that makes the failed call again."""


class Diagnosed(NamedTuple):
    """What is wrong, where it is recognised."""

    mistake: str | None
    """The slug of a known mistake."""
    message: str


class Checked(NamedTuple):
    """A file was judged."""

    exercise: str
    file: str
    passed: bool
    score: float
    checks: tuple[CheckLine, ...]
    diagnosis: Diagnosed | None
    seconds: float
    printed: str
    """What the learner's code printed, up to a limit."""
    change: str | None
    """The change that recorded the attempt; ``None`` if the same file was judged before."""
    task: str | None
    """The task of the path that a pass shows to be done, if it is not settled."""
    next: str | None
    """The next exercise that is not passed."""
    run: str | None = None
    """The run that draws the learner's functions beside the reference."""
    training: bool = False
    """Whether the slow checks are still being made."""
    schema: str = "dlpath.check/1"


class AllChecked(NamedTuple):
    """All files that are begun were judged."""

    verdicts: tuple[Checked, ...]
    schema: str = "dlpath.checks/1"


def checked(
    verdict: Verdict,
    file: str,
    *,
    change: str | None,
    task: str | None,
    next: str | None,  # noqa: A002 - as it is called in the report
    run: str | None,
) -> Checked:
    """Return the report of a verdict."""
    found = verdict.diagnosis
    return Checked(
        verdict.exercise,
        file,
        verdict.passed,
        round(verdict.score, 4),
        tuple(map(_line, verdict.checks)),
        found and Diagnosed(found.mistake, found.message),
        round(verdict.seconds, 3),
        verdict.printed,
        change,
        task if verdict.passed else None,
        next if verdict.passed else None,
        run if verdict.passed else None,
    )


def attempt(verdict: Verdict, text: str, *, level: int, at: Moment) -> ExerciseAttempt:
    """Return the fact that a file was judged."""
    return ExerciseAttempt(
        verdict.exercise,
        at,
        verdict.passed,
        round(verdict.score, 4),
        code_hash(text),
        bank.edition(verdict.exercise),
        level,
        round(verdict.seconds, 3),
    )


def code_hash(text: str) -> str:
    """Return a short hash of a file's text."""
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:16]


def functions(report: Checked) -> Iterator[tuple[str, tuple[CheckLine, ...]]]:
    """Yield the functions that were judged, in the order in which one writes them."""
    for function in dict.fromkeys(item.function for item in report.checks):
        yield function, tuple(item for item in report.checks if item.function == function)


def first_failures(report: Checked) -> list[CheckLine]:
    """Return the first failed check of each function that has one."""
    failed = ([item for item in checks if not item.passed] for _, checks in functions(report))
    return [checks[0] for checks in failed if checks]


def _line(result: CheckResult) -> CheckLine:
    fault = result.fault
    return CheckLine(
        result.name,
        result.layer,
        result.passed,
        result.message,
        result.function,
        fault.line if fault and fault.file == "mine" else None,
        fault.source if fault and fault.file == "mine" else None,
        result.replay,
    )
