"""What is said after ``start``, ``pause``, ``resume``, ``stop`` and ``cancel``."""

from dlpath.planning.timing import TimerReport
from dlpath.view.log import recorded
from dlpath.view.look import Look
from dlpath.view.words import timer_in_words, work_in_words


def text(report: TimerReport, look: Look) -> str:
    """Return where the timer stands and what was recorded."""
    if report.pomodoros:
        return (
            look.good("logged ") + recorded(report.pomodoros) + "\n"
            f"{look.name(report.task.id)}  {work_in_words(report.task.pomodoros)}   "
            + look.faint("dlpath undo takes it back")
        )
    if report.timer is None:
        return f"timer dropped, nothing recorded for {look.name(report.task.id)}"
    return timer_in_words(report.timer)
