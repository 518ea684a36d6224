"""What is said after ``dlpath amend``."""

from dlpath.progress.correction import Amended
from dlpath.progress.entries import Entry
from dlpath.view.log import recorded
from dlpath.view.look import Look
from dlpath.view.words import UNDO


def text(report: Amended, look: Look) -> str:
    """Return the pomodoro before and after."""
    noted = report.before.note != report.after.note
    was, now = (
        look.wrapped(
            f"{recorded((item,))}, {item.task}{_note(item) if noted else ''}", "     ", first=""
        )
        for item in (report.before, report.after)
    )
    undo = look.faint(UNDO)
    return f"was  {was}\n{look.good('now')}  {now}\n{undo}"


def _note(item: Entry) -> str:
    return f": “{item.note}”" if item.note else ", without a note"
