"""A plan of a day: reviews first, then reading or the tasks, with breaks and a lunch."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from math import ceil
from typing import NamedTuple

from dlpath.cards.card import GO, PEN
from dlpath.cards.queue import LIMITS
from dlpath.errors import DlpathError
from dlpath.planning.glance import CardsDue
from dlpath.planning.planned import NONE, READING, REVIEW, TASK
from dlpath.planning.reading.pace import CARDS, REVIEWS
from dlpath.planning.reading.pace import READING as READ
from dlpath.planning.rhythm import LUNCH, WORK, Rhythm, Slot
from dlpath.planning.schedule import Pages, pages
from dlpath.planning.workload import Piece, first_of
from dlpath.progress.records import Moment, PlanBlock

KINDS = (TASK, REVIEW, READING, "break", LUNCH)

NO_CARDS = CardsDue()


class DayOver(DlpathError):
    """A day that is over cannot be planned any more."""

    code = "day-over"

    def __init__(self, day: date, *, hint: str | None = None) -> None:
        super().__init__(
            f"{day.isoformat()} is over",
            hint=hint or f"dlpath plan {day.isoformat()} shows what was planned and what was done",
        )


class Proposal(NamedTuple):
    """A plan of a day, or why there is none."""

    blocks: tuple[PlanBlock, ...]
    state: str
    """made; off, goal-reached, nothing-left or no-time without blocks."""
    left_out: int = 0
    """Pomodoros that do not fit into the day."""


class Stretch(NamedTuple):
    """What one pomodoro of a day is for."""

    kind: str
    task: str | None = None
    note: str | None = None


def proposal(
    day: date,
    work: Sequence[Piece],
    rhythm: Rhythm,
    *,
    count: int,
    starts: datetime,
    at: Moment,
    off: bool = False,
    cards: CardsDue = NO_CARDS,
    reading: Pages | None = None,
) -> Proposal:
    """Return a plan for a study day.

    Parameters
    ----------
    work
        What is left of the path when the day begins, in the order of doing it.
    count
        How many pomodoros to plan.
    starts
        When the first begins.
    at
        When the plan is made.
    off
        Whether the learner has that day off.
    cards
        Cards due on it.
    reading
        The pages to read on it; as many as the pomodoros are worth if ``None``.
    """
    if count <= 0:
        return Proposal((), "off" if off else "goal-reached")
    if not (work or cards.go or cards.pen):
        return Proposal((), "nothing-left")
    slots = rhythm.slots(day, count, starts=starts)
    if not slots:
        return Proposal((), "no-time")
    placed = sum(slot.kind == WORK for slot in slots)
    purposes = purposes_of(work, placed, cards, minutes=rhythm.pomodoro, reading=reading)
    return Proposal(tuple(_blocks(day, slots, purposes, rhythm, at)), "made", count - placed)


def _blocks(
    day: date, slots: Iterable[Slot], purposes: Sequence[Stretch], rhythm: Rhythm, at: Moment
) -> Iterator[PlanBlock]:
    """Yield a block for each slot, up to the last pomodoro that has a purpose."""
    left = list(reversed(purposes))
    for slot in slots:
        if not left:
            return
        kind, task, note = left.pop() if slot.kind == WORK else Stretch(slot.kind)
        start = f"{rhythm.local(slot.start):%H:%M}"
        yield PlanBlock(day, kind, task, start, slot.minutes, at, note)


def summary(day: date, blocks: Iterable[PlanBlock]) -> str:
    """Return what a plan is, in words, such as ``planned 2026-11-24: 8 blocks of work``."""
    count = sum(block.kind in (TASK, READING, REVIEW) for block in blocks)
    return f"planned {day.isoformat()}: {count or 'no'} block{'' if count == 1 else 's'} of work"


def purposes_of(
    work: Sequence[Piece],
    count: int,
    cards: CardsDue,
    *,
    minutes: int = 25,
    reading: Pages | None = None,
) -> list[Stretch]:
    """Return what each of ``count`` pomodoros of ``minutes`` is for, those for reviews first.

    The pomodoros of a chapter include those in which its cards are repeated. Cards that are due
    beyond them take time of their own, at most half of the day, so that work goes on.
    """
    seconds = cards.go * LIMITS[GO].usual + cards.pen * LIMITS[PEN].usual
    due = min(ceil(seconds / (60 * minutes)), count // 2)
    beyond = max(due - sum(map(_repeating, first_of(work, count))), 0)
    pieces = first_of(work, count - beyond)
    stretches = [Stretch(REVIEW)] * (beyond + sum(map(_repeating, pieces)))
    for piece in pieces:
        stretches += _stretches(piece, reading)
    return stretches


def unplanned(day: date, at: Moment) -> list[PlanBlock]:
    """Return what records that a day is to have no plan."""
    return [PlanBlock(day, NONE, None, "00:00", 0, at)]


def _stretches(piece: Piece, day: Pages | None) -> Iterator[Stretch]:
    """Yield the pomodoros of a piece of work: for a chapter, reading it, then cards on it.

    ``day`` are the pages of that day, if they are known.
    """
    if piece.to_read is None:
        yield from [Stretch(TASK, piece.task.id)] * piece.pomodoros
        return
    found = (day and _within(piece.to_read.pages, day)) or pages(piece)
    note = _read(found) if found else None
    left = piece.pomodoros - _repeating(piece)
    reading = max(1, round(left * READ / (READ + CARDS))) if piece.to_read.pages else 0
    yield from [Stretch(READING, piece.task.id, note)] * reading
    yield from [Stretch(TASK, piece.task.id, "cards")] * (left - reading)


def _read(found: Pages) -> str:
    if found.first == found.last:
        return f"page {found.first}"
    return f"pages {found.first}-{found.last}"


def _within(left: Sequence[int], day: Pages) -> Pages | None:
    """Return those of the pages that are left which are to be read on a day."""
    found = [page for page in left if day.first <= page <= day.last]
    return Pages(found[0], found[-1]) if found else None


def _repeating(piece: Piece) -> int:
    """Return how many pomodoros of a piece of work are for repeating cards: some of a chapter's."""
    if piece.to_read is None:
        return 0
    return round(piece.pomodoros * REVIEWS / (READ + CARDS + REVIEWS))
