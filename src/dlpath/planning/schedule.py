"""The rest of the path on the calendar: the report behind ``dlpath schedule``."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import groupby
from types import MappingProxyType
from typing import NamedTuple

from dlpath.planning.availability import Availability
from dlpath.planning.reading.progress import Seen
from dlpath.planning.rhythm import Rhythm, Slot
from dlpath.planning.standing import Standing
from dlpath.planning.workload import DayWork, Piece, days_of_work, remaining
from dlpath.progress.tallies import Tallies


class Pages(NamedTuple):
    """Pages of a book, both ends included."""

    first: int
    last: int


class ScheduledBlock(NamedTuple):
    """Pomodoros of one task, with no more than breaks between them."""

    task: str
    start: datetime
    end: datetime
    pomodoros: int
    title: str
    phase: str
    study_day: date
    pages: Pages | None = None
    """What to read, where the task is to read a book."""


class ScheduledPhase(NamedTuple):
    """What is left of a phase, from its first day to its last."""

    id: str
    title: str
    number: int
    pomodoros: int
    weeks: float
    """How long that takes with the hours of a week."""
    starts: date
    ends: date


class ScheduledWeek(NamedTuple):
    """A week, from Monday on."""

    monday: date
    phases: tuple[str, ...]
    pomodoros: int
    tasks: tuple[str, ...]


class Schedule(NamedTuple):
    """The rest of the path on the calendar."""

    starts: date
    pomodoros_per_week: float
    phases: tuple[ScheduledPhase, ...]
    weeks: tuple[ScheduledWeek, ...]
    blocks: tuple[ScheduledBlock, ...]
    finish: date | None
    """When the last task is done; ``None`` if nothing is left."""
    listed: int
    """How many weeks are worth a look."""
    file: str | None = None
    """The calendar that was written."""
    schema: str = "dlpath.schedule/1"


def schedule(
    standing: Standing,
    tallies: Tallies,
    availability: Availability,
    *,
    seen: Mapping[str, Seen] = MappingProxyType({}),
    weeks: int | None = None,
    listed: int = 8,
) -> Schedule:
    """Return what is left of the path, laid over the days that the learner has.

    Parameters
    ----------
    seen
        What was read, by book.
    weeks
        How many weeks of blocks to return; all of them if ``None``. Phases and finish are always
        those of the whole path.
    listed
        How many weeks a person is shown if ``weeks`` does not say.

    Raises
    ------
    NoEnd
        It would take more than a hundred years.
    """
    days = list(days_of_work(remaining(standing, tallies, seen), availability))
    ends = availability.starts + timedelta(days=7 * weeks) if weeks else None
    near = [day for day in days if ends is None or day.day < ends]
    per_week = round(sum(availability.week), 6)
    rows = tuple(_weeks(near))
    return Schedule(
        starts=availability.starts,
        pomodoros_per_week=per_week,
        phases=tuple(_phases(days, per_week)),
        weeks=rows,
        blocks=tuple(block for day in near for block in _blocks(day, availability.rhythm)),
        finish=days[-1].day if days else None,
        listed=len(rows) if weeks else listed,
    )


def pages(piece: Piece) -> Pages | None:
    """Return the pages that a piece of work on a reading task is for.

    The estimates of the chapters follow the reading plan, from 5 pages on its first study day to 15
    on its last, with 19 pomodoros a day. So a share of a chapter's pomodoros is that share of its
    pages that are left, and who has fewer pomodoros a day reads so many fewer pages.
    """
    if piece.to_read is None:
        return None
    left, whole = piece.to_read
    before = len(left) * piece.done // whole
    after = len(left) * (piece.done + piece.pomodoros) // whole
    return Pages(left[before], left[after - 1]) if after > before else None


def _blocks(day: DayWork, rhythm: Rhythm) -> Iterator[ScheduledBlock]:
    """Yield the blocks of a day: each piece of work, cut where more than a break lies between."""
    slots = list(day.slots)
    for piece in day.pieces:
        mine, slots = slots[: piece.pomodoros], slots[piece.pomodoros :]
        done = piece.done
        for stretch in _stretches(mine, rhythm):
            part = piece._replace(pomodoros=len(stretch), done=done)
            done += len(stretch)
            yield ScheduledBlock(
                piece.task.id,
                rhythm.local(stretch[0].start),
                rhythm.local(stretch[-1].end),
                len(stretch),
                piece.task.title,
                piece.phase.id,
                day.day,
                pages(part),
            )


def _stretches(slots: Sequence[Slot], rhythm: Rhythm) -> Iterator[list[Slot]]:
    """Yield slots in groups between which lies more than a break."""
    longest = timedelta(minutes=max(rhythm.short_break, rhythm.long_break))
    group: list[Slot] = []
    for slot in slots:
        if group and slot.start - group[-1].end > longest:
            yield group
            group = []
        group.append(slot)
    if group:
        yield group


def _phases(days: Iterable[DayWork], per_week: float) -> Iterator[ScheduledPhase]:
    pieces = [(day.day, piece) for day in days for piece in day.pieces]
    left: Counter[str] = Counter()
    for _, piece in pieces:
        left[piece.phase.id] += piece.pomodoros
    when: dict[str, list[date]] = {}
    phases = {}
    for day, piece in pieces:
        phases[piece.phase.id] = piece.phase
        when.setdefault(piece.phase.id, []).append(day)
    for name, phase in phases.items():
        weeks = round(left[name] / per_week, 1)
        first, last = when[name][0], when[name][-1]
        yield ScheduledPhase(name, phase.title, phase.number, left[name], weeks, first, last)


def _weeks(days: Iterable[DayWork]) -> Iterator[ScheduledWeek]:
    for monday, group in groupby(days, lambda day: day.day - timedelta(days=day.day.weekday())):
        pieces = [piece for day in group for piece in day.pieces]
        yield ScheduledWeek(
            monday,
            tuple(dict.fromkeys(piece.phase.id for piece in pieces)),
            sum(piece.pomodoros for piece in pieces),
            tuple(dict.fromkeys(piece.task.id for piece in pieces)),
        )
