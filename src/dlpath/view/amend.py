"""What is said after ``dlpath amend``."""

from dlpath.progress.correction import Amended
from dlpath.view.log import recorded
from dlpath.view.look import Look


def text(report: Amended, look: Look) -> str:
    """Return the pomodoro before and after."""
    was, now = (
        look.wrapped(f"{recorded((item,))}, {item.task}", "     ", first="")
        for item in (report.before, report.after)
    )
    undo = look.faint("dlpath undo takes it back")
    return f"was  {was}\n{look.good('now')}  {now}\n{undo}"
