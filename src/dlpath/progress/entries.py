"""Pomodoros to record, from what a learner says about when the work was."""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from dlpath.errors import DlpathError
from dlpath.progress.records import Change, Moment, Pomodoro
from dlpath.progress.tallies import Pomodoros
from dlpath.progress.timer import blocks

Lived = Callable[[datetime], Moment]


class Overlap(DlpathError):
    """The same time was recorded before."""

    code = "overlap"


class BadSpan(DlpathError):
    """The end of the work is not after its start."""

    code = "bad-time"


class Worked(NamedTuple):
    """Work as it was said: on which task, how long each, with which note."""

    task: str
    minutes: int
    note: str | None = None


def ending(worked: Worked, count: int, *, end: datetime, lived: Lived) -> list[Pomodoro]:
    """Return ``count`` pomodoros back to back, the last of which ends at ``end``."""
    length = timedelta(minutes=worked.minutes)
    return starting(worked, count, start=end - count * length, lived=lived)


def starting(worked: Worked, count: int, *, start: datetime, lived: Lived) -> list[Pomodoro]:
    """Return ``count`` pomodoros back to back, the first of which starts at ``start``."""
    return _back_to_back(worked, [worked.minutes] * count, start, lived)


def spanning(worked: Worked, *, start: datetime, end: datetime, lived: Lived) -> list[Pomodoro]:
    """Return the pomodoros that fill ``start`` to ``end``; the last takes the remainder.

    Raises
    ------
    BadSpan
        The time is empty, runs backwards or is longer than a day.
    """
    minutes = round((end - start).total_seconds() / 60)
    if not 1 <= minutes <= 24 * 60:
        raise BadSpan(
            f"{lived(start).local:%Y-%m-%d %H:%M} to {lived(end).local:%Y-%m-%d %H:%M} is no work",
            hint="the end comes after the start, and within a day",
        )
    return _back_to_back(worked, blocks(minutes, worked.minutes), start, lived)


def refuse_overlap(recorded: Iterable[Pomodoro]) -> None:
    """Raise ``Overlap`` if any pomodoro was recorded for the same time."""
    for other in recorded:
        start = other.start.local
        end = start + timedelta(minutes=other.minutes)
        raise Overlap(
            f"{start:%Y-%m-%d %H:%M} to {end:%H:%M} is recorded already, on {other.task}",
            hint="give another time, or --force to record it all the same",
        )


def _back_to_back(
    worked: Worked, lengths: Iterable[int], start: datetime, lived: Lived
) -> list[Pomodoro]:
    made = []
    at = start.astimezone(UTC)
    for minutes in lengths:
        made.append(Pomodoro(worked.task, lived(at), minutes, worked.note))
        at += timedelta(minutes=minutes)
    return made


class Entry(NamedTuple):
    """A pomodoro as it is reported."""

    id: str
    task: str
    at: datetime
    """On the learner's own clock."""
    minutes: int
    study_day: date
    note: str | None


class TaskWork(NamedTuple):
    """A task and the work on it."""

    id: str
    pomodoros: Pomodoros


class Logged(NamedTuple):
    """What was recorded by ``dlpath log``."""

    change: str
    pomodoros: tuple[Entry, ...]
    task: TaskWork
    ambiguous: bool
    """Whether the clock showed that time twice on that day, and the earlier one was taken."""
    schema: str = "dlpath.log/1"


def entry(pomodoro: Pomodoro) -> Entry:
    """Return a pomodoro as it is reported."""
    start = pomodoro.start
    return Entry(
        pomodoro.id, pomodoro.task, start.local, pomodoro.minutes, start.study_day, pomodoro.note
    )


def logged(change: Change, task: TaskWork, *, ambiguous: bool) -> Logged:
    """Return what a change recorded."""
    made = tuple(entry(item) for item in change.records if isinstance(item, Pomodoro))
    return Logged(change.id, made, task, ambiguous)


def end_of(pomodoro: Pomodoro) -> datetime:
    """Return the instant at which a pomodoro ended."""
    return pomodoro.start.instant + timedelta(minutes=pomodoro.minutes)


def in_words(pomodoros: Sequence[Pomodoro]) -> str:
    """Return what ``pomodoros`` are, such as ``2 pomodoros on o01-goal``."""
    count = len(pomodoros)
    return f"{count} pomodoro{'s' if count > 1 else ''} on {pomodoros[0].task}"
