"""The rhythm of a learner's days, as it is set."""

from datetime import time, tzinfo

from dlpath.planning.rhythm import Rhythm
from dlpath.settings.values import Settings


def rhythm_of(settings: Settings, zone: tzinfo) -> Rhythm:
    """Return how the days of somebody with these settings go."""
    return Rhythm(
        zone,
        day_start=time.fromisoformat(settings.day_start),
        work_starts=time.fromisoformat(settings.work_starts),
        lunch=time.fromisoformat(settings.lunch),
        lunch_minutes=settings.lunch_minutes,
        pomodoro=settings.pomodoro_minutes,
        short_break=settings.break_minutes,
        long_break=settings.long_break_minutes,
        long_after=settings.long_break_every,
    )
