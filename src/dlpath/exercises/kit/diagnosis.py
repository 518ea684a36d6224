"""Saying what is wrong: a known mistake by its name, else what the numbers betray.

A mistake is recognised by behaviour, never by text: the learner's function and the solution with
the mistake planted are asked the same questions. It is named only if both answer all of them alike,
also when asked once more with other inputs, if that is clearly not what the solution answers, and
if no other known mistake fits as well. Two that fit cannot be told apart by what was asked, and one
of them would be a wrong name half of the time: then none is named.
"""

from collections.abc import Iterator, Sequence
from time import perf_counter
from typing import NamedTuple

from dlpath.exercises.kit import compare
from dlpath.exercises.kit.analysers import analysed
from dlpath.exercises.kit.examining import Examined, Examiner
from dlpath.exercises.kit.exercise import Check, Mistake
from dlpath.exercises.kit.findings import Seen
from dlpath.exercises.kit.questions import Answers
from dlpath.exercises.kit.replay import parameters
from dlpath.sandbox import faults
from dlpath.sandbox.values import Call, Fault, Outcome

_MOST_LINES = 5
_MOST_SECONDS = 10.0  # for planting mistakes into what takes long to run


class Diagnosis(NamedTuple):
    """The slug of the known mistake, or None, and at most five lines to the learner."""

    mistake: str | None
    message: str


def diagnosis(examiner: Examiner, refused: Fault | None = None) -> Diagnosis | None:
    """Return what is wrong with the first function that fails; None where nothing does."""
    if refused is not None:
        return _lines(None, faults.said(refused))
    failed = [examined for examined in examiner.made if not examined.passed]
    if not failed:
        return None
    order = {name: at for at, name in enumerate(examiner.exercise.functions)}
    function = min((f.check.function for f in failed), key=lambda name: order.get(name, len(order)))
    blamed = [examined for examined in failed if examined.check.function == function]
    cause = next((f.fault for f in blamed if f.fault and _tells_itself(f.fault)), None)
    if cause is not None:
        # A file that cannot be loaded is no matter of the function that happens to come first.
        whole = cause.kind == "syntax"
        return _lines(None, faults.said(cause) if whole else f"`{function}`: {faults.said(cause)}")
    mistake = _named(examiner, function, blamed)
    if mistake is not None:
        return _lines(mistake.slug, f"`{function}`: {mistake.says}")
    return _lines(None, f"`{function}` {_generic(examiner, blamed)}")


def _tells_itself(fault: Fault) -> bool:
    """Whether no comparison of values can say more than the fault does."""
    return fault.kind in ("syntax", "missing", "forbidden", "exited") or faults.unwritten(fault)


def _lines(mistake: str | None, text: str) -> Diagnosis:
    return Diagnosis(mistake, "\n".join(text.splitlines()[:_MOST_LINES]))


def _named(examiner: Examiner, function: str, blamed: Sequence[Examined]) -> Mistake | None:
    """Return the one known mistake that the function behaves like."""
    checks = _probes(examiner, function, blamed)
    ends = perf_counter() + _MOST_SECONDS
    own = (m for m in examiner.exercise.mistakes if m.function == function)
    known = [mistake for mistake in own if examiner.questions.planted(mistake)]
    fitting = []
    for mistake in known:
        if perf_counter() > ends:
            return None  # one that was not looked at might fit as well
        if _fits(examiner, mistake, checks, examiner.seed):
            fitting.append(mistake)
    again = [check for check in checks if check.layer != "learns"]
    if fitting and again:
        other = examiner.seed + 1
        examiner.ask(again, other)
        fitting = [m for m in fitting if _fits(examiner, m, again, other, clearly=False)]
    return fitting[0] if len(fitting) == 1 else None


def _probes(examiner: Examiner, function: str, blamed: Sequence[Examined]) -> list[Check]:
    """Return the checks whose calls tell mistakes apart, those that take long only at need."""
    made = [e.check for e in examiner.made if e.check.function == function and e.check.seeds]
    own = [check for check in dict.fromkeys(made) if check in examiner.exercise.checks]
    quick = [check for check in own if check.layer != "learns"]
    failed = {examined.check for examined in blamed}
    return quick if failed.intersection(quick) else own


def _fits(
    examiner: Examiner,
    mistake: Mistake,
    checks: Sequence[Check],
    seed: int,
    *,
    clearly: bool = True,
) -> bool:
    """Whether the learner answers all checks like the mistake, and some clearly not as is right."""
    differs = not clearly
    for check in checks:
        mine = examiner.answers(check, seed)
        wrong = examiner.questions.answers(check, seed, mistake)
        right = examiner.questions.answers(check, seed)
        for ours, theirs, good in _each(mine, wrong, right):
            touches = not _left_alike(theirs, good)
            if not _alike(ours, theirs) or (touches and not _left_alike(ours, theirs)):
                return False
            # Code that stops with the same exception may have come there by another mistake.
            both = not ours.fault and not good.fault
            differs = differs or touches or (both and not _alike(ours, good, rtol=1e-6))
    return differs


def _each(*answers: Answers) -> Iterator[tuple[Outcome, Outcome, Outcome]]:
    for groups in zip(*answers, strict=True):
        yield from zip(*groups, strict=True)


def _alike(mine: Outcome, other: Outcome, rtol: float = 1e-7) -> bool:
    if mine.fault or other.fault:
        return bool(mine.fault and other.fault and mine.fault.message == other.fault.message)
    return not compare.difference(
        mine.returned, other.returned, rtol=rtol, atol=1e-12, of_largest=1e-9, nan_is_nan=True
    )


def _left_alike(mine: Outcome, other: Outcome) -> bool:
    if mine.fault or other.fault:
        return True
    return not compare.changed(list(other.arguments), list(mine.arguments))


def _generic(examiner: Examiner, blamed: Sequence[Examined]) -> str:
    """Return what the first failed check betrays, in words that follow the function's name."""
    # The checks stand from the plain to the fine: where the first one ends in an exception, that is
    # the trouble, and what others betray is what it leads to.
    if (fault := blamed[0].fault) is not None:
        return f"fails: {faults.said(fault)}"
    wrong = [examined for examined in blamed if examined.wrong]
    # Two mistakes at once: what a finer layer shows may be the second one.
    for failed in (one for one in wrong if one.check.layer == wrong[0].check.layer):
        found = analysed(_seen(examiner, failed))
        if found:
            return f"fails “{failed.check.name}”:\n{found.says}\nhere: {failed.wrong}"
    first = wrong[0]
    differs = "it differs, first here: " if str(first.wrong).endswith("is right") else ""
    return f"fails “{first.check.name}”:\n{differs}{first.wrong}"


def _seen(examiner: Examiner, failed: Examined) -> list[Seen]:
    """Return the parts that differ, over all repetitions of a failed check."""
    if failed.check not in examiner.exercise.checks:
        return []
    calls = examiner.questions.asked(failed.check, examiner.seed).calls
    right = examiner.questions.answers(failed.check, examiner.seed)
    mine = examiner.answers(failed.check, examiner.seed)
    seen = []
    for group, ours, good in zip(calls, mine, right, strict=True):
        for call, one, other in zip(group, ours, good, strict=True):
            if not one.fault and not _alike(one, other, rtol=1e-6):
                part = _first_part(call, one, other, examiner.mine.text)
                seen.append(part)
    return seen


def _first_part(call: Call, mine: Outcome, right: Outcome, text: str) -> Seen:
    """Return the first of several results that differs, or the only one."""
    inputs = parameters(text, call)
    if isinstance(right.returned, (list, tuple)) and isinstance(mine.returned, (list, tuple)):
        ours, good = list(compare.leaves(mine.returned)), list(compare.leaves(right.returned))
        if len(ours) == len(good):
            for one, other in zip(ours, good, strict=True):
                if compare.difference(one, other, rtol=1e-6, of_largest=1e-9):
                    return Seen(one, other, inputs)
    return Seen(mine.returned, right.returned, inputs)
