"""Verified copies of the record, and which of them are kept."""

from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from dlpath.store.backup_names import NAME, times, unused
from dlpath.store.durable import discard, private_file, publish
from dlpath.store.faults import Whereabouts, translated
from dlpath.store.sqlite import connect

DAILY = 7
WEEKLY = 4
PART = "record.part"
"""A copy that is being made."""


def backup(record: Path, folder: Path, *, at: datetime, name: str = NAME) -> Path:
    """Copy the record as it is into a folder of backups, verify the copy, and return it.

    Whoever calls holds the lock of the record.

    Raises
    ------
    RecordDamaged
        The record cannot be copied whole.
    DiskFull, ReadOnly, OutOfReach
        The copy cannot be written; nothing is left of it.
    """
    where = Whereabouts(str(record), folder)
    with translated(where):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        made = unused(folder, name, at)
        part = private_file(folder / PART)
        try:
            _copy(record, part)
            _verify(part, where)
            publish(part, made)
        finally:
            discard(part)
    return made


def rotate(folder: Path) -> None:
    """Remove the backups that are no longer needed.

    Kept are the newest of each of the seven newest days that have any and, of what is older, the
    newest of each of the four newest weeks. Days and weeks are those of UTC, as in the names.
    What a restored backup replaced is no backup of a day, and stays.
    """
    made = times(folder)
    days = _newest_of_each(made, lambda path: made[path].date())[:DAILY]
    older = [path for path in made if made[path].date() < made[days[-1]].date()]
    weeks = _newest_of_each(older, lambda path: made[path].isocalendar()[:2])[:WEEKLY]
    for path in made.keys() - {*days, *weeks}:
        path.unlink(missing_ok=True)


def _copy(record: Path, part: Path) -> None:
    with closing(connect(record)) as connection:
        connection.execute("VACUUM INTO ?", [str(part)])


def _verify(part: Path, where: Whereabouts) -> None:
    with closing(connect(part)) as connection:
        # Put back in place as it is, the copy is a record like any other.
        connection.execute("PRAGMA journal_mode = WAL")
        problems = [line for (line,) in connection.execute("PRAGMA integrity_check")]
    if problems != ["ok"]:
        raise where.damaged(f"cannot be copied whole: {problems[0]}")


def _newest_of_each(paths: Iterable[Path], period: Callable[[Path], object]) -> list[Path]:
    """Return the first path of each period; ``paths`` come newest first."""
    first: dict[object, Path] = {}
    for path in paths:
        first.setdefault(period(path), path)
    return list(first.values())
