"""A recorded pomodoro is corrected."""

import re
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any, NamedTuple

from dlpath.errors import DlpathError, UsageError
from dlpath.progress.entries import Entry, entry
from dlpath.progress.records import Amendment, Moment, Pomodoro
from dlpath.progress.said import Wall
from dlpath.progress.spoken_times import refuse_future, spoken_time


class UnknownEntry(DlpathError):
    """The record has no such pomodoro."""

    code = "unknown-entry"


class Amended(NamedTuple):
    """What ``dlpath amend`` corrected."""

    change: str
    before: Entry
    after: Entry
    schema: str = "dlpath.amend/1"


def recorded(name: str, newest: Callable[[int], Sequence[Pomodoro]]) -> Pomodoro:
    """Return the pomodoro called ``@1`` (the newest), ``@2`` (the one before), and so on.

    Parameters
    ----------
    newest
        Returns the given number of pomodoros, the newest first.

    Raises
    ------
    UnknownEntry
        There are not as many.
    UsageError
        ``name`` is not of that form.
    """
    match = re.fullmatch(r"@([1-9]\d{0,6})", name)
    if match is None:
        raise UsageError(
            f"{name!r} names no entry", hint="@1 is the newest pomodoro, @2 the one before"
        )
    number = int(match[1])
    found = newest(number)
    if len(found) < number:
        raise UnknownEntry(
            f"there is no {name}; {len(found) or 'none'} recorded",
            hint="dlpath history lists what you did",
        )
    return found[number - 1]


def correction(
    before: Pomodoro,
    at: Moment,
    *,
    task: str | None,
    start: Moment | None,
    minutes: int | None,
    note: str | None,
) -> Amendment:
    """Return the amendment of ``before`` that sets what is not ``None``.

    Raises
    ------
    UsageError
        Nothing is to be set.
    """
    amendment = Amendment(before.id, at, task=task, start=start, minutes=minutes, note=note)
    if not _set(amendment):
        raise UsageError(
            "nothing is to be corrected",
            hint="dlpath amend @1 --minutes 20, --task, --at or --note",
        )
    return amendment


def corrected_start(words: str | None, minutes: int, before: Pomodoro, wall: Wall) -> Moment | None:
    """Return when the work began; ``None`` if that stays as it was.

    A bare clock time is one of the day of the entry. Where nothing is said, and only so many
    minutes make it end in the future, the work ended now and began earlier.

    Raises
    ------
    FutureTime
        The work that is said to begin then would end in the future.
    """
    length = timedelta(minutes=minutes)
    if words is None:
        ended = before.start.instant + timedelta(minutes=before.minutes)
        # What another clock recorded may lie ahead as it is, and is not moved by a note.
        late = ended <= wall.now < before.start.instant + length
        return wall.lived(wall.now - length) if late else None
    on = before.start.local.date()
    start = spoken_time(words, now=wall.now, zone=wall.zone, on=on)
    refuse_future(start + length, "the end of that work", now=wall.now, zone=wall.zone)
    return wall.lived(start)


def corrected(before: Pomodoro, amendment: Amendment) -> Pomodoro:
    """Return the pomodoro as it is after its correction."""
    return before._replace(**_set(amendment))


def amended(change: str, before: Pomodoro, after: Pomodoro) -> Amended:
    """Return the correction with the pomodoro before and after it."""
    return Amended(change, entry(before), entry(after))


def correction_in_words(before: Pomodoro, amendment: Amendment) -> str:
    """Return what was corrected, in words that stay true when newer entries come."""
    words = {
        "task": amendment.task,
        "start": amendment.start and f"began {amendment.start.local:%Y-%m-%d %H:%M}",
        "minutes": amendment.minutes and f"{amendment.minutes} minutes",
        "note": amendment.note is not None and "note",
    }
    which = f"the pomodoro of {before.start.local:%Y-%m-%d %H:%M} on {before.task}"
    return f"amended {which}: " + ", ".join(str(words[field]) for field in _set(amendment))


def _set(amendment: Amendment) -> dict[str, Any]:
    fields = ("task", "start", "minutes", "note")
    return {field: value for field in fields if (value := getattr(amendment, field)) is not None}
