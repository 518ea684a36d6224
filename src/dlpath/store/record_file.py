"""A record that is one SQLite file: opened, made, migrated, copied."""

import stat
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from dlpath.errors import DlpathError
from dlpath.store.database import Database
from dlpath.store.errors import (
    BadEntry,
    MigrationFailed,
    NotAFile,
    RecordAway,
    RecordDamaged,
    RecordMissing,
)
from dlpath.store.faults import Whereabouts, translated
from dlpath.store.revision import is_up_to_date
from dlpath.store.sqlite import SQLite, connect, problems

if TYPE_CHECKING:
    from subprocess import Popen

    from dlpath.store.backup_shelf import BackupShelf


_UNMADE = (BadEntry, RecordDamaged)
"""What a migration ends in that cannot be made of a record; anything else passes by itself."""


class RecordFile:
    """Where a record is kept, and how it is opened."""

    def __init__(self, path: Path, *, busy_timeout: float, sqlalchemy: bool = False) -> None:
        self._path = path
        self._journal = path.with_name(path.name + "-wal")
        self._backups = path.with_name("backups")
        self._busy_timeout = busy_timeout
        self._sqlalchemy = sqlalchemy
        self.where = Whereabouts(str(path), self._backups)
        self.copying: Popen[bytes] | None = None

    def open(self) -> Database | None:
        """Return the record, brought up to date; ``None`` if there is none yet.

        Raises
        ------
        RecordDamaged, RecordNewer, ReadOnly, Busy
            It cannot be read. It is left as it is.
        RecordMissing, NotAFolder
            It is not there, though it was before, or cannot be made.
        """
        with translated(self.where):
            size = self._size()
            if size is None:
                return None
            journal = self._has_journal()
            database = self._connected()
            try:
                if not journal and size % database.execute("PRAGMA page_size")[0][0]:
                    raise self.where.damaged("has lost its end")
                if is_up_to_date(database):
                    return database
            except BaseException:
                database.close()
                raise
            database.close()
            self._migrate()
            return self._connected()

    def create(self) -> Database:
        """Make an empty record, unless somebody else just did, and return it.

        It is built beside its place and moved there whole: nobody ever sees half a record.
        """
        from dlpath.store.folder import close_to_others
        from dlpath.store.lock import locked

        with locked(self._path), translated(self.where):
            if self._size() is None:
                close_to_others(self._path)
                self._build()
        database = self.open()
        if database is None:
            raise self.where.damaged("is gone as soon as it is made")
        return database

    def back_up_for_the_day(self, *, at: datetime) -> None:
        """Copy the record before the first write of a study day; do not wait if it is large."""
        from dlpath.store import daily_copy

        if self._path.stat().st_size < daily_copy.LARGE:
            self.back_up(at=at)
        else:
            self.copying = daily_copy.begun(self._path, at=at)

    def back_up(self, *, at: datetime) -> Path | None:
        """Copy the record, drop the copies no longer needed, and return the new one.

        Where there is no room for a copy, or somebody else is making one, there is none: the write
        that it is made for does not wait for it.

        Raises
        ------
        RecordDamaged
            The record cannot be copied whole.
        """
        from dlpath.store.backups import backup, rotate
        from dlpath.store.lock import locked

        try:
            with locked(self._path, timeout=0), translated(self.where):
                made = backup(self._path, self._backups, at=at)
                rotate(self._backups)
        except RecordDamaged:
            raise
        except DlpathError:
            return None
        return made

    @property
    def shelf(self) -> "BackupShelf":
        """The backups of this record."""
        from dlpath.store.backup_shelf import BackupShelf

        return BackupShelf(self._path, self._backups)

    def try_writing(self) -> None:
        """Raise what keeps anything from being written beside the record."""
        from dlpath.store.folder import try_writing

        try_writing(self._path.parent)

    def problems(self, database: Database) -> list[str]:
        """Return what is wrong with the record, in words."""
        return problems(database)

    def _size(self) -> int | None:
        """Return the size of the file, ``None`` if there is none, as long as that can be right."""
        try:
            found = self._path.stat()
        except (FileNotFoundError, NotADirectoryError):
            self._refuse_if_lost()
            return None
        if not stat.S_ISREG(found.st_mode):
            raise NotAFile(self._path, newest_backup=self.where.newest_backup)
        if found.st_size == 0:
            # To SQLite, this is a new database.
            raise self.where.damaged("is empty")
        return found.st_size

    def _has_journal(self) -> bool:
        """Tell whether anything waits to be written into the record; SQLite leaves empty ones."""
        return self._journal.exists() and self._journal.stat().st_size > 0

    def _refuse_if_lost(self) -> None:
        """Raise if there should be a record: a new one in its place would hide that it is gone."""
        from dlpath.store.backup_names import newest
        from dlpath.store.folder import existing

        existing(self._path.parent)
        if self._path.is_symlink():
            raise RecordAway(self._path, newest_backup=self.where.newest_backup)
        journal = self._has_journal()
        backup = newest(self._backups)
        # Last, so that a record somebody else has just made is not taken for one that is gone.
        if self._path.exists():
            return
        if journal:
            # SQLite would play the journal into whatever is put in the place of the record.
            raise self.where.damaged(f"is gone, though its journal {self._journal.name} is there")
        if backup:
            raise RecordMissing(self._path, newest_backup=backup)

    def _connected(self) -> Database:
        connected = partial(connect, self._path, timeout=self._busy_timeout)
        if not self._sqlalchemy:
            return SQLite(connected(), self.where)
        from dlpath.store.alchemy import Alchemy, file_engine

        return Alchemy(file_engine(connected), self.where)

    def _build(self) -> None:
        from dlpath.store.durable import discard, private_file, publish
        from dlpath.store.schema import upgrade_file

        part = private_file(self._path.with_name(self._path.name + ".part"))
        try:
            upgrade_file(part, self.where)
            with closing(connect(part)) as connection:
                connection.execute("PRAGMA journal_mode = WAL")
            publish(part, self._path)
        finally:
            discard(part)

    def _migrate(self) -> None:
        from dlpath import clock
        from dlpath.store.backups import backup
        from dlpath.store.lock import locked
        from dlpath.store.schema import upgrade_file

        with locked(self._path):
            with closing(self._connected()) as database:
                if is_up_to_date(database):  # by now: somebody else has just done it
                    return
            at = datetime.fromtimestamp(clock.epoch(), UTC)
            copy = backup(self._path, self._backups, at=at)
            try:
                upgrade_file(self._path, self.where)
            except Exception as error:
                if isinstance(error, DlpathError) and not isinstance(error, _UNMADE):
                    raise
                raise MigrationFailed(self._path, error, backup=copy) from error
