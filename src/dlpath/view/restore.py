"""What is said before and after ``dlpath restore``."""

from pathlib import Path

from dlpath.store.backup_reports import BackupLine, Restored
from dlpath.view.backup import holding
from dlpath.view.look import Look
from dlpath.view.words import day_and_time


def question(backup: BackupLine) -> str:
    """Return what to ask before a backup is restored."""
    return (
        f"Go back to the backup of {day_and_time(backup.made)}? It holds {holding(backup)}. "
        "Your record as it is now is kept, so that you can come back."
    )


def text(report: Restored, look: Look) -> str:
    """Return what is in the place of the record, what is missing, and the way back."""
    backup = report.backup
    lines = [
        look.wrapped(
            f"{look.good('restored')}  the backup of {day_and_time(backup.made)}: {holding(backup)}"
        )
    ]
    if backup.newest:
        missing = f"Whatever you did after {day_and_time(backup.newest)} is missing"
        lines.append(look.wrapped(f"{missing}: dlpath log --date DAY records it again."))
    lines.append(look.faint(look.wrapped(_way_back(report))))
    return "\n".join(lines)


def _way_back(report: Restored) -> str:
    if report.kept is None:
        return "There was nothing in its place to keep."
    if not report.kept_sound:
        return (
            f"What was in its place cannot be read; it is kept all the same, as {report.kept}. "
            "dlpath undo does not take this back."
        )
    return (
        "dlpath undo does not take this back; "
        f"dlpath restore {Path(report.kept).name} does: that is your record as it was."
    )
