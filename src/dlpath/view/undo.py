"""What is said after ``undo`` and ``redo``."""

from dlpath.progress.history import Undone
from dlpath.view.look import Look


def text(report: Undone, look: Look) -> str:
    """Return which change was taken back or brought back."""
    did = look.good("brought back: " if report.redone else "taken back: ")
    back = "" if report.redone else look.faint("dlpath redo brings it back")
    return look.line(did + report.target.summary, back)
