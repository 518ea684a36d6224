"""What the facts of the record add up to: by day, week and hour, and what broke in."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from dlpath.progress.records import Pomodoro, TimerEvent

_STRETCH = 3  # hours


class Amount(NamedTuple):
    """Work."""

    pomodoros: int
    minutes: int


class WeekWorked(NamedTuple):
    """The work of a week, from Monday on."""

    monday: date
    pomodoros: int
    minutes: int


class Interruptions(NamedTuple):
    """What broke into the pomodoros that the timer ran for."""

    timers: int
    """How often it was started."""
    pauses: int
    paused_minutes: int
    cancelled: int


def amounts(pomodoros: Iterable[Pomodoro]) -> dict[date, Amount]:
    """Return the work of each study day that has any, oldest first."""
    found: dict[date, Amount] = {}
    for item in pomodoros:
        count, minutes = found.get(item.start.study_day, (0, 0))
        found[item.start.study_day] = Amount(count + 1, minutes + item.minutes)
    return dict(sorted(found.items()))


def weeks(days: dict[date, Amount], *, until: date) -> tuple[WeekWorked, ...]:
    """Return every week from the first with work to that of ``until``, empty ones too."""
    together: dict[date, Amount] = {}
    for day, amount in days.items():
        before = together.get(monday(day), Amount(0, 0))
        together[monday(day)] = Amount(
            before.pomodoros + amount.pomodoros, before.minutes + amount.minutes
        )
    if not together:
        return ()
    first, last = min(together), max(*together, monday(until))
    mondays = (first + timedelta(days=7 * k) for k in range((last - first).days // 7 + 1))
    return tuple(WeekWorked(day, *together.get(day, Amount(0, 0))) for day in mondays)


def monday(day: date) -> date:
    """Return the Monday of the week of a day."""
    return day - timedelta(days=day.weekday())


def minutes_by_hour(pomodoros: Iterable[Pomodoro]) -> tuple[int, ...]:
    """Return the minutes worked in each hour of the day, by the clock where it was done.

    A pomodoro that goes over the hour counts for both, in its parts.
    """
    found: Counter[int] = Counter()
    for item in pomodoros:
        at, left = item.start.local, item.minutes
        hour, within = at.hour, 60 - at.minute
        while left > 0:
            here = min(within, left)
            found[hour % 24] += here
            hour, left, within = hour + 1, left - here, 60
    return tuple(found[hour] for hour in range(24))


def interruptions(events: Iterable[TimerEvent]) -> Interruptions:
    """Return what broke in, from every event of the timer, oldest first."""
    counts: Counter[str] = Counter()
    paused, since = timedelta(), None
    for event in events:
        at: datetime = event.at.instant
        if since is not None:  # whatever comes after a pause ends it
            paused += max(at - since, timedelta())
        counts[event.event] += since is None or event.event != "pause"
        since = at if event.event == "pause" else None
    return Interruptions(
        counts["start"], counts["pause"], round(paused / timedelta(minutes=1)), counts["cancel"]
    )


def best_stretch(by_hour: Sequence[int]) -> tuple[int, float] | None:
    """Return at which hour the best stretch of three hours begins, and its share of all work.

    ``None`` if there is no work.
    """
    total = sum(by_hour)
    if not total:
        return None
    stretches = [sum(by_hour[(first + k) % 24] for k in range(_STRETCH)) for first in range(24)]
    first = max(range(24), key=lambda hour: (stretches[hour], by_hour[hour]))
    return first, stretches[first] / total
