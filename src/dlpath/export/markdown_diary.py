"""A diary in Markdown, for people."""

import re
from collections.abc import Iterator

from dlpath.planning.diary import Diary, TaskRow, WorkRow
from dlpath.progress.states import DONE
from dlpath.view.look import inkless
from dlpath.view.words import WEEKDAYS, counted, dated

_MARKS = re.compile(r"([\\`*_\[\]<>#|~])")


def lines(diary: Diary) -> Iterator[str]:
    """Yield the lines: what is settled, phase by phase, and then the work, day by day."""
    yield f"# {_text(diary.title)}\n\n"
    yield f"{_in_all(diary)}\n"
    for phase, rows in diary.phases:
        yield f"\n## {_text(phase)}\n\n"
        yield from map(_task, rows)
    for day, work in diary.days:
        minutes = sum(row.minutes for row in work)
        yield f"\n## {WEEKDAYS[day.weekday()]} {dated(day)}\n\n"
        yield f"{counted(len(work), 'pomodoro')}, {counted(minutes, 'minute')}\n\n"
        yield from map(_worked, work)


def _in_all(diary: Diary) -> str:
    if not diary.days:
        return "No pomodoro is recorded yet."
    number = sum(len(work) for _, work in diary.days)
    first, last = diary.days[0][0], diary.days[-1][0]
    span = f"on {dated(first)}" if first == last else f"from {dated(first)} to {dated(last)}"
    days = counted(len(diary.days), "study day")
    return f"{counted(number, 'pomodoro')} on {days}, {span}."


def _task(row: TaskRow) -> str:
    how = "done" if row.state == DONE else "left out"
    unverified = ", unverified" if row.verified == "no" else ""
    said = f": {_text(row.evidence)}" if row.evidence else ""
    return f"- {_text(row.title)}, {how} {row.day}{unverified}{said}\n"


def _worked(row: WorkRow) -> str:
    note = f": {_text(row.note)}" if row.note else ""
    return f"- {row.start[-5:]}, {row.minutes} min, {_text(row.title or row.task)}{note}\n"


def _text(words: str) -> str:
    """Return words as Markdown that shows them as they are, in one line."""
    return _MARKS.sub(r"\\\1", " ".join(inkless(words).split()))
