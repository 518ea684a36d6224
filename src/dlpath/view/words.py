"""Days, times and counts in words, the same everywhere."""

from datetime import date, datetime

from dlpath.planning.today import Goal, TimerLine
from dlpath.progress.tallies import Pomodoros

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day(value: date) -> str:
    """Return a day such as ``Tuesday 24 November``; never in the words of the system's locale."""
    return f"{WEEKDAYS[value.weekday()]} {value.day} {MONTHS[value.month - 1]}"


def day_and_time(value: datetime) -> str:
    """Return an instant such as ``2026-11-24 09:05``."""
    return f"{value:%Y-%m-%d %H:%M}"


def counted(number: int, noun: str) -> str:
    """Return ``1 pomodoro``, ``2 pomodoros``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


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


def timer_in_words(timer: TimerLine) -> str:
    """Return where the timer stands."""
    if timer.ends is None:
        return f"timer paused on {timer.task}"
    return f"timer on {timer.task} until {timer.ends:%H:%M}"
