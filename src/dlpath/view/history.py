"""The page of ``dlpath history``."""

from dlpath.progress.history import History
from dlpath.view.look import Look
from dlpath.view.words import day_and_time


def text(report: History, look: Look) -> str:
    """Return the changes, one a line."""
    if not report.entries:
        return look.wrapped("Nothing is recorded yet: dlpath log records a pomodoro.")
    return "\n".join(
        f"{look.faint(day_and_time(entry.at))}  {entry.summary}"
        + (look.warning("  (undone)") if entry.undone else "")
        for entry in report.entries
    )
