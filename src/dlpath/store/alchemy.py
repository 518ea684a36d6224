"""The other driver: SQLAlchemy, for a record that ``DLPATH_DATABASE_URL`` names."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, create_engine, text
from sqlalchemy.exc import DataError, SQLAlchemyError, StatementError
from sqlalchemy.pool import NullPool

from dlpath.errors import DlpathError
from dlpath.store.database import Database, Rows, Values
from dlpath.store.errors import BadEntry
from dlpath.store.faults import Whereabouts, server_fault, sqlite_fault, undecodable, unencodable
from dlpath.store.server_errors import DatabaseUnreachable


def file_engine(connect: Callable[[], sqlite3.Connection]) -> Engine:
    """Return an engine over a file; it opens connections of ours."""
    return create_engine("sqlite+pysqlite://", creator=connect, poolclass=NullPool)


class Alchemy(Database):
    """A record through SQLAlchemy."""

    def __init__(self, engine: Engine, where: Whereabouts) -> None:
        super().__init__(where)
        self._engine = engine
        self.connection = self._connected()

    def execute(self, statement: str, values: Values | None = None) -> Rows:
        """Run one statement and return the rows it gives.

        A connection that was lost since the last transaction, by a server started anew or a line
        that was idle for long, is made again. One lost within a transaction takes that along.
        """
        try:
            return self._run(statement, values)
        except DatabaseUnreachable:
            begun = self._inside and not statement.startswith("BEGIN")
            if begun or not self.connection.invalidated:
                raise
        self.connection = self._connected()
        return self._run(statement, values)

    def execute_each(self, statement: str, rows: Sequence[Values]) -> None:
        """Run one statement for many rows of values."""
        with translated(self.where):
            self.connection.execute(text(statement), [dict(row) for row in rows])

    def close(self) -> None:
        """Let go of the record."""
        with translated(self.where):
            self.connection.close()

    def _connected(self) -> Connection:
        with translated(self.where):
            # The statements that open and end transactions are ours, as with sqlite3.
            return self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")

    def _run(self, statement: str, values: Values | None) -> Rows:
        with translated(self.where):
            result = self.connection.execute(text(statement), dict(values or {}))
            return result.all() if result.returns_rows else ()


@contextmanager
def translated(where: Whereabouts) -> Iterator[None]:
    """Let nothing of SQLAlchemy or of the driver below it through but errors of ours."""
    try:
        yield
    except SQLAlchemyError as error:
        raise _fault(error, where) from error
    except UnicodeEncodeError as error:
        raise unencodable(error) from error
    except UnicodeDecodeError as error:
        raise undecodable(error, where) from error


def _fault(error: SQLAlchemyError, where: Whereabouts) -> DlpathError:
    cause = error.orig if isinstance(error, StatementError) else None
    if isinstance(cause, sqlite3.Error):
        return sqlite_fault(cause, where)
    if isinstance(error, DataError):
        return BadEntry(str(cause))
    return server_fault(cause or error, where)
