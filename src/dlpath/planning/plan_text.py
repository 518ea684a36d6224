"""A plan as lines of text, to be edited: ``09:00 25 task s08-perceptron``."""

import re
from collections.abc import Collection, Iterable, Sequence
from datetime import date, time, timedelta
from typing import NamedTuple

from dlpath.curriculum.problems import did_you_mean
from dlpath.errors import DlpathError
from dlpath.planning.day_plan import KINDS
from dlpath.planning.planned import NONE, READING, TASK
from dlpath.planning.rhythm import Rhythm
from dlpath.progress.moments import day_end
from dlpath.progress.records import Moment, PlanBlock

_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
_MOST_MINUTES = 480
_LONGEST_NOTE = 200
TOO_SHORT = "expected a time, minutes and a kind, such as 09:00 25 task b01-env"

HEADER = """\
# The plan of {day}: when, how many minutes, what.
# What is one of {kinds}; task wants the id of a task, and all may end in a note.
# Lines that begin with # are passed over. Without any other line the day has no plan.
"""


class BadPlan(DlpathError):
    """Lines of a plan cannot be understood."""

    code = "bad-plan"


class Line(NamedTuple):
    """A line of a plan, understood."""

    number: int
    start: str
    minutes: int
    kind: str
    task: str | None
    note: str | None


def as_text(day: date, blocks: Iterable[PlanBlock]) -> str:
    """Return a plan as lines; ``understood`` reads the same plan from them."""
    lines = [
        f"{block.start} {block.minutes:3} "
        + " ".join(filter(None, (block.kind, block.task, block.note)))
        for block in blocks
        if block.kind != NONE
    ]
    header = HEADER.format(day=day.isoformat(), kinds=", ".join(KINDS))
    return header + "".join(f"{line}\n" for line in lines)


def understood(
    text: str, day: date, rhythm: Rhythm, tasks: Collection[str], *, at: Moment
) -> list[PlanBlock]:
    """Return the blocks that the lines of ``text`` describe, in the order of the day.

    Raises
    ------
    BadPlan
        With every line that is wrong: its number and what was expected.
    """
    found: list[Line] = []
    wrong: list[str] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        words = line.split()
        understood_line = _line(number, words, tasks) if len(words) > 2 else [TOO_SHORT]
        if isinstance(understood_line, Line):
            found.append(understood_line)
        else:
            wrong += [f"line {number}: {message}" for message in understood_line]
    wrong += _clashes(found, day, rhythm)
    if wrong:
        raise BadPlan("the plan is not kept; " + "; ".join(wrong))
    return [
        PlanBlock(day, line.kind, line.task, line.start, line.minutes, at, line.note)
        for line in _in_order(found, day, rhythm)
    ]


def _line(number: int, words: Sequence[str], tasks: Collection[str]) -> Line | list[str]:
    """Return what a line says, or what is wrong with it."""
    start, minutes, kind, *rest = words
    wrong = []
    clock = _CLOCK.fullmatch(start)
    if clock is None:
        wrong.append(f"{start!r} is no time of day, expected one such as 09:00")
    length = int(minutes) if minutes.isdecimal() and len(minutes) < 10 else 0
    if not 1 <= length <= _MOST_MINUTES:
        wrong.append(f"{minutes!r} is no length, expected 1 to {_MOST_MINUTES} minutes")
    if kind not in KINDS:
        guess = did_you_mean(kind, KINDS)
        wrong.append(f"{kind!r} is no kind of block, expected one of {', '.join(KINDS)}{guess}")
    task = None
    if kind == TASK or (kind == READING and rest and rest[0] in tasks):
        task = rest.pop(0) if rest else None
        if task is None:
            wrong.append("the id of the task is missing")
        elif task not in tasks:
            wrong.append(f"no task is called {task!r}{did_you_mean(task, tasks)}")
    note = " ".join(rest) or None
    if note and (len(note) > _LONGEST_NOTE or not note.isprintable()):
        wrong.append(f"the note has to be printable, of at most {_LONGEST_NOTE} characters")
    if wrong or clock is None:
        return wrong
    return Line(number, f"{int(clock[1]):02}:{clock[2]}", length, kind, task, note)


def _in_order(lines: Iterable[Line], day: date, rhythm: Rhythm) -> list[Line]:
    return sorted(lines, key=lambda line: rhythm.at(day, time.fromisoformat(line.start)))


def _clashes(lines: Iterable[Line], day: date, rhythm: Rhythm) -> list[str]:
    """Return which lines begin before another ends, or end after the study day does."""
    ends = day_end(day, rhythm.zone, rhythm.day_start)
    wrong = []
    before = None
    for line in _in_order(lines, day, rhythm):
        start = rhythm.at(day, time.fromisoformat(line.start))
        end = start + timedelta(minutes=line.minutes)
        if before is not None and start < before[1]:
            wrong.append(
                f"line {line.number}: it begins at {line.start}, "
                f"before line {before[0]} ends at {rhythm.local(before[1]):%H:%M}"
            )
        if end > ends:
            wrong.append(
                f"line {line.number}: it ends after the day does, at {rhythm.day_start:%H:%M}"
            )
        before = line.number, end
    return wrong
