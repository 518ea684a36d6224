"""Which backups there are: their names tell when each was made."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

NAME = "record-%Y%m%dT%H%M%SZ.db"
REPLACED = "replaced-%Y%m%dT%H%M%SZ.db"
"""What was in the place of a record until a backup was restored."""


def newest(folder: Path) -> Path | None:
    """Return the newest backup of a folder, if there is any to be seen."""
    try:
        return next(iter(times(folder)), None)
    except OSError:
        return None


def times(folder: Path, pattern: str = NAME) -> dict[Path, datetime]:
    """Return the backups with the time of each, the newest first; other files do not count."""
    kind, _, _ = pattern.partition("%")
    found = {}
    for path in sorted(folder.glob(f"{kind}*.db"), reverse=True):
        try:
            found[path] = datetime.strptime(path.name, pattern).replace(tzinfo=UTC)
        except ValueError:
            continue
    return found


def unused(folder: Path, pattern: str, at: datetime) -> Path:
    """Return a name for a file that is made now; of two in one second, the later one waits."""
    while (path := folder / at.astimezone(UTC).strftime(pattern)).exists():
        at += timedelta(seconds=1)
    return path
