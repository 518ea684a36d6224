"""The timer, computed from what was recorded of it; whoever closes the terminal loses nothing."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

from dlpath.progress.records import TimerEvent


class Timer(NamedTuple):
    """A pomodoro under way."""

    task: str
    started: datetime
    planned: timedelta
    worked: timedelta
    """What was worked before ``resumed``."""
    resumed: datetime | None
    """When work last went on; ``None`` while it is paused."""

    @property
    def paused(self) -> bool:
        """Whether the timer stands still."""
        return self.resumed is None

    @property
    def ends(self) -> datetime | None:
        """When the planned length is reached; unknown while it is paused."""
        return None if self.resumed is None else self.resumed + self.planned - self.worked

    def elapsed(self, now: datetime) -> timedelta:
        """Return how long was worked until ``now``, pauses left out, never less than nothing."""
        if self.resumed is None:
            return self.worked
        return self.worked + max(now - self.resumed, timedelta())


def running_timer(events: Iterable[TimerEvent]) -> Timer | None:
    """Return the timer that ``events`` (oldest first) leave running or paused, if any."""
    timer: Timer | None = None
    for event in events:
        at = event.at.instant
        if event.event == "start":
            planned = timedelta(minutes=event.minutes or 0)
            timer = Timer(event.task, at, planned, timedelta(), at)
        elif timer is None:
            continue
        elif event.event == "pause" and not timer.paused:
            timer = timer._replace(worked=timer.elapsed(at), resumed=None)
        elif event.event == "resume" and timer.paused:
            timer = timer._replace(resumed=at)
        elif event.event in ("stop", "cancel"):
            timer = None
    return timer


def blocks(minutes: int, length: int) -> list[int]:
    """Divide ``minutes`` of work into pomodoros of ``length``; the remainder goes to the last.

    There is at least one, and together they have all the minutes.
    """
    count = max(1, minutes // length)
    return [length] * (count - 1) + [minutes - length * (count - 1)]
