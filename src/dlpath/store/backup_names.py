"""Which backups there are: their names tell when each was made."""

from datetime import UTC, datetime
from pathlib import Path

NAME = "record-%Y%m%dT%H%M%SZ.db"


def newest(folder: Path) -> Path | None:
    """Return the newest backup of a folder, if there is any to be seen."""
    try:
        return next(iter(times(folder)), None)
    except OSError:
        return None


def times(folder: Path) -> dict[Path, datetime]:
    """Return the backups with the time of each, the newest first; other files do not count."""
    found = {}
    for path in sorted(folder.glob("record-*.db"), reverse=True):
        try:
            found[path] = datetime.strptime(path.name, NAME).replace(tzinfo=UTC)
        except ValueError:
            continue
    return found
