"""Work that another program recorded: from the words of a table to pomodoros."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from dlpath.errors import DlpathError
from dlpath.progress.entries import Worked, spanning
from dlpath.progress.past_columns import DATE, END, MINUTES, NOTE, START, TASK, Columns
from dlpath.progress.records import Pomodoro
from dlpath.progress.said import Wall
from dlpath.progress.spoken_times import local_instant, refuse_future, understood_time

MORNING = time(9)
"""When work began of which only the day is told; the rest of the day follows it."""

_CLOCK = re.compile(r"(\d{1,4}):(\d\d)(?::\d\d)?")
_LENGTH = re.compile(
    r"(?:(\d+(?:[.,]\d+)?)\s*h(?:ours?|rs?)?)?\s*(?:(\d+(?:[.,]\d+)?)\s*(?:m(?:in(?:ute)?s?)?)?)?",
    re.IGNORECASE,
)
_NAMED = 20
"""Problems that are told one by one."""
_SECONDS = re.compile(r"(\d{1,2}:\d\d):\d\d(?:\.\d+)?")


class BadPastWork(DlpathError):
    """Rows of a table of past work cannot be taken over; nothing was."""

    code = "past-work"

    def __init__(self, name: str, problems: Sequence[tuple[int, str]]) -> None:
        said = "; ".join(f"line {line}: {problem}" for line, problem in problems[:_NAMED])
        more = f"; and {len(problems) - _NAMED} more" if len(problems) > _NAMED else ""
        super().__init__(
            f"{name}: {said}{more}", hint="nothing was changed; correct the lines and try again"
        )


class Reading(NamedTuple):
    """How a table is read."""

    columns: Columns
    task: Callable[[str], str]
    """From what a row calls a task to its id; raises ``DlpathError``."""
    length: int
    """Minutes of a pomodoro; longer work becomes several."""
    wall: Wall
    date_format: str | None = None
    """As ``strptime`` takes it; ISO dates if not given."""


class Row(NamedTuple):
    """A row of a table as the pomodoros that it comes to."""

    line: int
    pomodoros: tuple[Pomodoro, ...]


def past_work(name: str, rows: Iterable[tuple[int, Sequence[str]]], reading: Reading) -> list[Row]:
    """Return the work of each row of a table.

    Parameters
    ----------
    name
        How messages call the table.
    rows
        Each with its line.

    Raises
    ------
    BadPastWork
        Some rows are no work, all of which it names.
    """
    found, problems = [], []
    ends: dict[date, datetime] = {}
    for line, row in rows:
        try:
            found.append(Row(line, tuple(_pomodoros(row, reading, ends))))
        except DlpathError as error:
            hint = f" ({error.hint})" if error.hint and "did you mean" in error.hint else ""
            problems.append((line, error.message + hint))
    if problems:
        raise BadPastWork(name, problems)
    return found


def minutes(words: str, *, hours: bool) -> int:
    """Return how long ``words`` say: ``25``, ``1:30``, ``1h30``, ``1,5 h``.

    Parameters
    ----------
    hours
        Whether a bare number is hours, not minutes.

    Raises
    ------
    DlpathError
        They say nothing of the kind.
    """
    text = words.strip()
    if found := _CLOCK.fullmatch(text):
        return int(found[1]) * 60 + int(found[2])
    found = _LENGTH.fullmatch(text)
    if found is None or not text:
        raise DlpathError(f"{words!r} is no length of time")
    long, short = (float((part or "0").replace(",", ".")) for part in found.groups())
    if hours and found[1] is None and text[-1].isdigit():
        long, short = short, 0
    return round(60 * long + short)


def _pomodoros(
    row: Sequence[str], reading: Reading, ends: dict[date, datetime]
) -> Iterable[Pomodoro]:
    said, wall = reading.columns.of, reading.wall
    task = reading.task(said(row, TASK))
    start = _start(row, reading, ends)
    if said(row, MINUTES):
        end = start + timedelta(minutes=minutes(said(row, MINUTES), hours=reading.columns.hours))
    else:
        day = start.astimezone(wall.zone).date()
        end = _clock(said(row, END), day, wall)
        if end < start:
            end = _clock(said(row, END), day + timedelta(days=1), wall)
    refuse_future(end, "its end", now=wall.now, zone=wall.zone)
    ends[start.astimezone(wall.zone).date()] = end
    worked = Worked(task, reading.length, said(row, NOTE) or None)
    return spanning(worked, start=start, end=end, lived=wall.lived)


def _start(row: Sequence[str], reading: Reading, ends: Mapping[date, datetime]) -> datetime:
    said, wall = reading.columns.of, reading.wall
    words, day = said(row, START), None
    if said(row, DATE):
        at = _date(said(row, DATE), reading)
        if at.time() != time(0) and not words:
            return local_instant(at.date(), at.time(), wall.zone)
        day = at.date()
    if words:
        return _clock(words, day, wall)
    if day is None:
        raise DlpathError("it tells no date")
    return ends.get(day) or local_instant(day, MORNING, wall.zone)


def _date(words: str, reading: Reading) -> datetime:
    try:
        if reading.date_format:
            return datetime.strptime(words, reading.date_format)
        at = datetime.fromisoformat(words)
    except ValueError:
        wanted = reading.date_format or "2026-11-24; --date-format tells another form"
        raise DlpathError(f"{words!r} is no date such as {wanted}") from None
    return at.astimezone(reading.wall.zone).replace(tzinfo=None) if at.tzinfo else at


def _clock(words: str, day: date | None, wall: Wall) -> datetime:
    text = _SECONDS.sub(r"\1", words)
    return understood_time(text, now=wall.now, zone=wall.zone, on=day).astimezone(UTC)
