"""A record in a PostgreSQL server, which makes its own backups."""

from datetime import datetime

from sqlalchemy import Engine

from dlpath.store.alchemy import Alchemy
from dlpath.store.database import Database
from dlpath.store.faults import Whereabouts
from dlpath.store.revision import is_up_to_date

_LOCK = 6_815_000_204
"""A number of ours, by which all who write to one server take turns."""


class RecordServer:
    """Where a record is kept, and how it is opened."""

    def __init__(self, engine: Engine, *, busy_timeout: float) -> None:
        self._engine = engine
        self._busy_timeout = busy_timeout
        self._where = Whereabouts(engine.url.render_as_string(hide_password=True))

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
        """Make an empty record, unless somebody else just did, and return it."""
        database = self._connected()
        try:
            _bring_up_to_date(database)
        except BaseException:
            database.close()
            raise
        return database

    def back_up(self, *, at: datetime) -> None:
        """Leave it to the server."""

    def try_writing(self) -> None:
        """Leave it to the server."""

    def problems(self, database: Database) -> list[str]:
        """Leave it to the server."""
        return []

    def _connected(self) -> Alchemy:
        database = Alchemy(self._engine, self._where)
        database.reads = ("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",)
        database.writes = (
            "BEGIN",
            f"SET LOCAL lock_timeout = {round(self._busy_timeout * 1000)}",
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
