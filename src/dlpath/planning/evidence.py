"""Whether what a learner shows is what a task asks for."""

import operator
import re
from collections.abc import Callable, Collection, Mapping
from math import isfinite
from typing import NamedTuple

from dlpath.curriculum.path import Evidence, Task
from dlpath.errors import DlpathError
from dlpath.planning.evidence_asked import COUNTED, asks_for, is_checked, wanted


class EvidenceMissing(DlpathError):
    """What is shown is not what the task asks for."""

    code = "evidence"


class Shown(NamedTuple):
    """What there is to show."""

    text: str | None = None
    """What the learner gave with ``--evidence``."""
    file_exists: bool = False
    """Whether ``text`` names a file that exists."""
    settings: Collection[str] = ()
    """The settings that the learner made."""
    records: Mapping[str, int] = {}
    """How many entries the record holds of each kind that it can hold."""
    exercises: Collection[str] = ()
    """The exercises that were passed."""
    pages: Collection[int] = ()
    """The pages that were read of the book of the task."""


_OPERATORS: Mapping[str, Callable[[float, float], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_NUMBER = re.compile(r"([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*(%?)", re.IGNORECASE)


def require(task: Task, shown: Shown) -> None:
    """Check what is shown against what ``task`` asks for.

    Raises
    ------
    EvidenceMissing
        With what is missing and how to show it; ``done --force`` records the task as unverified.
    """
    if task.evidence.exercise in shown.exercises:
        return
    missing = _CHECKS[task.evidence.type](task.evidence, shown)
    if missing is not None:
        raise EvidenceMissing(f"{task.id} asks for {missing}", hint=_how(task, shown))


def _how(task: Task, shown: Shown) -> str:
    forced = f"dlpath done {task.id} --force marks it done but unverified"
    match task.evidence.type:
        case "setting":
            return f"dlpath config set makes them; {forced}"
        case "record" if not is_checked(task.evidence):
            return (
                f"dlpath cannot record a {task.evidence.record} yet, so it cannot check; {forced}"
            )
        case "exercise":
            return f"dlpath exercise start {task.evidence.exercise} begins it; {forced}"
        case "pages":
            return f"dlpath read {task.evidence.last_page} records what you read; {forced}"
        case "record":
            return f"{COUNTED[task.evidence.record or '']}; {forced}"
        case _:
            return f'dlpath done {task.id} --evidence "…"; --force marks it done but unverified'


def _nothing(evidence: Evidence, shown: Shown) -> str | None:
    return None


def _text(evidence: Evidence, shown: Shown) -> str | None:
    words = len((shown.text or "").split())
    if words >= (evidence.min_words or 1):
        return None
    return f"{asks_for(evidence)}; there {'is' if words == 1 else 'are'} {words}"


def _number(evidence: Evidence, shown: Shown) -> str | None:
    numbers = _numbers(shown.text or "", evidence.value)
    if len(numbers) != (1 if evidence.baseline is None else 2):
        given = (
            "nothing was given"
            if not shown.text
            else f"{shown.text!r} has {len(numbers) or 'none'}"
        )
        return f"{asks_for(evidence)}; {given}"
    target = numbers[1] if evidence.value is None else evidence.value
    if not all(map(isfinite, numbers)):
        return f"{asks_for(evidence)}; what was given is no number that can be measured"
    if _is_share(evidence) and numbers[0] > 1:
        return f"{asks_for(evidence)}; {numbers[0]:.10g} is more than all, did you mean percent?"
    if _reaches(numbers[0], target, evidence):
        return None
    return f"{asks_for(evidence)}; {numbers[0]:.10g} is not"


def _is_share(evidence: Evidence) -> bool:
    """Tell whether at least a part of 1 is asked for, as of an accuracy."""
    return evidence.op in (">", ">=") and evidence.value is not None and 0 < evidence.value < 1


def _numbers(text: str, target: float | None) -> list[float]:
    """Return the numbers of a text; 97 % is 0.97 where the target is a share."""
    share = target is not None and 0 < target <= 1
    return [
        float(number) / (100 if percent and share else 1)
        for number, percent in _NUMBER.findall(text)
    ]


def _reaches(number: float, target: float, evidence: Evidence) -> bool:
    tolerance = evidence.tolerance or 0.0
    if evidence.op in ("==", None) and evidence.baseline is None:
        return abs(number - target) <= tolerance
    return _OPERATORS[evidence.op or ">"](number, target)


def _file(evidence: Evidence, shown: Shown) -> str | None:
    if shown.file_exists:
        return None
    like = f", such as {evidence.path}" if evidence.path else ""
    none = f"; there is none at {shown.text!r}" if shown.text else ""
    return f"a file that exists{like}{none}"


def _url(evidence: Evidence, shown: Shown) -> str | None:
    from dlpath.papers.addresses import is_address

    if is_address(shown.text or ""):
        return None
    return f"{asks_for(evidence)}" + (f"; {shown.text!r} is none" if shown.text else "")


def _pages(evidence: Evidence, shown: Shown) -> str | None:
    first, last = evidence.first_page or 0, evidence.last_page or 0
    unread = [page for page in range(first, last + 1) if page not in shown.pages]
    if not unread:
        return None
    given = re.fullmatch(r"\s*(\d+)\s*[-–]\s*(\d+)\s*", shown.text or "")
    if given and int(given[1]) <= first and int(given[2]) >= last:
        return None
    if shown.text:
        return f"{wanted(evidence)}; {shown.text!r} does not cover them"
    some = len(unread) <= last - first
    return f"{wanted(evidence)}; {f'page {unread[0]} is' if some else 'they are'} not recorded"


def _setting(evidence: Evidence, shown: Shown) -> str | None:
    unset = [key for key in evidence.keys if key not in shown.settings]
    return f"settings that are not made yet: {', '.join(unset)}" if unset else None


def _record(evidence: Evidence, shown: Shown) -> str | None:
    there = shown.records.get(evidence.record or "", 0)
    missing = there < (evidence.count or 1)
    return f"{wanted(evidence)}; it holds {there or 'none'}" if missing else None


def _exercise(evidence: Evidence, shown: Shown) -> str | None:
    return wanted(evidence)


_CHECKS: Mapping[str, Callable[[Evidence, Shown], str | None]] = {
    "confirm": _nothing,
    "text": _text,
    "number": _number,
    "file": _file,
    "url": _url,
    "pages": _pages,
    "setting": _setting,
    "record": _record,
    "exercise": _exercise,
}
