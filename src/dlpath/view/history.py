"""The page of ``dlpath history``."""

from dlpath.progress.history import History, HistoryEntry
from dlpath.view.look import Look, plain
from dlpath.view.words import day_and_time


def text(report: History, look: Look) -> str:
    """Return the changes, one a line."""
    if not report.entries:
        return look.wrapped("Nothing is recorded yet: dlpath log records a pomodoro.")
    return "\n".join(line(entry, look) for entry in report.entries)


def line(entry: HistoryEntry, look: Look) -> str:
    """Return when something was done, and what."""
    undone = look.warning(" (undone)") if entry.undone else ""
    when = look.faint(day_and_time(entry.at)) + "  "
    return look.wrapped(entry.summary + undone, " " * len(plain(when)), first=when)
