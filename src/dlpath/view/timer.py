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
        return dropped(report.task.id, look)
    return look.wrapped(timer_in_words(report.timer))


def dropped(task: str, look: Look) -> str:
    """Return that the timer is gone, and what is left of it: the task is still the current one."""
    stays = look.faint("the task stays begun")
    return look.line("timer dropped, no work recorded", look.name(task), stays)
