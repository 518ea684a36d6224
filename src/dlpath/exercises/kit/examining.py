"""Making checks: the calls go to the worker, the judgement stays here."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from dlpath.exercises.kit import compare
from dlpath.exercises.kit.exercise import QUICK, Check, Judged
from dlpath.exercises.kit.questions import Answers, Questions, parted
from dlpath.sandbox import faults
from dlpath.sandbox.limits import Limits
from dlpath.sandbox.values import Call, Fault, Named, Outcome, Source
from dlpath.sandbox.worker import Worker

# Seconds for checks of a file in which something did not end: they are not waited for as long, and
# least where they ask, quickly, for the very function that does not end.
_IMPATIENT = 1.0
_MOST_IMPATIENT = 0.5
_TOGETHER = 2.0  # for all quick checks at once, before each is asked by itself
_ENDS = frozenset({"time", "memory", "crashed", "exited"})


class Examined(NamedTuple):
    """A check that was made: either nothing is wrong, or a sentence says what, or a fault.

    ``part`` is the number of the repetition that failed, ``at`` that of its first call.
    """

    check: Check
    wrong: str | None = None
    fault: Fault | None = None
    calls: tuple[Call, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    part: int = 0
    asked: Check | None = None
    """Whose calls they are, where the check has none of its own."""
    at: int = 0

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong."""
        return self.wrong is None and self.fault is None


class Examiner:
    """Makes the checks of an exercise on one file, each at most once, and keeps what came back."""

    def __init__(self, questions: Questions, mine: Source, worker: Worker, seed: int) -> None:
        self.questions = questions
        self.exercise = questions.exercise
        self.mine = mine
        self.seed = seed
        self.made: list[Examined] = []
        self.printed = ""
        self._worker = worker
        self._answers: dict[tuple[Check, int], Answers] = {}
        self._endless: set[str] = set()
        self._never_loads: Fault | None = None

    def refused(self, check: Check, fault: Fault) -> Examined:
        """Return a check as failed without making it."""
        return self._keep(Examined(check, fault=fault))

    def called(self, check: Check) -> Examined:
        """Ask no more than that the function is there and comes back from a call."""
        own = [known for known in self.exercise.checks if known.function == check.function]
        for asking in sorted(own, key=lambda known: known.layer not in QUICK):
            calls = self.questions.asked(asking, self.seed).calls
            outcomes = self.answers(asking, self.seed)
            for part, group in enumerate(calls):
                for at, call in enumerate(group):
                    if call.function == Named(check.function):
                        outcome = outcomes[part][at]
                        made = Examined(check, None, outcome.fault, (call,), (outcome,), part)
                        return self._keep(made._replace(asked=asking, at=at))
        # No check calls it by its name: that it is there must do.
        fault = self._run((Call(Named(check.function), ()),), check.seconds)[0].fault
        absent = fault is not None and (fault.kind != "raised" or faults.unwritten(fault))
        return self._keep(Examined(check, fault=fault if absent else None))

    def examined(self, check: Check) -> Examined:
        """Make a check."""
        asked = self.questions.asked(check, self.seed)
        answers = self.answers(check, self.seed)
        for part, (calls, outcomes) in enumerate(zip(asked.calls, answers, strict=True)):
            fault = next((outcome.fault for outcome in outcomes if outcome.fault), None)
            wrong = None if fault else _judged(check, calls, outcomes, asked.expected[part])
            if fault or wrong:
                return self._keep(Examined(check, wrong, fault, calls, outcomes, part))
        return self._keep(Examined(check))

    def answers(self, check: Check, seed: int) -> Answers:
        """Return what the learner's code gives for the calls of a check."""
        if (check, seed) not in self._answers:
            calls = self.questions.asked(check, seed).calls
            outcomes = self._run(tuple(c for group in calls for c in group), self._limit(check))
            late = next((o.fault for o in outcomes if o.fault and o.fault.kind == "time"), None)
            if late is not None:
                self._note(late, check)
            self._answers[check, seed] = parted(outcomes, calls)
        return self._answers[check, seed]

    def ask(self, checks: Sequence[Check], seed: int) -> None:
        """Ask several quick checks in one go, for each start of a process costs time.

        Where the process did not live to the end of it, nothing is kept: then each check is asked
        by itself, so that one call does not decide about the others.
        """
        quick = [c for c in checks if c.layer in QUICK and (c, seed) not in self._answers]
        groups = [self.questions.asked(check, seed).calls for check in quick]
        calls = tuple(call for group in groups for part in group for call in part)
        if not calls:
            return
        outcomes = self._run(calls, _TOGETHER)
        if any(outcome.fault and outcome.fault.kind in _ENDS for outcome in outcomes):
            return
        rest = iter(outcomes)
        for check, group in zip(quick, groups, strict=True):
            self._answers[check, seed] = parted([next(rest) for p in group for _ in p], group)

    def _note(self, late: Fault, check: Check) -> None:
        """Remember what did not end: a function, or the file before any function is called."""
        if not self._endless:
            [nothing] = self._run((Call(Named("")),), min(check.seconds, _IMPATIENT))
            if nothing.fault and nothing.fault.kind == "time":
                self._never_loads = late
        self._endless.add(check.function)

    def _limit(self, check: Check) -> float:
        quick = check.layer in QUICK
        if check.function in self._endless:
            return min(check.seconds, _MOST_IMPATIENT if quick else _IMPATIENT)
        return min(check.seconds, _IMPATIENT) if self._endless and quick else check.seconds

    def _run(self, calls: tuple[Call, ...], seconds: float) -> tuple[Outcome, ...]:
        if self._never_loads is not None:
            return tuple(Outcome(None, c.arguments, self._never_loads, 0.0) for c in calls)
        files = {"mine": self.mine, **self.questions.props}
        ran = self._worker.run(files, calls, limits=Limits(seconds=seconds))
        self.printed = self.printed or ran.printed
        return ran.outcomes

    def _keep(self, examined: Examined) -> Examined:
        self.made.append(examined)
        return examined


def _judged(
    check: Check,
    calls: Sequence[Call],
    outcomes: Sequence[Outcome],
    expected: Sequence[Outcome],
) -> str | None:
    # Every comparison with NaN is false, so a judgement in words of `>` would let it through.
    for outcome, right in zip(outcomes, expected, strict=False):
        if _infinite(outcome.returned) and not _infinite(right.returned):
            return "some of the numbers are NaN or infinite"
    try:
        with np.errstate(all="ignore"):
            return check.judge(Judged(calls, outcomes, expected))
    except Exception as error:
        # The form of what came back is the learner's; a judgement takes the asked one for granted.
        for outcome, right in zip(outcomes, expected, strict=False):
            said = compare.shape_difference(outcome.returned, right.returned)
            if said:
                return said
        return f"what it returns cannot be judged ({type(error).__name__}: {error})"


def _infinite(value: object) -> bool:
    numbers = (compare.array(leaf) for leaf in compare.leaves(value))
    return any(given is not None and not np.isfinite(given).all() for given in numbers)
