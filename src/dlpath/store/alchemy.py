"""The other driver: SQLAlchemy, for a record that ``DLPATH_DATABASE_URL`` names."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, create_engine, text
from sqlalchemy.exc import DataError, SQLAlchemyError, StatementError
from sqlalchemy.pool import NullPool

from dlpath.errors import DlpathError
from dlpath.store.database import Database, Rows, Values
from dlpath.store.errors import BadEntry
from dlpath.store.faults import Whereabouts, server_fault, sqlite_fault, undecodable, unencodable


def file_engine(connect: Callable[[], sqlite3.Connection]) -> Engine:
    """Return an engine over a file; it opens connections of ours."""
    return create_engine("sqlite+pysqlite://", creator=connect, poolclass=NullPool)


class Alchemy(Database):
    """A record through SQLAlchemy."""

    def __init__(self, engine: Engine, where: Whereabouts) -> None:
        super().__init__(where)
        with translated(where):
            # The statements that open and end transactions are ours, as with sqlite3.
            self.connection: Connection = engine.connect().execution_options(
                isolation_level="AUTOCOMMIT"
            )

    def execute(self, statement: str, values: Values | None = None) -> Rows:
        """Run one statement and return the rows it gives."""
        with translated(self.where):
            result = self.connection.execute(text(statement), dict(values or {}))
            return result.all() if result.returns_rows else ()

    def close(self) -> None:
        """Let go of the record."""
        with translated(self.where):
            self.connection.close()


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
