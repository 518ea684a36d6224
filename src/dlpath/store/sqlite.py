"""The driver of everyday: sqlite3 of the standard library."""

import sqlite3
from pathlib import Path

from dlpath.store.database import Database, Rows, Values
from dlpath.store.faults import Whereabouts, translated

BUSY_TIMEOUT = 5.0
"""Seconds that a command waits for another one's write."""


def connect(
    path: Path, *, timeout: float = BUSY_TIMEOUT, foreign_keys: bool = True
) -> sqlite3.Connection:
    """Return a connection to a file that exists; it is never made.

    No transaction begins by itself.
    """
    name = path.absolute().as_posix().lstrip("/")
    for character in "%?#":
        name = name.replace(character, f"%{ord(character):02x}")
    connection = sqlite3.connect(
        f"file:///{name}?mode=rw", uri=True, timeout=timeout, isolation_level=None
    )
    # FULL: what was acknowledged survives a power cut, too.
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
    return connection


class SQLite(Database):
    """A record in a file, through sqlite3."""

    def __init__(self, connection: sqlite3.Connection, where: Whereabouts) -> None:
        super().__init__(where)
        self._connection = connection

    def execute(self, statement: str, values: Values | None = None) -> Rows:
        """Run one statement and return the rows it gives."""
        with translated(self.where):
            return self._connection.execute(statement, values or {}).fetchall()

    def close(self) -> None:
        """Let go of the record."""
        with translated(self.where):
            self._connection.close()
