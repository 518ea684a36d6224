"""What is said after ``start``, ``pause``, ``resume``, ``stop`` and ``cancel``."""

from dlpath.planning.timing import TimerReport
from dlpath.view.log import on_task, recorded
from dlpath.view.look import Look
from dlpath.view.words import timer_in_words


def text(report: TimerReport, look: Look) -> str:
    """Return where the timer stands and what was recorded."""
    if report.pomodoros:
        made = look.good("logged ") + recorded(report.pomodoros)
        return look.wrapped(made, "  ", first="") + "\n" + on_task(report.task, look)
    if report.timer is None:
        return look.line("timer dropped, nothing recorded", look.name(report.task.id))
    return look.wrapped(timer_in_words(report.timer))
