"""The schedule as entries of a calendar, given what the calendar had before.

A block is known by its task and by which block of that task it is, not by its date: so one that
moves keeps its id, and its sequence number grows. Blocks that are over stay as they were planned.
Blocks that are gone are cancelled, since a calendar does not forget what it is not told of.
"""

from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import NamedTuple

from dlpath.planning.schedule import Schedule, ScheduledBlock

DOMAIN = "schedule.dlpath"
CONFIRMED, CANCELLED = "CONFIRMED", "CANCELLED"


class Entry(NamedTuple):
    """A block in the calendar."""

    start: datetime
    end: datetime
    sequence: int
    status: str
    summary: str
    description: str
    category: str
    stamp: datetime
    """When it was last changed."""


def entries(schedule: Schedule, before: Mapping[str, Entry], now: datetime) -> dict[str, Entry]:
    """Return every block by its id: those begun, those to come and those gone.

    Parameters
    ----------
    before
        What the calendar had.
    """
    found = {
        uid: entry
        for uid, entry in before.items()
        if entry.start <= now and entry.status == CONFIRMED
    }
    numbers = Counter[str]()
    for uid in found:
        task, number = _parts(uid)
        numbers[task] = max(numbers[task], number)
    for block in schedule.blocks:
        begun = found.get(_uid(block.task, numbers[block.task]))
        if begun is None or not begun.start <= now < block.start < begun.end:
            numbers[block.task] += 1
        uid = _uid(block.task, numbers[block.task])
        found[uid] = _entry(block, before.get(uid), now)
    gone = {uid: _cancelled(entry, now) for uid, entry in before.items() if uid not in found}
    return found | gone


def merged(one: Mapping[str, Entry], other: Mapping[str, Entry]) -> dict[str, Entry]:
    """Return the blocks of both; of two with one id the one that was changed more, or later."""
    found = dict(one)
    for uid, entry in other.items():
        mine = found.get(uid, entry)
        found[uid] = max(mine, entry, key=lambda either: (either.sequence, either.stamp))
    return found


def _entry(block: ScheduledBlock, old: Entry | None, now: datetime) -> Entry:
    """Return a block as it is to stand in the calendar, given how it stood there."""
    start, end = block.start.astimezone(UTC), block.end.astimezone(UTC)
    if old is not None and old.status == CONFIRMED and old.start <= now < start < old.end:
        # It is under way, and only what is left of it was scheduled.
        if end == old.end:
            return old
        start = old.start
    count = f"{block.pomodoros} pomodoro{'' if block.pomodoros == 1 else 's'}"
    reading = f", pages {block.pages.first}-{block.pages.last}" if block.pages else ""
    new = Entry(
        start,
        end,
        0 if old is None else old.sequence,
        CONFIRMED,
        block.title,
        f"{count}{reading}\ndlpath show {block.task}",
        block.phase,
        now if old is None else old.stamp,
    )
    if old is None or new == old:
        return new
    moved = (new.start, new.end, new.status) != (old.start, old.end, old.status)
    return new._replace(sequence=old.sequence + moved, stamp=now)


def _cancelled(entry: Entry, now: datetime) -> Entry:
    if entry.status == CANCELLED:
        return entry
    return entry._replace(status=CANCELLED, sequence=entry.sequence + 1, stamp=now)


def _uid(task: str, number: int) -> str:
    return f"{task}.{number}@{DOMAIN}"


def _parts(uid: str) -> tuple[str, int]:
    """Return the task of an id and which of its blocks it is."""
    task, _, number = uid.removesuffix(f"@{DOMAIN}").rpartition(".")
    return task, int(number) if number.isdecimal() else 0
