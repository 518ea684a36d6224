"""The line of ``dlpath prompt``."""

from dlpath.planning.timing import Prompt
from dlpath.view.look import Look


def text(report: Prompt, look: Look) -> str:
    """Return the timer or the task, and the goal of the day."""
    done, of = report.goal.done, report.goal.pomodoros
    goal = f"{done}/{of}" if of else str(done)
    if report.minutes_left is None:
        return f"{report.task or 'path finished'} {goal}"
    return f"▶ {report.task} {left(report.minutes_left, paused=report.paused)} {goal}"


def left(minutes: int, *, paused: bool) -> str:
    """Return what the timer shows: the minutes left, or how long it is over."""
    if paused:
        return "paused"
    return f"{minutes}m" if minutes > -60 else f"over {-minutes // 60}h"
