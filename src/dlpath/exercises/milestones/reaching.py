"""Whether the learner's functions do as well together as the reference, and which is at fault."""

from collections.abc import Callable, Iterable, Mapping
from time import perf_counter
from typing import NamedTuple

from dlpath.errors import DlpathError
from dlpath.exercises.kit import bank
from dlpath.exercises.milestones.catalogue import DRIVERS, Data, Milestone
from dlpath.progress.records import ExerciseAttempt, Moment
from dlpath.sandbox import faults
from dlpath.sandbox.limits import Limits
from dlpath.sandbox.values import Call, Fault, Named, Source
from dlpath.sandbox.worker import Worker

Sources = Mapping[str, Source]

SECONDS = 60.0
SLACK = 0.02
"""How far below the reference still counts as having reached it."""


class Reached(NamedTuple):
    """What the learner's functions came to, together, on real data."""

    exercise: str
    title: str
    mine: float | None
    """Share of right answers on what was not learned from; ``None`` if they did not get so far."""
    reference: float
    reached: bool
    fault: str | None
    """Why they did not get so far."""
    line: int | None
    at_fault: str | None
    """The one function with whose reference the rest does reach it."""
    together: bool
    """Whether no single function is at fault, though the file as such runs."""
    seconds: float
    change: str | None = None
    schema: str = "dlpath.exercise.milestone/1"


class NotPassed(DlpathError):
    """A milestone puts functions together that passed by themselves."""

    code = "not-passed"

    def __init__(self, milestone: str, missing: Iterable[str]) -> None:
        names = ", ".join(missing)
        super().__init__(
            f"the milestone {milestone} uses functions of {names}, not passed yet",
            hint="dlpath exercise check tells what they lack",
        )


class _Trial(NamedTuple):
    """What one combination of functions came to."""

    accuracy: float | None
    fault: Fault | None

    def reaches(self, reference: float) -> bool:
        return self.accuracy is not None and self.accuracy >= reference - SLACK


def reach(
    name: str,
    milestone: Milestone,
    mine: Sources,
    worker: Worker,
    *,
    heard: Callable[[str], None],
    seconds: float = SECONDS,
) -> Reached:
    """Train with the learner's functions, and if need be with one of the reference at a time.

    ``mine`` has the learner's file of each exercise that is used. ``heard`` is told what is tried.
    """
    started = perf_counter()
    data = milestone.data()

    def tried(swapped: tuple[tuple[str, str], ...], said: str, of: Sources = mine) -> _Trial:
        heard(said)
        return _trial(milestone, of, swapped, data, worker, seconds)

    solutions = {item: mine[item]._replace(text=bank.texts(item).solution) for item in mine}
    reference = tried((), "the reference", solutions).accuracy or 0.0
    own = tried((), "yours")
    at_fault, reached = None, own.reaches(reference)
    # With none of its functions used, what is wrong still is the file itself.
    runs = own.fault is None or tried(_all_of(milestone), "the file").fault is None
    if not reached and runs:
        candidates = _all_of(milestone)
        trials = (item for item in candidates if tried((item,), item[1]).reaches(reference))
        at_fault = next(trials, None)
    return Reached(
        exercise=name,
        title=milestone.title,
        mine=own.accuracy,
        reference=reference,
        reached=reached,
        fault=faults.brief(own.fault) if own.fault else None,
        line=own.fault.line if own.fault else None,
        at_fault=at_fault and at_fault[1],
        together=not reached and runs and at_fault is None,
        seconds=round(perf_counter() - started, 3),
    )


def attempt(report: Reached, code: str, *, at: Moment) -> ExerciseAttempt:
    """Return the fact that a milestone was tried; ``code`` is the hash of the files."""
    return ExerciseAttempt(
        report.exercise,
        at,
        report.reached,
        report.mine or 0.0,
        code,
        bank.edition(report.exercise),
        0,
        report.seconds,
        kind="milestone",
    )


def _all_of(milestone: Milestone) -> tuple[tuple[str, str], ...]:
    """Return every function that the exercises ask for: one may be used by another one."""
    return tuple(
        (exercise, function)
        for exercise in milestone.exercises
        for function in _functions(exercise)
    )


def _functions(exercise: str) -> tuple[str, ...]:
    return bank.exercise(exercise).functions


def _trial(
    milestone: Milestone,
    mine: Sources,
    swapped: tuple[tuple[str, str], ...],
    data: Data,
    worker: Worker,
    seconds: float,
) -> _Trial:
    """Train with the learner's functions but for those that are swapped for the reference's."""
    driver = DRIVERS / f"{milestone.driver}.py"
    first, *others = milestone.exercises
    key = {first: "mine"} | {name: name for name in others}
    files = {
        key[name]: _with_reference(mine[name], name, [f for e, f in swapped if e == name])
        for name in milestone.exercises
    }
    files["driver"] = Source(driver.read_text(encoding="utf-8"), str(driver))
    functions = tuple(Named(function, key[name]) for name, function in milestone.functions)
    call = Call(Named("run", "driver"), (*functions, *data.given))
    [outcome] = worker.run(files, (call,), limits=Limits(seconds=seconds)).outcomes
    if outcome.fault is not None:
        return _Trial(None, outcome.fault)
    return _Trial(_accuracy(outcome.returned, data), None)


def _with_reference(mine: Source, exercise: str, functions: list[str]) -> Source:
    """Return the learner's file with some of its functions replaced by those of the reference.

    They are replaced at the end of it, so that its lines keep their numbers and its own functions
    call the new ones.
    """
    if not functions:
        return mine
    solution = bank.texts(exercise).solution
    lines = ["", "_reference = {'__name__': 'reference'}", f"exec({solution!r}, _reference)"]
    lines += [f"{function} = _reference[{function!r}]" for function in functions]
    return mine._replace(text=mine.text.rstrip() + "\n" + "\n".join(lines) + "\n")


def _accuracy(returned: object, data: Data) -> float | None:
    import numpy as np

    try:
        predicted = np.asarray(returned, dtype=np.float64).ravel()
    except (TypeError, ValueError):
        return None
    if predicted.shape != data.truth.shape:
        return None
    return round(float(np.mean(predicted == data.truth)), 4)
