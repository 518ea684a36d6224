"""What is said when ``dlpath focus`` ends."""

from dlpath.focus.sitting import Sitting
from dlpath.view.log import on_task, recorded
from dlpath.view.look import Look
from dlpath.view.timer import dropped
from dlpath.view.words import timer_in_words


def text(report: Sitting, look: Look) -> str:
    """Return what was recorded, and what still runs."""
    lines = []
    if report.pomodoros:
        made = look.good("logged ") + recorded(report.pomodoros)
        lines += [look.wrapped(made, "  ", first=""), on_task(report.task, look)]
    if report.timer:
        lines.append(look.wrapped(timer_in_words(report.timer)))
        lines.append(look.wrapped("dlpath focus picks it up again, dlpath stop records it."))
    elif report.ended == "discarded":
        lines.append(dropped(report.task.id, look))
    return "\n".join(lines) or look.line("nothing recorded here", look.name(report.task.id))
