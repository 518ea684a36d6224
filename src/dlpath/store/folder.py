"""The folder that a record lies in: whether there can be one, who may read it, who may write it."""

import os
import stat
from contextlib import suppress
from pathlib import Path

from dlpath.errors import FULL
from dlpath.store.errors import DiskFull, FolderClosed, NotAFolder

_OURS = {
    "backups",
    "cache",
    "cards",
    "config.toml",
    "config.toml.bak",
    "config.toml.lock",
    "device",
    "exercises",
    "hooks",
}
"""What dlpath keeps in its folder beside the record."""
_ROOM = 65_536
"""Bytes: about what the journal of a first write takes."""


def existing(folder: Path) -> Path:
    """Return ``folder``, or the nearest one above it that is there.

    Raises
    ------
    NotAFolder
        It can never be made: something else is in its place, or in that of one above it.
    """
    for place in (folder, *folder.parents):
        if place.is_dir():
            return place
        if os.path.lexists(place):
            raise NotAFolder(place)
    return folder


def try_writing(folder: Path) -> None:
    """Write a little where ``folder`` is or would be made, and take it away again.

    Raises
    ------
    NotAFolder, FolderClosed, DiskFull
        Nothing can be written there.
    """
    import tempfile

    place = folder
    try:
        place = existing(folder)
        with tempfile.TemporaryFile(dir=place) as file:
            file.write(bytes(_ROOM))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        problem = error.strerror or str(error)
        if error.errno in FULL:
            raise DiskFull(str(place), problem) from error
        raise FolderClosed(place, problem) from error


def close_to_others(record: Path) -> None:
    """Let nobody but its owner into the folder of ``record``, where that harms nobody.

    A home folder, a folder of somebody else's, a shared one, and one that holds anything that is
    not of dlpath stay as they are.
    """
    folder = record.parent
    if os.name == "nt" or folder.resolve() == Path(os.path.expanduser("~")).resolve():  # noqa: PTH111
        return
    found = folder.stat()
    if found.st_uid != os.geteuid() or found.st_mode & stat.S_ISVTX:
        return
    if all(item.name in _OURS or item.name.startswith(record.name) for item in folder.iterdir()):
        with suppress(OSError):  # not every file system knows modes; doctor tells of it
            folder.chmod(stat.S_IMODE(found.st_mode) & ~0o077)
