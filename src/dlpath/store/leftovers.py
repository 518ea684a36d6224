"""What a command that was killed leaves beside a record."""

from pathlib import Path

from dlpath.store import backups, device
from dlpath.store.durable import ENDS
from dlpath.store.errors import Busy
from dlpath.store.lock import locked


def leftovers(record: Path, folder: Path) -> list[Path]:
    """Return the half-made files of a record and its backups that nobody will finish.

    While another command is making one, there are none: it is not left over.
    """
    found = _parts(record, folder)
    if not found:
        return []
    try:
        with locked(record, timeout=0):
            return _parts(record, folder)
    except Busy:
        return []


def remove_leftovers(record: Path, folder: Path) -> None:
    """Remove them."""
    with locked(record):
        for file in _parts(record, folder):
            file.unlink(missing_ok=True)


def _parts(record: Path, folder: Path) -> list[Path]:
    begun = (
        record.with_name(record.name + ".part"),
        record.with_name(device.PART),
        folder / backups.PART,
    )
    named = (part.with_name(part.name + end) for part in begun for end in ENDS)
    return [file for file in named if file.exists()]
