"""What is said after ``done``, ``skip`` or ``reopen``."""

from dlpath.planning.marking import Marked
from dlpath.view.look import Look


def text(report: Marked, look: Look) -> str:
    """Return what was recorded, and what comes next."""
    task = report.task
    unverified = "" if report.verified else ", unverified"
    lines = [
        f"{look.good(task.state + unverified)}  {task.title}  {look.name(task.id)}   "
        + look.faint("dlpath undo takes it back")
    ]
    if report.next is None:
        lines.append(look.strong("The path is finished: every task that it asks for is settled."))
    else:
        lines.append(f"next  {report.next.title}  {look.name(report.next.id)}")
    return "\n".join(lines)
