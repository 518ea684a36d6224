"""The record as a thing that is made, opened, copied, examined and closed."""

from contextlib import suppress
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from dlpath.errors import DlpathError
from dlpath.progress.records import Moment
from dlpath.store import queries
from dlpath.store.database import Database
from dlpath.store.device import known_device
from dlpath.store.errors import RecordDamaged
from dlpath.store.faults import Whereabouts
from dlpath.store.record_file import RecordFile
from dlpath.store.sqlite import BUSY_TIMEOUT

if TYPE_CHECKING:
    from dlpath.store.backup_shelf import Backup, BackupShelf
    from dlpath.store.server import RecordServer

NO_RECORD = Database(Whereabouts("the record"))


class OpenRecord:
    """One record. It is opened when it is first needed; until then nothing is touched.

    A record that does not exist reads as empty and is made by the first write.

    Parameters
    ----------
    path
        Path of ``record.db``; its backups and the name of this device lie beside it.
    url
        Address of a database that holds the record in its stead.
    busy_timeout
        Seconds to wait for another command's write.
    """

    def __init__(
        self, path: Path, *, url: str | None = None, busy_timeout: float = BUSY_TIMEOUT
    ) -> None:
        self._path = path
        self._url = url
        self._busy_timeout = busy_timeout
        self._database: Database | None = None

    @property
    def where(self) -> Whereabouts:
        """How messages name the record, and who looks after its backups."""
        return self._home.where

    @property
    def device(self) -> str:
        """The name of this device; empty as long as it recorded nothing."""
        return known_device(self._path)

    @property
    def newest_instant(self) -> datetime | None:
        """When the latest change was recorded, by the clock of then; ``None`` without any."""
        found = self._readable.execute(queries.NEWEST_INSTANT)
        return datetime.fromisoformat(found[0][0]) if found and found[0][0] else None

    @property
    def backups(self) -> "BackupShelf":
        """The backups of this record, which itself need be neither sound nor there.

        Raises
        ------
        ServerBackups
            It is kept by a server.
        """
        return self._home.shelf

    def back_up(self, *, at: datetime) -> "Backup":
        """Make a backup now, beside those that are made of themselves, and return it.

        Raises
        ------
        NothingToBackUp
            There is no record yet.
        """
        shelf = self.backups
        if self._readable is NO_RECORD:
            from dlpath.store.backup_errors import NothingToBackUp

            raise NothingToBackUp
        return shelf.make(at=at)

    def problems(self) -> list[str]:
        """Look through the whole record and return what is wrong with it, in words."""
        from dlpath.store.inspection import strange_rows

        try:
            database = self._readable
            if database is NO_RECORD:
                return []
            return self._home.problems(database) + strange_rows(database)
        except RecordDamaged as error:
            return [error.message]

    def try_writing(self) -> None:
        """Find out whether the record can be written, or made, and leave it as it is.

        What would keep a write from it is raised.
        """
        database = self._readable
        known_device(self._path)
        with database.transaction(database.writes):
            self._home.try_writing()

    def close(self) -> None:
        """Let go of the record. It may be used again, and is then opened anew."""
        if self._database is not None:
            self._database.close()
            self._database = None

    def __del__(self) -> None:
        # A command ends without ceremony; SQLite would leave its journal lying beside the record.
        with suppress(DlpathError):
            self.close()

    @cached_property
    def _home(self) -> "RecordFile | RecordServer":
        if self._url is None:
            return RecordFile(self._path, busy_timeout=self._busy_timeout)
        from dlpath.store.address import home_at

        return home_at(self._url, busy_timeout=self._busy_timeout)

    @property
    def _readable(self) -> Database:
        if self._database is None:
            self._database = self._home.open()
        return self._database or NO_RECORD

    def _writable(self, at: Moment) -> Database:
        """Return the record, made if need be, and copied before the first write of a study day."""
        database = self._made()
        newest = database.execute(queries.NEWEST_CHANGE)
        if newest and newest[0][1] != at.study_day.isoformat():
            self._home.back_up_for_the_day(at=at.instant)
        return database

    def _made(self) -> Database:
        """Return the record, made if need be."""
        if self._readable is NO_RECORD:
            self._database = self._home.create()
        return self._readable
