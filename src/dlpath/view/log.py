"""What is said after ``dlpath log``: what was understood, and how to take it back."""

from datetime import timedelta

from dlpath.progress.entries import Entry, Logged
from dlpath.view.look import Look
from dlpath.view.words import counted, work_in_words


def text(report: Logged, look: Look) -> str:
    """Return what was recorded, in two lines."""
    lines = [
        look.good("logged ") + recorded(report.pomodoros),
        f"{look.name(report.task.id)}  {work_in_words(report.task.pomodoros)}   "
        + look.faint("dlpath undo takes it back"),
    ]
    if report.ambiguous:
        lines.append("The clock showed that time twice on that day; the earlier one was taken.")
    return "\n".join(lines)


def recorded(entries: tuple[Entry, ...]) -> str:
    """Return pomodoros in words: how many, on which day, from when to when."""
    first, last = entries[0], entries[-1]
    ends = minutes_later(last)
    return (
        f"{counted(len(entries), 'pomodoro')} on {first.at:%Y-%m-%d}, {first.at:%H:%M} to {ends}"
        f" ({counted(sum(entry.minutes for entry in entries), 'minute')})"
    )


def minutes_later(entry: Entry) -> str:
    """Return the time of day at which an entry ended."""
    return f"{entry.at + timedelta(minutes=entry.minutes):%H:%M}"
