"""The line of ``dlpath prompt``."""

from dlpath.planning.timing import Prompt
from dlpath.view.look import Look


def text(report: Prompt, look: Look) -> str:
    """Return the timer or the task, and the goal of the day."""
    done, of = report.goal.done, report.goal.pomodoros
    goal = f"{done}/{of}" if of else str(done)
    if report.minutes_left is None:
        return f"{report.task or 'path finished'} {goal}"
    left = "paused" if report.paused else f"{report.minutes_left}m"
    return f"▶ {report.task} {left} {goal}"
