"""The timer as it is reported, and what may be done with it."""

from datetime import datetime, timedelta, tzinfo
from typing import NamedTuple

from dlpath.errors import DlpathError
from dlpath.planning.glance import Goal, TimerLine
from dlpath.progress.entries import Entry, Lived, TaskWork, Worked, entry, in_words, spanning
from dlpath.progress.records import Change, Moment, Pomodoro, Record, TaskMark, TimerEvent
from dlpath.progress.timer import Timer


class TimerError(DlpathError):
    """The timer is not in a state in which that can be done."""

    code = "timer"


class TimerReport(NamedTuple):
    """What ``start``, ``pause``, ``resume``, ``stop`` or ``cancel`` did."""

    change: str
    event: str
    task: TaskWork
    timer: TimerLine | None
    """``None`` when no timer is left."""
    pomodoros: tuple[Entry, ...] = ()
    """stop: what was recorded."""
    schema: str = "dlpath.timer/1"


class Prompt(NamedTuple):
    """One line for a shell prompt."""

    task: str | None
    minutes_left: int | None
    """Of the running timer; negative when it is over time."""
    paused: bool
    goal: Goal
    schema: str = "dlpath.prompt/1"


def timer_line(timer: Timer | None, zone: tzinfo, *, now: datetime) -> TimerLine | None:
    """Return the timer with its instants on the learner's own clock."""
    if timer is None:
        return None
    ends = timer.ends.astimezone(zone) if timer.ends else None
    return TimerLine(
        timer.task,
        timer.started.astimezone(zone),
        ends,
        timer.paused,
        over=timer.elapsed(now) > timer.planned,
        left=_was_left(timer, now),
    )


def timer_report(
    change: Change, event: str, task: TaskWork, timer: TimerLine | None
) -> TimerReport:
    """Return what a change of the timer recorded."""
    made = tuple(entry(item) for item in change.records if isinstance(item, Pomodoro))
    return TimerReport(change.id, event, task, timer, made)


def prompt_report(timer: Timer | None, current: str | None, goal: Goal, now: datetime) -> Prompt:
    """Return the line for a shell prompt at the instant ``now``."""
    if timer is None:
        return Prompt(current, None, False, goal)
    left = timer.planned - timer.elapsed(now)
    return Prompt(timer.task, -(-left // timedelta(minutes=1)), timer.paused, goal)


def beginning(task: str, minutes: int, at: Moment, *, opened: bool) -> Change:
    """Return the change that starts the timer; ``opened`` tells whether the task is new."""
    records: list[Record] = [TimerEvent(task, "start", at, minutes=minutes)]
    if opened:
        records.append(TaskMark(task, "started", at))
    return Change(f"started the timer on {task}", at, tuple(records))


def turning(event: str, task: str, at: Moment, *, since: Moment | None = None) -> Change:
    """Return the change that pauses, resumes or cancels the timer, at once or ``since`` earlier."""
    done = {"pause": "paused", "resume": "resumed", "cancel": "cancelled"}[event]
    return Change(f"{done} the timer on {task}", at, (TimerEvent(task, event, since or at),))


def ending(timer: Timer, worked: Worked, minutes: int, at: Moment, *, lived: Lived) -> Change:
    """Return the change that stops the timer and records so many minutes of work."""
    length = timedelta(minutes=minutes)
    # Work that began before the timer did, ends now.
    start = min(timer.started, at.instant - length)
    pomodoros = spanning(worked, start=start, end=start + length, lived=lived)
    event = TimerEvent(timer.task, "stop", at)
    return Change(f"stopped the timer: {in_words(pomodoros)}", at, (event, *pomodoros))


def refuse_running(timer: Timer | None) -> None:
    """Raise ``TimerError`` if a timer is running or paused."""
    if timer is not None:
        raise TimerError(
            f"the timer is on {timer.task} already",
            hint="dlpath stop records it, dlpath cancel drops it",
        )


def started(timer: Timer | None) -> Timer:
    """Return the timer, or raise ``TimerError`` if there is none."""
    if timer is None:
        raise TimerError("no timer is running", hint="dlpath start begins one")
    return timer


def going(timer: Timer | None) -> Timer:
    """Return the timer, or raise ``TimerError`` if none is running or it is paused."""
    if started(timer).paused:
        raise TimerError("the timer is paused already", hint="dlpath resume lets it go on")
    return started(timer)


def paused(timer: Timer | None) -> Timer:
    """Return the timer, or raise ``TimerError`` if none is paused."""
    if not started(timer).paused:
        raise TimerError("the timer is running already", hint="dlpath pause pauses it")
    return started(timer)


def worked_minutes(timer: Timer, now: datetime, said: int | None) -> int:
    """Return the minutes of work to record: what the learner ``said``, else what the timer shows.

    Raises
    ------
    TimerError
        The timer ran for more than twice its planned length, which is probably not all work.
    """
    if said is not None:
        return said
    elapsed = timer.elapsed(now)
    if _was_left(timer, now):
        hours, minutes = divmod(elapsed // timedelta(minutes=1), 60)
        raise TimerError(
            f"the timer on {timer.task} has run for {hours} h {minutes:02d} min",
            hint="say how much of it was work: dlpath stop --minutes 25, or dlpath cancel",
        )
    return max(1, round(elapsed.total_seconds() / 60))


def _was_left(timer: Timer, now: datetime) -> bool:
    """Tell whether a timer ran for so long that it is probably not all work."""
    return timer.elapsed(now) > 2 * timer.planned
