"""A plan beside what was done of it: the report behind ``dlpath plan``."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import NamedTuple

from dlpath.planning.glance import PlanLine, PlanNow
from dlpath.planning.rhythm import Rhythm
from dlpath.progress.entries import end_of
from dlpath.progress.records import PlanBlock, Pomodoro
from dlpath.progress.states import States

TASK, REVIEW, READING, NONE = "task", "review", "reading", "none"
WORKED = (TASK, READING)
"""The kinds of blocks on which pomodoros are recorded."""


class Block(NamedTuple):
    """A part of a planned day, on the learner's clock."""

    kind: str
    task: str | None
    start: datetime
    end: datetime
    note: str | None = None
    done: bool | None = None
    """Whether what was recorded that day covers it; ``None`` where nothing is recorded on it."""


class TaskDone(NamedTuple):
    """A task of the day: minutes planned beside minutes recorded."""

    task: str
    title: str | None
    planned: int
    done: int


class Plan(NamedTuple):
    """A day as it was planned, and as it went."""

    study_day: date
    blocks: tuple[Block, ...]
    state: str
    """made, shown, edited, unchanged; unplanned, off, goal-reached, nothing-left, no-time."""
    when: str
    """past, today or ahead."""
    tasks: tuple[TaskDone, ...]
    """The tasks that were planned or worked on."""
    left_out: int = 0
    """made: pomodoros that did not fit into the day."""
    change: str | None = None
    """made or edited: the change that was recorded."""
    schema: str = "dlpath.plan/1"


def on_the_clock(
    blocks: Iterable[PlanBlock],
    rhythm: Rhythm,
    pomodoros: Iterable[Pomodoro] = (),
    *,
    heirs: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Block, ...]:
    """Return recorded blocks as they lie on the learner's clock, with what is done of them.

    A clock time that the day shows twice is the one that comes after the block before. What was
    worked before the plan was made, and before its first block, is not of the plan.

    Parameters
    ----------
    blocks
        Of one study day.
    pomodoros
        Those recorded on that day.
    heirs
        The present ids of tasks that were renamed.
    """
    # Their ids are in the order in which they were written, which is that of the day.
    ordered = sorted((block for block in blocks if block.kind != NONE), key=lambda block: block.id)
    placed = _placed(ordered, rhythm, heirs)
    if not placed:
        return ()
    since = min(placed[0].start, ordered[0].at.instant)
    worked = minutes_by_task((item for item in pomodoros if end_of(item) > since), heirs)
    return tuple(_judged(placed, worked))


def _placed(
    blocks: Iterable[PlanBlock], rhythm: Rhythm, heirs: Mapping[str, str]
) -> Sequence[Block]:
    """Return blocks at their times; one that would begin before the last ends has the later one."""
    found: list[Block] = []
    for block in blocks:
        start = rhythm.at(block.day, time.fromisoformat(block.start))
        if found and start < found[-1].end:
            start = rhythm.again(start)
        end = start + timedelta(minutes=block.minutes)
        task = block.task and heirs.get(block.task, block.task)
        span = rhythm.local(start), rhythm.local(end)
        found.append(Block(block.kind, task, *span, block.note))
    return found


def _judged(blocks: Iterable[Block], worked: Mapping[str, int]) -> Iterator[Block]:
    """Yield blocks with what is done of them, given the minutes worked on each task."""
    needed: Counter[str] = Counter()
    for block in blocks:
        if not block.task or block.kind not in WORKED:
            yield block
            continue
        length = minutes_of(block)
        needed[block.task] += length
        # Half a block more or less is no matter: nobody stops to the minute.
        done = worked.get(block.task, 0) + length / 2 >= needed[block.task]
        yield block._replace(done=done)


def minutes_of(block: Block) -> int:
    """Return how long a block is."""
    return round((block.end - block.start).total_seconds() / 60)


def minutes_by_task(pomodoros: Iterable[Pomodoro], heirs: Mapping[str, str]) -> Counter[str]:
    """Return the minutes recorded on each task, by its present id."""
    worked: Counter[str] = Counter()
    for item in pomodoros:
        worked[heirs.get(item.task, item.task)] += item.minutes
    return worked


def plan_report(
    study_day: date,
    blocks: Sequence[Block],
    worked: Mapping[str, int],
    *,
    today: date,
    state: str,
    titles: Mapping[str, str],
    left_out: int = 0,
    change: str | None = None,
) -> Plan:
    """Return a day as it was planned, and as it went.

    Parameters
    ----------
    worked
        The minutes recorded on each task that day.
    """
    planned: Counter[str] = Counter()
    for block in blocks:
        if block.task and block.kind in WORKED:
            planned[block.task] += minutes_of(block)
    tasks = tuple(
        TaskDone(task, titles.get(task), planned[task], worked.get(task, 0))
        for task in dict.fromkeys((*planned, *worked))
    )
    when = "today" if study_day == today else "past" if study_day < today else "ahead"
    return Plan(study_day, tuple(blocks), state, when, tasks, left_out, change)


def open_task(blocks: Iterable[Block], states: States) -> str | None:
    """Return the task of the first block that is neither done nor settled."""
    tasks = (block.task for block in blocks if block.done is False and block.task)
    return next((task for task in tasks if not states.settled(task)), None)


def plan_line(blocks: Sequence[Block], now: datetime) -> PlanLine:
    """Return where a plan stands at the instant ``now``."""
    work = [block for block in blocks if block.done is not None]
    here = (block for block in blocks if block.start <= now < block.end)
    coming = (
        block
        for block in blocks
        if block.start > now and block.kind in (*WORKED, REVIEW) and not block.done
    )
    return PlanLine(
        len(work),
        sum(bool(block.done) for block in work),
        _in_a_line(next(here, None)),
        _in_a_line(next(coming, None)),
    )


def _in_a_line(block: Block | None) -> PlanNow | None:
    return block and PlanNow(block.kind, block.task, block.start, block.end)
