"""Work, break, work, …, long break: the cycle as a pure state machine.

Only ``at`` moves it by time; all else is what somebody did.
"""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from dlpath.progress.timer import Timer


class Stage(StrEnum):
    """A part of the cycle."""

    WORK = "work"
    RUNG = "rung"
    """The pomodoro is over; what was done is asked."""
    BREAK = "break"
    LONG_BREAK = "long break"
    READY = "ready"
    """The break is over; whether to go on is asked."""


BREAKS = (Stage.BREAK, Stage.LONG_BREAK)


class Lengths(NamedTuple):
    """How long the breaks are; nothing means that none is taken."""

    rest: timedelta
    long_rest: timedelta
    long_every: int
    """So many pomodoros are followed by a long break."""


class Cycle(NamedTuple):
    """Where a session is."""

    stage: Stage
    number: int
    """Of the pomodoro in this session, from 1; a break has that of the one before it."""
    timer: Timer
    """What runs: that of the record, or that of the break."""

    def left(self, now: datetime) -> timedelta:
        """Return what is left of this part, nothing once it is over."""
        if self.stage in (Stage.RUNG, Stage.READY):
            return timedelta()
        return max(self.timer.planned - self.timer.elapsed(now), timedelta())


def working(timer: Timer, number: int = 1) -> Cycle:
    """Return the cycle at the pomodoro that ``timer`` measures."""
    return Cycle(Stage.WORK, number, timer)


def at(cycle: Cycle, now: datetime) -> Cycle:
    """Return the cycle as it is at ``now``.

    A part whose time is up is over; what follows it waits for the learner. However often it is
    looked at on the way, the same comes of it.
    """
    if cycle.left(now):
        return cycle
    if cycle.stage == Stage.WORK:
        return cycle._replace(stage=Stage.RUNG)
    return cycle._replace(stage=Stage.READY) if cycle.stage in BREAKS else cycle


def after_work(cycle: Cycle, now: datetime, lengths: Lengths) -> Cycle:
    """Return the break that follows the pomodoro; ``READY`` at once where none is taken."""
    long = cycle.number % lengths.long_every == 0
    length = lengths.long_rest if long else lengths.rest
    rest = Timer(cycle.timer.task, now, length, timedelta(), now)
    return at(Cycle(Stage.LONG_BREAK if long else Stage.BREAK, cycle.number, rest), now)


def paused(cycle: Cycle, now: datetime) -> Cycle:
    """Return the cycle standing still from ``now`` on."""
    timer = cycle.timer
    if timer.paused:
        return cycle
    return cycle._replace(timer=timer._replace(worked=timer.elapsed(now), resumed=None))


def resumed(cycle: Cycle, now: datetime) -> Cycle:
    """Return the cycle going on from ``now`` on."""
    return cycle._replace(timer=cycle.timer._replace(resumed=now)) if cycle.timer.paused else cycle


def skipped(cycle: Cycle) -> Cycle:
    """Return the cycle with its break over."""
    return cycle._replace(stage=Stage.READY) if cycle.stage in BREAKS else cycle
