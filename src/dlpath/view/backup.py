"""What is said after ``dlpath backup create``; what a backup is, in words."""

from pathlib import Path

from dlpath.store.backup_reports import BackupLine, MadeBackup
from dlpath.view.look import Look
from dlpath.view.words import counted, day_and_time, size_in_words


def text(report: MadeBackup, look: Look) -> str:
    """Return what was copied, and where it is."""
    made = report.backup
    lines = [
        look.line(look.good("backed up"), holding(made)),
        look.wrapped(
            f"{look.name(made.file)}, {size_in_words(made.size)}, every page verified", "  "
        ),
        look.faint(
            look.wrapped(
                f"dlpath restore {Path(made.file).name} goes back to it; "
                "to have it on another disk as well, copy the file"
            )
        ),
    ]
    return "\n".join(lines)


def holding(backup: BackupLine) -> str:
    """Return what a sound backup holds, such as ``412 pomodoros, up to 2026-11-23 21:04``."""
    until = f", up to {day_and_time(backup.newest)}" if backup.newest else ""
    return counted(backup.pomodoros or 0, "pomodoro") + until
