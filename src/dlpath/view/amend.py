"""What is said after ``dlpath amend``."""

from dlpath.progress.correction import Amended
from dlpath.view.log import recorded
from dlpath.view.look import Look


def text(report: Amended, look: Look) -> str:
    """Return the pomodoro before and after."""
    return (
        f"was  {recorded((report.before,))}, {report.before.task}\n"
        f"{look.good('now')}  {recorded((report.after,))}, {report.after.task}   "
        + look.faint("dlpath undo takes it back")
    )
