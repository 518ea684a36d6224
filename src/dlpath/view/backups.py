"""The page of ``dlpath backup list``."""

from collections.abc import Iterator
from pathlib import Path

from dlpath.store.backup_reports import BackupLine, BackupList
from dlpath.view.backup import holding
from dlpath.view.look import Look
from dlpath.view.words import counted, day_and_time, size_in_words


def text(report: BackupList, look: Look) -> str:
    """Return the backups, each with what it holds."""
    if not report.backups:
        return look.wrapped(
            "There are no backups yet. One is made by itself before the first entry of each study "
            "day; dlpath backup create makes one now."
        )
    lines = [look.faint(look.wrapped(f"in {report.folder}")), ""]
    for backup in report.backups:
        lines += _lines(backup, look)
    thorough = "dlpath backup list --thorough reads every page"
    how = "every page was read" if report.thorough else thorough
    return "\n".join(
        [*lines, "", look.faint(look.wrapped(f"dlpath restore goes back to one; {how}"))]
    )


def _lines(backup: BackupLine, look: Look) -> Iterator[str]:
    name = look.name(Path(backup.file).name)
    yield look.line(name, f"{day_and_time(backup.made)}, {size_in_words(backup.size)}")
    if not backup.sound:
        yield look.wrapped(look.bad(f"not sound: it {backup.problem}"), "  ", first="  ")
        return
    was = "; your record until you restored a backup" if backup.replaced else ""
    changes = counted(backup.changes or 0, "change")
    yield look.faint(look.wrapped(f"{holding(backup)}, {changes}{was}", "  ", first="  "))
