"""What is said after ``dlpath log``: what was understood, and how to take it back."""

from datetime import timedelta

from dlpath.progress.entries import Entry, Logged, TaskWork
from dlpath.view.look import Look
from dlpath.view.words import UNDO, counted, work_in_words


def text(report: Logged, look: Look) -> str:
    """Return what was recorded, in two lines."""
    lines = [
        look.wrapped(look.good("logged ") + recorded(report.pomodoros), "  ", first=""),
        on_task(report.task, look),
    ]
    if report.ambiguous:
        twice = "The clock showed that time twice on that day; the earlier one was taken."
        lines.append(look.wrapped(twice))
    return "\n".join(lines)


def on_task(work: TaskWork, look: Look) -> str:
    """Return what is recorded on the task now, and how to take back what was just recorded."""
    undo = look.faint(UNDO)
    return look.line(look.name(work.id), work_in_words(work.pomodoros), undo)


def recorded(entries: tuple[Entry, ...]) -> str:
    """Return pomodoros in words: how many, on which day, from when to when."""
    first, last = entries[0], entries[-1]
    end = last.at + timedelta(minutes=last.minutes)
    until = f"{end:%H:%M}" if end.date() == first.at.date() else f"{end:%Y-%m-%d %H:%M}"
    minutes = counted(sum(entry.minutes for entry in entries), "minute")
    which = counted(len(entries), "pomodoro")
    return f"{which} on {first.at:%Y-%m-%d}, {first.at:%H:%M} to {until} ({minutes})"
