"""A story: what a learner does at which moment, and what has to come of it.

A line that begins with a moment is something that is done::

    2026-12-01 08:55 dlpath next        a command; it is to succeed
    2026-12-01 08:55 settle python      one of the stage directions of ``learner.py``

and the indented lines below say more of it::

    exit: 1              the exit code, unless it is 0
    says: the words      what it prints, however its lines break; `says nothing of:` is the opposite
    json: a.0.b = 3      what a field of its JSON is, or `>= 3`, or `<= 3`
    keys: 2 2 1          the keys pressed in a sitting with cards, where `_` is the space bar
    answer: yes          what is answered to a question
    | text               a line of the file that is written
"""

import json
import operator
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from dlpath.view.look import plain

STORY = Path(__file__).with_name("a_month.txt")
_STEP = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d) (.+)")
_DETAIL = re.compile(r"    (exit|says nothing of|says|json|keys|answer): (.+)")
_CLAIM = re.compile(r"(\S+) (=|>=|<=) (.+)")
_COMPARED = {"=": operator.eq, ">=": operator.ge, "<=": operator.le}


class Step(NamedTuple):
    """Something that is done at a moment."""

    line: int
    at: str
    """Day and time on the learner's own clock, such as ``2026-12-01 08:55``."""
    words: tuple[str, ...]
    details: tuple[tuple[str, str], ...] = ()
    text: str = ""

    @property
    def exit(self) -> int:
        """The exit code that is expected."""
        return int(dict(self.details).get("exit", 0))

    def all(self, kind: str) -> list[str]:
        """Return what the details of a kind say."""
        return [said for name, said in self.details if name == kind]


class Screen(NamedTuple):
    """What a command printed."""

    step: Step
    code: int
    text: str


def steps(story: str) -> Iterator[Step]:
    """Yield the steps of a story.

    Raises
    ------
    ValueError
        A line is neither a step, nor a detail, nor a text, nor a remark.
    """
    step: Step | None = None
    for number, line in enumerate(story.splitlines(), start=1):
        if found := _STEP.fullmatch(line):
            if step:
                yield step
            step = Step(number, found[1], tuple(shlex.split(found[2])))
        elif step and (found := _DETAIL.fullmatch(line)):
            step = step._replace(details=(*step.details, (found[1], found[2])))
        elif step and line.startswith("    |"):
            step = step._replace(text=f"{step.text}{line[5:].removeprefix(' ')}\n")
        elif line and not line.startswith("#"):
            raise ValueError(f"line {number} of the story is not understood: {line}")
    if step:
        yield step


def broken(screen: Screen) -> Iterator[str]:
    """Yield what does not hold of a step as it went."""
    step, text = screen.step, " ".join(plain(screen.text).split())
    if screen.code != step.exit:
        yield f"exit code {screen.code}, not {step.exit}"
    for words in step.all("says"):
        if words not in text:
            yield f"does not say: {words}"
    for words in step.all("says nothing of"):
        if words in text:
            yield f"says: {words}"
    if not screen.text.strip():
        yield "says nothing at all"
    for claim in step.all("json"):
        if wrong := _wrong(claim, json.loads(screen.text)):
            yield wrong


def _wrong(claim: str, report: Any) -> str | None:
    found = _CLAIM.fullmatch(claim)
    if not found:
        return f"is no claim: {claim}"
    path, sign, expected = found.groups()
    value = report
    try:
        for key in path.split("."):
            value = value[int(key) if isinstance(value, list) else key]
    except (LookupError, TypeError, ValueError):
        return f"has no {path}"
    holds = _COMPARED[sign](value, json.loads(expected))
    return None if holds else f"{path} is {value!r}, not {sign} {expected}"
