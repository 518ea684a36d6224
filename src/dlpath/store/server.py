"""A record in a PostgreSQL server, which makes its own backups."""

from contextlib import closing
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import Engine

from dlpath import clock
from dlpath.store.alchemy import Alchemy
from dlpath.store.backup_errors import ServerBackups
from dlpath.store.database import Database
from dlpath.store.faults import Whereabouts
from dlpath.store.revision import is_up_to_date
from dlpath.store.server_errors import BadEncoding, DatabaseUnreachable

if TYPE_CHECKING:
    from dlpath.store.backup_shelf import BackupShelf

_LOCK = 6_815_000_204
"""A number of ours, by which all who write to one server take turns."""
_REST = 5
"""Seconds for which a server that could not be reached is taken to be so still."""
_SECRETS = ("password", "passfile", "sslpassword")
"""What can stand behind the question mark of an address that is nobody's business."""
_ENCODINGS = ("UTF8", "SQL_ASCII")
"""Those that take every text; the second does not look at it."""
_WRITING = "INSERT INTO change SELECT * FROM change WHERE false"
_MAKING = "CREATE TABLE dlpath_trial (id integer)"
"""What needs the rights to write the record or to make it, and leaves nothing behind."""


class RecordServer:
    """Where a record is kept, and how it is opened."""

    def __init__(self, engine: Engine, *, busy_timeout: float) -> None:
        self._engine = engine
        self._busy_timeout = busy_timeout
        self._refused: tuple[float, DatabaseUnreachable] | None = None
        name = engine.url.difference_update_query(_SECRETS).render_as_string(hide_password=True)
        self.where = Whereabouts(name, server=True)

    def open(self) -> Database | None:
        """Return the record, brought up to date; ``None`` if there is none yet.

        Raises
        ------
        DatabaseUnreachable, RecordDamaged, RecordNewer, ReadOnly, Busy
            It cannot be read. It is left as it is.
        """
        database = self._connected()
        try:
            if not _holds_a_record(database):
                database.close()
                return None
            if not is_up_to_date(database):
                _bring_up_to_date(database)
        except BaseException:
            database.close()
            raise
        return database

    def create(self) -> Database:
        """Make an empty record, unless somebody else just did, and return it.

        Raises
        ------
        BadEncoding
            The database does not take every text.
        """
        database = self._connected()
        try:
            [(encoding,)] = database.execute("SHOW server_encoding")
            if encoding not in _ENCODINGS:
                raise BadEncoding(self.where.name, encoding)
            _bring_up_to_date(database)
        except BaseException:
            database.close()
            raise
        return database

    def back_up_for_the_day(self, *, at: datetime) -> None:
        """Leave it to the server."""

    def back_up(self, *, at: datetime) -> None:
        """Leave it to the server."""

    @property
    def shelf(self) -> "BackupShelf":
        """Leave it to the server.

        Raises
        ------
        ServerBackups
            Always.
        """
        raise ServerBackups(self.where.name)

    def try_writing(self) -> None:
        """Raise what keeps anything from being written, or the record from being made."""
        with closing(self._connected()) as database:
            trial = _WRITING if _holds_a_record(database) else _MAKING
            for statement in ("BEGIN", trial, "ROLLBACK"):
                database.execute(statement)

    def problems(self, database: Database) -> list[str]:
        """Leave it to the server."""
        return []

    def _connected(self) -> Alchemy:
        # Who asks ten times in a row, as doctor does, does not wait ten times.
        if self._refused and clock.stopwatch() < self._refused[0] + _REST:
            raise self._refused[1]
        try:
            database = Alchemy(self._engine, self.where)
        except DatabaseUnreachable as error:
            self._refused = clock.stopwatch(), error
            raise
        database.reads = ("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",)
        database.writes = (
            # What is read after the lock must be what stands then, whatever is usual on the server.
            "BEGIN ISOLATION LEVEL READ COMMITTED",
            # And what was acknowledged must outlive its crash.
            f"""SELECT set_config('lock_timeout', '{round(self._busy_timeout * 1000)}', true),
                set_config('synchronous_commit', 'on', true)""",
            f"SELECT pg_advisory_xact_lock({_LOCK})",
        )
        return database


def _holds_a_record(database: Database) -> bool:
    return bool(database.execute("SELECT to_regclass('alembic_version') IS NOT NULL")[0][0])


def _bring_up_to_date(database: Alchemy) -> None:
    from dlpath.store.schema import run_migrations

    # Machines that come upon the same server at once take turns; the second finds nothing to do.
    with database.transaction(database.writes):
        run_migrations(database)
