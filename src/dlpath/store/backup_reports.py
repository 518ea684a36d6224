"""Backups as they are reported."""

from datetime import datetime, tzinfo
from typing import NamedTuple

from dlpath.store.backup_shelf import Backup
from dlpath.store.restoring import Kept


class BackupLine(NamedTuple):
    """A copy of the record, as a line of a list; what cannot be read of it is ``None``."""

    file: str
    made: datetime
    size: int
    """Bytes."""
    replaced: bool
    """Whether it was the record until a backup was restored."""
    changes: int | None
    pomodoros: int | None
    newest: datetime | None
    """When the newest change in it was recorded."""
    sound: bool
    problem: str | None


class MadeBackup(NamedTuple):
    """A backup that was just made."""

    backup: BackupLine
    schema: str = "dlpath.backup/1"


class BackupList(NamedTuple):
    """All backups, the newest first."""

    folder: str
    thorough: bool
    """Whether every page of each was read to tell whether it is sound."""
    backups: tuple[BackupLine, ...]
    schema: str = "dlpath.backups/1"


class Restored(NamedTuple):
    """A backup in the place of the record."""

    backup: BackupLine
    kept: str | None
    """Where that is which was there before; ``None`` if nothing was."""
    kept_sound: bool
    schema: str = "dlpath.restore/1"


def backup_line(backup: Backup, zone: tzinfo) -> BackupLine:
    """Return a backup with its times as the learner's clock shows them."""
    changes, pomodoros, newest = backup.holds or (None, None, None)
    return BackupLine(
        str(backup.file),
        backup.made.astimezone(zone),
        backup.size,
        backup.replaced,
        changes,
        pomodoros,
        newest and newest.astimezone(zone),
        backup.problem is None,
        backup.problem,
    )


def restored_report(backup: Backup, kept: Kept | None, zone: tzinfo) -> Restored:
    """Return what is said after a backup was restored."""
    line = backup_line(backup, zone)
    return Restored(line, str(kept.file), kept.sound) if kept else Restored(line, None, False)
