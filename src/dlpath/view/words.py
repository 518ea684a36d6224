"""Days, times and counts in words, the same everywhere."""

from datetime import date, datetime

from dlpath.planning.glance import (
    CardsDue,
    Goal,
    LastForecast,
    PlanLine,
    PlanNow,
    ReadingDue,
    TimerLine,
)
from dlpath.progress.tallies import Pomodoros

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
UNDO = "dlpath undo takes it back"


def day(value: date, *, today: date | None = None) -> str:
    """Return a day such as ``Tuesday 24 November``; never in the words of the system's locale.

    The year is added unless it is that of ``today``, if that is given.
    """
    year = f" {value.year}" if today is not None and value.year != today.year else ""
    return f"{WEEKDAYS[value.weekday()]} {value.day} {MONTHS[value.month - 1]}{year}"


def month(value: date) -> str:
    """Return the month of a day, such as ``November 2026``."""
    return f"{MONTHS[value.month - 1]} {value.year}"


def dated(value: date) -> str:
    """Return a day with its year, such as ``24 November 2026``."""
    return f"{value.day} {month(value)}"


def short(value: date) -> str:
    """Return a day as short as it can be with its year, such as ``24 Nov 2026``."""
    return f"{value.day} {MONTHS[value.month - 1][:3]} {value.year}"


def day_and_time(value: datetime) -> str:
    """Return an instant such as ``2026-11-24 09:05``."""
    return f"{value:%Y-%m-%d %H:%M}"


def counted(number: int, noun: str) -> str:
    """Return ``1 pomodoro``, ``2 pomodoros``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def size_in_words(length: int) -> str:
    """Return a number of bytes in a unit that fits, such as ``483 kB``."""
    for unit, name in ((1_000_000_000, "GB"), (1_000_000, "MB"), (1000, "kB")):
        if length >= unit:
            return f"{length / unit:.0f} {name}"
    return counted(length, "byte")


def rate(pomodoros: float) -> str:
    """Return how much a week has, such as ``40 pomodoros a week``."""
    number = f"{pomodoros:.1f}".removesuffix(".0")
    return f"{number} pomodoro{'' if number == '1' else 's'} a week"


def in_weeks(weeks: float, pomodoros: int) -> str:
    """Return how long work takes; in pomodoros where weeks would say nothing."""
    if not weeks:
        return counted(pomodoros, "pomodoro")
    return f"{weeks:g} week{'' if weeks == 1 else 's'}"


def goal_in_words(goal: Goal) -> str:
    """Return what is done of the goal of the day, or that it is a day off."""
    if goal.pomodoros:
        return f"{goal.done} of {counted(goal.pomodoros, 'pomodoro')}"
    return "a day off" + (f", {counted(goal.done, 'pomodoro')} all the same" if goal.done else "")


def work_in_words(work: Pomodoros) -> str:
    """Return the work on a task beside its estimate."""
    if work.done > work.estimate:
        return f"{counted(work.done, 'pomodoro')}, estimated {work.estimate}"
    return f"{work.done} of {counted(work.estimate, 'pomodoro')}"


def forecast_in_words(forecast: LastForecast) -> str:
    """Return the forecast that was made last, and when."""
    early, late = map(dated, forecast.likely)
    span = f"{early} or later" if forecast.is_open else f"from {early} to {late}"
    return f"{dated(forecast.median)}; with 80 % {span} (forecast of {dated(forecast.made)})"


def timer_in_words(timer: TimerLine) -> str:
    """Return where the timer stands."""
    if timer.ends is None:
        return f"timer paused on {timer.task}"
    if timer.left:
        since = f"{day(timer.started)}, {timer.started:%H:%M}"
        return (
            f"timer on {timer.task} left running since {since}: "
            "dlpath stop --minutes N, or dlpath cancel"
        )
    if timer.over:
        return f"timer on {timer.task}, time up since {timer.ends:%H:%M}"
    return f"timer on {timer.task} until {timer.ends:%H:%M}"


def cards_in_words(due: CardsDue) -> str:
    """Return the cards that are due, such as ``12 cards to go, 1 on paper``; empty without any."""
    if not due.go:
        return f"{counted(due.pen, 'card')} on paper" if due.pen else ""
    return f"{counted(due.go, 'card')} to go" + (f", {due.pen} on paper" if due.pen else "")


def plan_in_words(plan: PlanLine) -> str:
    """Return where the plan of today stands."""
    parts = [f"plan {plan.done} of {counted(plan.blocks, 'block')}"]
    if plan.now:
        parts.append(f"now {_planned(plan.now)} until {plan.now.end:%H:%M}")
    elif plan.then:
        parts.append(f"{_planned(plan.then)} at {plan.then.start:%H:%M}")
    return ", ".join(parts)


def reading_in_words(reading: ReadingDue) -> str:
    """Return what is left to read today."""
    span = f"{reading.first}-{reading.last}" if reading.first < reading.last else reading.first
    return f"{'pages' if reading.first < reading.last else 'page'} {span} of {reading.title}"


def _planned(block: PlanNow) -> str:
    if block.task is None:
        return {"review": "reviews"}.get(block.kind, block.kind)
    return block.task if block.kind == "task" else f"{block.kind} {block.task}"
