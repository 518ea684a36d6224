"""A record in a PostgreSQL server, which makes its own backups."""

from datetime import datetime

from sqlalchemy import Engine

from dlpath.store.alchemy import Alchemy
from dlpath.store.database import Database
from dlpath.store.faults import Whereabouts
from dlpath.store.revision import is_up_to_date


class RecordServer:
    """Where a record is kept, and how it is opened."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._where = Whereabouts(engine.url.render_as_string(hide_password=True))

    def open(self) -> Database | None:
        """Return the record, brought up to date; ``None`` if there is none yet.

        Raises
        ------
        DatabaseUnreachable, RecordDamaged, RecordNewer, ReadOnly, Busy
            It cannot be read. It is left as it is.
        """
        database = Alchemy(self._engine, self._where)
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
        database = Alchemy(self._engine, self._where)
        try:
            _bring_up_to_date(database)
        except BaseException:
            database.close()
            raise
        return database

    def back_up(self, *, at: datetime) -> None:
        """Leave it to the server."""

    def problems(self, database: Database) -> list[str]:
        """Leave it to the server."""
        return []


def _holds_a_record(database: Database) -> bool:
    return bool(database.execute("SELECT to_regclass('alembic_version') IS NOT NULL")[0][0])


def _bring_up_to_date(database: Alchemy) -> None:
    from dlpath.store.schema import run_migrations

    # Machines that come upon the same server at once take turns; the second finds nothing to do.
    with database.transaction(database.writes):
        run_migrations(database)
