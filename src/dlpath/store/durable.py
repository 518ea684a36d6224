"""Files that only their owner can read, and that are on the disk once they are said to be."""

import os
from pathlib import Path

ENDS = ("", "-journal", "-wal", "-shm")
"""Of the name of a database itself, and of what SQLite makes beside it."""


def private_file(path: Path) -> Path:
    """Return ``path`` as an empty file for its owner alone.

    What a killed command left there is removed.
    """
    discard(path)
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    return path


def discard(part: Path) -> None:
    """Remove a file that is not finished, and what SQLite has made beside it."""
    for end in ENDS:
        part.with_name(part.name + end).unlink(missing_ok=True)


def publish(part: Path, path: Path) -> None:
    """Give a finished file its name, so that nobody sees half of it, even after a power cut."""
    _settle(part)
    part.replace(path)
    if os.name != "nt":  # Windows has no way to open a folder, and needs none
        _settle(path.parent)


def _settle(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
