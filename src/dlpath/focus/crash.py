"""A timer that was left running when its terminal was closed, or worse."""

from datetime import datetime, timedelta
from typing import NamedTuple

from dlpath.focus.presence import Seen
from dlpath.focus.session import worked_minutes
from dlpath.progress.timer import Timer


class LeftOver(NamedTuple):
    """A timer without anybody who looks after it, and what can be recorded of it."""

    task: str
    started: datetime
    shown: int
    """The minutes it shows."""
    keep: int
    """The same, at most what was planned."""
    seen: int | None
    """The minutes that it showed when a session was last seen; ``None`` if none was."""
    number: int
    """Which pomodoro of its session it was."""
    restarted: bool
    """Whether the machine was off in between."""
    over: bool
    """Whether its time is up."""


def left_over(timer: Timer, seen: Seen | None, *, boot: str, now: datetime) -> LeftOver:
    """Return what was left of a timer; ``seen`` counts only if it is about this one."""
    if seen is not None and seen.started != timer.started:
        seen = None
    return LeftOver(
        task=timer.task,
        started=timer.started,
        shown=max(1, round(timer.elapsed(now) / timedelta(minutes=1))),
        keep=worked_minutes(timer, now),
        seen=seen and worked_minutes(timer, max(min(seen.at, now), timer.started)),
        number=seen.number if seen else 1,
        restarted=bool(seen and seen.boot and boot and seen.boot != boot),
        over=timer.elapsed(now) >= timer.planned,
    )
