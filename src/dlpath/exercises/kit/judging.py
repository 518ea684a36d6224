"""Judging a learner's file: layer by layer, and what is wrong in words."""

from collections.abc import Callable, Iterator, Sequence
from time import perf_counter
from typing import NamedTuple
from zlib import crc32

from dlpath.errors import DlpathError
from dlpath.exercises.kit import bank, guard
from dlpath.exercises.kit.bank import Texts
from dlpath.exercises.kit.diagnosis import Diagnosis, diagnosis
from dlpath.exercises.kit.examining import Examined, Examiner
from dlpath.exercises.kit.exercise import LAYERS, QUICK, Check, Exercise
from dlpath.exercises.kit.questions import questions_of
from dlpath.exercises.kit.replay import replay
from dlpath.sandbox import faults
from dlpath.sandbox.values import Fault, Source
from dlpath.sandbox.worker import Worker

NOTHING_WRITTEN = "nothing written yet"


class NothingToJudge(DlpathError):
    """An exercise without checks: what was not looked at is no pass."""

    code = "nothing-to-judge"
    exit = 3

    def __init__(self, exercise: str) -> None:
        super().__init__(
            f"nothing is checked in {exercise!r} for the layers asked for",
            hint="install dlpath again: a part of the exercise is missing",
        )


class CheckResult(NamedTuple):
    """What one check found; ``message`` and the rest are empty where it passed.

    ``fault`` has the line of the learner's own file, ``replay`` is a snippet for Python that makes
    the call again.
    """

    name: str
    layer: str
    function: str
    passed: bool
    message: str = ""
    fault: Fault | None = None
    replay: str | None = None


class Verdict(NamedTuple):
    """What is right and wrong about a file.

    ``passed`` only where every check of the exercise was made and none failed; ``score`` is the
    share of checks that passed, among those that were asked for.
    """

    exercise: str
    passed: bool
    score: float
    checks: tuple[CheckResult, ...]
    diagnosis: Diagnosis | None
    printed: str
    seconds: float

    @property
    def failed(self) -> tuple[CheckResult, ...]:
        """The checks that failed."""
        return tuple(result for result in self.checks if not result.passed)


def judge(
    exercise: Exercise,
    mine: Source,
    worker: Worker,
    *,
    seed: int = 0,
    layers: Sequence[str] = LAYERS,
    on_check: Callable[[CheckResult], None] | None = None,
    stop_early: bool = False,
    texts: Texts | None = None,
) -> Verdict:
    """Run a learner's file against the checks of ``layers`` and say what is wrong.

    ``on_check`` hears of each check as soon as it is made. ``stop_early`` ends at the first that
    fails, without a diagnosis. ``texts`` are those of the bank unless given. What passes all is
    asked the quick questions once more, with inputs that depend on the file itself.
    Raises :class:`NothingToJudge` where there is no check to make.
    """
    started = perf_counter()
    texts = texts or bank.texts(exercise.name)
    if not any(check.layer in layers for check in exercise.checks):
        raise NothingToJudge(exercise.name)
    questions = questions_of(exercise, texts)
    examiner = Examiner(questions, mine, worker, seed)
    refused = _refusal(mine, texts)
    results = []
    for result in _results(examiner, layers, refused):
        results.append(result)
        if on_check is not None:
            on_check(result)
        if stop_early and not result.passed:
            break
    complete = {"runs", *(check.layer for check in exercise.checks)} <= set(layers)
    if complete and all(result.passed for result in results):
        examiner, results = _confirmed(examiner, results, worker)
    return Verdict(
        exercise=exercise.name,
        passed=complete and all(result.passed for result in results),
        score=sum(result.passed for result in results) / len(results),
        checks=tuple(results),
        diagnosis=None if stop_early else diagnosis(examiner, refused),
        printed=examiner.printed,
        seconds=perf_counter() - started,
    )


def _refusal(mine: Source, texts: Texts) -> Fault | None:
    """Return why a file need not run at all."""
    if guard.empty(mine.text):
        return Fault("missing", f"{NOTHING_WRITTEN}: there is no code in {mine.path}")
    if guard.untouched(mine.text, texts.starter):
        return Fault("missing", f"{NOTHING_WRITTEN}: {mine.path} is as it was when you began")
    return guard.borrowed(mine.text)


def _results(
    examiner: Examiner, layers: Sequence[str], refused: Fault | None
) -> Iterator[CheckResult]:
    """Yield one check after another, the kit's own first."""
    exercise = examiner.exercise
    checks = [check for name in LAYERS for check in exercise.checks if check.layer == name]
    wanted = [check for check in checks if check.layer in layers]
    if "runs" in layers:
        wanted = [*(_runs(function) for function in exercise.functions), *wanted]
    if refused is not None:
        yield from (_result(examiner.refused(check, refused), examiner) for check in wanted)
        return
    examiner.ask([check for check in wanted if check.seeds], examiner.seed)
    for check in wanted:
        made = examiner.examined(check) if check.seeds else examiner.called(check)
        yield _result(made, examiner)


def _confirmed(
    examiner: Examiner, passed: list[CheckResult], worker: Worker
) -> tuple[Examiner, list[CheckResult]]:
    """Ask the quick questions once more with inputs that nobody has seen.

    Answers to what is asked every time could have been written down. The inputs depend on the file,
    so that the same file always gets the same verdict.
    """
    seed = crc32(examiner.mine.text.encode(errors="replace"))
    unseen = Examiner(examiner.questions, examiner.mine, worker, seed)
    wrong = {
        (result.name, result.function): result
        for result in _results(unseen, QUICK, None)
        if not result.passed
    }
    if not wrong:
        return examiner, passed
    return unseen, [wrong.get((result.name, result.function), result) for result in passed]


def _runs(function: str) -> Check:
    """Return the check of the kit's own: it has no questions, those of the others will do."""
    return Check(f"`{function}` runs", "runs", function, lambda _: (), lambda _: None, seeds=0)


def _result(examined: Examined, examiner: Examiner) -> CheckResult:
    check, fault = examined.check, examined.fault
    if examined.passed:
        return CheckResult(check.name, check.layer, check.function, passed=True)
    return CheckResult(
        name=check.name,
        layer=check.layer,
        function=check.function,
        passed=False,
        message=examined.wrong or (faults.brief(fault) if fault else ""),
        fault=fault,
        replay=replay(examined, examiner.mine, examiner.exercise.name, examiner.seed),
    )
