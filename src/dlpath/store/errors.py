"""What can go wrong with the record, worded for the learner."""

import os
from pathlib import Path

from dlpath.errors import DlpathError


class RecordDamaged(DlpathError):
    """The file cannot be read as a record; nothing of it was touched."""

    code = "record-damaged"
    exit = 3

    def __init__(self, where: str, problem: str, *, newest_backup: str | None) -> None:
        hint = (
            f"nothing was overwritten; dlpath restore goes back to a backup: {newest_backup}"
            if newest_backup
            else "nothing was overwritten; there is no backup of it, so to begin anew, move it away"
        )
        super().__init__(f"{where} {problem}", hint=hint)


class RecordAway(RecordDamaged):
    """The record is a link, and what it leads to is not there."""

    def __init__(self, link: Path, *, newest_backup: str | None) -> None:
        super().__init__(
            str(link),
            f"is a link to {os.path.realpath(link)}, which is not there",
            newest_backup=newest_backup,
        )
        self.hint = (
            "put back the file or the disk that it leads to, or remove the link"
            + _then_restore(newest_backup)
        )


class NotAFile(RecordDamaged):
    """In the place of the record is a folder, a pipe or a device."""

    def __init__(self, place: Path, *, newest_backup: str | None) -> None:
        what = "a folder" if place.is_dir() else "a pipe or a device"
        super().__init__(
            str(place), f"is {what}; the record is a file", newest_backup=newest_backup
        )
        self.hint = "move it away" + _then_restore(newest_backup)


def _then_restore(backup: str | None) -> str:
    return f"; dlpath restore then goes on with a backup: {backup}" if backup else ""


class RecordMissing(DlpathError):
    """The record is gone, though there are backups of it; no new one was begun."""

    code = "record-missing"
    exit = 3

    def __init__(self, record: Path, *, newest_backup: Path) -> None:
        super().__init__(
            f"{record} is gone, though {newest_backup.parent} holds backups of it",
            hint=f"dlpath restore goes on with a backup: {newest_backup}; "
            f"to start afresh, move {newest_backup.parent} away",
        )


class RecordNewer(DlpathError):
    """The record was written by a newer dlpath."""

    code = "record-newer"
    exit = 3

    def __init__(self, where: str, *, found: str, known: str, newest_backup: str | None) -> None:
        backup = f"; the newest backup is {newest_backup}" if newest_backup else ""
        super().__init__(
            f"{where} was written by a newer dlpath: its schema is {found!r}, here it is {known!r}",
            hint=f"bring dlpath up to date: the record is sound{backup}",
        )


class MigrationFailed(RecordDamaged):
    """The record could not be brought to the schema of this dlpath; it is as it was."""

    code = "migration"

    def __init__(self, record: Path, error: Exception, *, backup: Path) -> None:
        super().__init__(
            str(record),
            f"could not be made ready for this dlpath: {str(error).removeprefix(f'{record} ')}",
            newest_backup=str(backup),
        )
        self.hint = (
            "it is as it was: go on with the dlpath you had before, and report this; "
            f"a copy was made all the same: {backup}"
        )


class ReadOnly(DlpathError):
    """The record cannot be opened or written as this user."""

    code = "read-only"
    exit = 3

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(
            f"{where} cannot be opened or written: {problem}",
            hint="see whether you may read and write it, what begins with its name beside it, and "
            "the folder; dlpath doctor --repair gives you leave for what is yours; "
            "a copy of the folder elsewhere serves as well, as DLPATH_HOME",
        )


class FolderClosed(DlpathError):
    """Nothing can be written in the folder of the record."""

    code = "read-only"
    exit = 3

    def __init__(self, folder: Path, problem: str) -> None:
        super().__init__(
            f"nothing can be written in {folder}: {problem}",
            hint="let yourself write there, or set DLPATH_HOME to another folder",
        )


class NotAFolder(DlpathError):
    """Where a folder is needed, there is a file or a link that leads nowhere."""

    code = "read-only"
    exit = 3

    def __init__(self, place: Path) -> None:
        what = f"a link to {os.path.realpath(place)}, which is not there"
        super().__init__(
            f"{place} is {what if place.is_symlink() else 'a file'}; a folder is needed there",
            hint="move it away, or put back what it leads to, or set DLPATH_HOME to another folder",
        )


class DeviceGarbled(DlpathError):
    """The file that names this machine holds something else."""

    code = "device-damaged"
    exit = 3

    def __init__(self, file: Path) -> None:
        super().__init__(
            f"{file} does not hold the name of this machine, sixteen digits from 0 to f",
            hint="remove it: this then counts as a new machine, "
            "which cannot undo what was recorded before",
        )


class DiskFull(DlpathError):
    """There is no room to write; the record is as it was before."""

    code = "disk-full"
    exit = 3

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(
            f"{where} cannot be written: {problem}", hint="make room on the disk and try again"
        )


class Busy(DlpathError):
    """Another command kept the record locked for too long."""

    code = "busy"
    exit = 4

    def __init__(self, where: str) -> None:
        super().__init__(
            f"{where} is locked by another command that takes long", hint="try again in a moment"
        )


class BadEntry(DlpathError):
    """The record does not take this entry, because it would contradict what is there."""

    def __init__(self, problem: str) -> None:
        super().__init__(f"the record refuses this entry: {problem}")


class NotMerged(DlpathError):
    """A file cannot be merged into the record, because what it says cannot be so."""

    code = "bad-import"
    exit = 3

    def __init__(self, name: str, problem: str) -> None:
        super().__init__(
            f"{name} cannot be imported: {problem}",
            hint="nothing was changed; export it anew where it comes from",
        )


class NothingToUndo(DlpathError):
    """No change of this device is left to take back."""

    code = "nothing-to-undo"

    def __init__(self) -> None:
        super().__init__(
            "there is nothing to undo",
            hint="dlpath history lists what was done; what another machine did is undone there",
        )


class NothingToRedo(DlpathError):
    """No undone change can be brought back."""

    code = "nothing-to-redo"

    def __init__(self) -> None:
        super().__init__(
            "there is nothing to redo", hint="only what was undone last, before any new change"
        )
