"""The backups of a record: what each of them holds, and how to make one and go back to one."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import NamedTuple

from dlpath.errors import DlpathError
from dlpath.store import queries
from dlpath.store.backup_names import REPLACED, times
from dlpath.store.backups import backup
from dlpath.store.database import Database
from dlpath.store.faults import Whereabouts, translated
from dlpath.store.leftovers import leftovers, remove_leftovers
from dlpath.store.lock import locked
from dlpath.store.restoring import Kept, restore
from dlpath.store.revision import is_up_to_date
from dlpath.store.sqlite import SQLite, connect, connect_unchanged, problems


class Holding(NamedTuple):
    """What a file holds of a record."""

    changes: int
    pomodoros: int
    newest: datetime | None
    """When the newest change was recorded."""


class Backup(NamedTuple):
    """A copy of a record."""

    file: Path
    made: datetime
    size: int
    replaced: bool
    """Whether it was the record until a backup was restored."""
    holds: Holding | None
    """``None`` if it cannot be read."""
    problem: str | None
    """Why it is not sound; ``None`` if it is."""


class BackupShelf:
    """Where the backups of a record lie.

    Parameters
    ----------
    record
        The file of the record. It need not be there, nor be sound.
    folder
        The folder of its backups.
    """

    def __init__(self, record: Path, folder: Path) -> None:
        self.record = record
        self.folder = folder

    def make(self, *, at: datetime) -> Backup:
        """Make a backup now, and return it; the record must be there.

        Raises
        ------
        Busy
            Another command is making or changing the file.
        RecordDamaged, DiskFull, ReadOnly, OutOfReach
            It cannot be copied whole, or the copy cannot be written.
        """
        with locked(self.record):
            made = backup(self.record, self.folder, at=at)
        return self._told(made, times(self.folder)[made], thorough=False)

    def leftovers(self) -> list[Path]:
        """Return the half-made files that a killed command left."""
        return leftovers(self.record, self.folder)

    def remove_leftovers(self) -> None:
        """Remove the half-made files that a killed command left."""
        remove_leftovers(self.record, self.folder)

    def restore(self, file: Path, *, at: datetime) -> Kept | None:
        """Put a backup in the place of the record; see ``restoring.restore``."""
        return restore(self.record, self.folder, file, at=at)

    def all(self, *, thorough: bool = False) -> list[Backup]:
        """Return all backups, the newest first.

        Whether one is sound is told from its size, its schema and what it holds; if ``thorough``,
        every page of it is read.
        """
        with translated(Whereabouts(str(self.folder))):
            found = times(self.folder) | times(self.folder, REPLACED)
            return [
                self._told(file, made, thorough=thorough)
                for file, made in sorted(found.items(), key=lambda item: item[1], reverse=True)
            ]

    def at(self, file: Path) -> Backup:
        """Return what a file is, wherever it lies; every page of it is read."""
        with translated(Whereabouts(str(file))):
            made = times(file.parent) | times(file.parent, REPLACED)
            changed = datetime.fromtimestamp(file.stat().st_mtime, UTC)
            return self._told(file, made.get(file, changed), thorough=True)

    def _told(self, file: Path, made: datetime, *, thorough: bool) -> Backup:
        holds, problem = looked_into(file, thorough=thorough)
        replaced = file.match(REPLACED.partition("%")[0] + "*")
        return Backup(file, made, file.stat().st_size, replaced, holds, problem)


def looked_into(file: Path, *, thorough: bool) -> tuple[Holding | None, str | None]:
    """Return what a file holds, and what is wrong with it in words; it is not touched."""
    where = Whereabouts(str(file))
    try:
        with (
            translated(where),
            _as_it_stands(file) as settled,
            closing(SQLite(connect_unchanged(settled), where)) as database,
        ):
            return _held(settled, database, thorough=thorough)
    except DlpathError as error:
        return None, error.message.removeprefix(f"{file} ")


def _held(file: Path, database: Database, *, thorough: bool) -> tuple[Holding, str | None]:
    size = file.stat().st_size
    if size == 0:  # to SQLite, this is a new database
        raise database.where.damaged("is empty")
    [(page,)] = database.execute("PRAGMA page_size")
    [(pages,)] = database.execute("PRAGMA page_count")
    if size != page * pages:
        lost = size < page * pages
        raise database.where.damaged("has lost its end" if lost else "goes on behind its end")
    is_up_to_date(database)  # an older schema is migrated, a newer one refused
    [(changes, pomodoros, newest)] = database.execute(queries.HOLDINGS)
    holds = Holding(changes, pomodoros, newest and datetime.fromisoformat(newest))
    return holds, next(iter(problems(database)), None) if thorough else None


@contextmanager
def _as_it_stands(file: Path) -> Iterator[Path]:
    """Give a file with nothing left in a journal: itself, or a copy into which that is written."""
    journal = file.with_name(file.name + "-wal")
    if not journal.exists():
        yield file
        return
    with TemporaryDirectory() as folder:
        copy = Path(folder) / file.name
        copyfile(file, copy)
        copyfile(journal, copy.with_name(journal.name))
        with closing(connect(copy)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        yield copy
