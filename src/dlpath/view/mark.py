"""What is said after ``done``, ``skip`` or ``reopen``."""

from dlpath.planning.marking import Marked
from dlpath.view.look import Look
from dlpath.view.next import FINISHED
from dlpath.view.words import UNDO


def text(report: Marked, look: Look) -> str:
    """Return what was recorded, and what comes next."""
    task = report.task
    state = look.good(task.state + ("" if report.verified else ", unverified"))
    undo = look.faint(UNDO)
    lines = [look.line(f"{state}  {task.title}", look.name(task.id), undo)]
    if report.next is None:
        lines.append(look.wrapped(FINISHED))
    elif report.next.id != task.id:
        lines.append(look.line(f"next  {report.next.title}", look.name(report.next.id)))
    return "\n".join(lines)
