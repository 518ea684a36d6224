"""The goal of a day, how it was kept, and exempt days: the report behind ``dlpath goal``."""

from collections import Counter
from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from dlpath.progress.goals import FREEZES_A_MONTH, Goals, to_save
from dlpath.progress.spoken_times import WEEKDAYS
from dlpath.progress.streaks import Streak, streak

DAYS_SHOWN = 14
MOST_WEEKDAYS_MISSED = 3


class DayKept(NamedTuple):
    """A day beside its goal."""

    day: date
    goal: int
    """0 on a day that was off."""
    done: int
    exempt: str | None
    """rest or freeze."""


class ExemptDay(NamedTuple):
    """A day that was said to be of rest, or saved by a freeze."""

    day: date
    kind: str


class Freezes(NamedTuple):
    """The freezes of this month."""

    left: int
    of: int


class GoalReport(NamedTuple):
    """The goal, and how it is kept."""

    study_day: date
    pomodoros: int
    """To do today; 0 on a day that is off."""
    done: int
    every_day: int | None
    """What the learner set; ``None`` where it follows from the hours."""
    from_hours: int
    """What follows from the hours of today."""
    streak: Streak
    days: tuple[DayKept, ...]
    """The last two weeks, the oldest first."""
    exempt: tuple[ExemptDay, ...]
    """From two weeks ago on, the oldest first."""
    freezes: Freezes
    to_save: tuple[date, ...]
    """Missed days whose freezing would bring back the streak."""
    ended: date | None
    """The last day of a streak that is broken and cannot be saved."""
    weekdays_off: tuple[str, ...]
    """What ``days_off`` could be, if some weekdays were missed in both weeks; else empty."""
    change: str | None = None
    """The change that was just recorded."""
    said: str | None = None
    """What it was, in words."""
    schema: str = "dlpath.goal/1"


def weekdays_off(goals: Goals, worked: Collection[date], today: date) -> tuple[str, ...]:
    """Return the weekdays that are off, and those that were missed in each of the last two weeks.

    Empty if none were, or so many that it is the weeks which were missed.
    """
    past = [today - timedelta(days=back) for back in range(1, DAYS_SHOWN + 1)]
    first = min(worked, default=today)
    missed = [day for day in past if first < day and day not in worked and not goals.off(day)]
    weeks = Counter(day.weekday() for day in missed)
    never = {weekday for weekday, times in weeks.items() if times == DAYS_SHOWN // 7}
    if not 0 < len(never) <= MOST_WEEKDAYS_MISSED:
        return ()
    off = {day.weekday() for day in past if goals.usual(day) == 0}
    return tuple(WEEKDAYS[weekday] for weekday in sorted(never | off))


def goal_report(goals: Goals, per_day: Mapping[date, int], today: date) -> GoalReport:
    """Return the goal of ``today``, and how goals were kept of late.

    Parameters
    ----------
    per_day
        Pomodoros of each study day that has any.
    """
    stands = streak(per_day, today, off=goals.off)
    shown = [today - timedelta(days=back) for back in reversed(range(DAYS_SHOWN))]
    return GoalReport(
        study_day=today,
        pomodoros=goals.on(today),
        done=per_day.get(today, 0),
        every_day=goals.set_on(today),
        from_hours=goals.usual(today),
        streak=stands,
        days=tuple(
            DayKept(day, goals.on(day), per_day.get(day, 0), goals.exempt.get(day)) for day in shown
        ),
        exempt=tuple(
            ExemptDay(day, kind) for day, kind in sorted(goals.exempt.items()) if day >= shown[0]
        ),
        freezes=Freezes(goals.freezes(today), FREEZES_A_MONTH),
        to_save=(savable := to_save(goals, per_day, today)),
        ended=None if stands.days or savable or not per_day else max(per_day),
        weekdays_off=weekdays_off(goals, per_day, today),
    )
