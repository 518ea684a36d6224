"""What is said after ``undo`` and ``redo``."""

from dlpath.progress.history import Undone
from dlpath.view.look import Look


def text(report: Undone, look: Look) -> str:
    """Return which change was taken back or brought back."""
    if report.redone:
        return look.good("brought back: ") + report.target.summary
    return (
        look.good("taken back: ")
        + report.target.summary
        + look.faint("   dlpath redo brings it back")
    )
