"""The driver of everyday: sqlite3 of the standard library."""

import sqlite3
from collections.abc import Sequence
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
    connection = sqlite3.connect(
        _uri(path, "mode=rw"), uri=True, timeout=timeout, isolation_level=None
    )
    try:
        # FULL: what was acknowledged survives a power cut, too.
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
    except BaseException:
        connection.close()
        raise
    return connection


def connect_unchanged(path: Path) -> sqlite3.Connection:
    """Return a connection to a file that nobody writes to; it is read as it is.

    Nothing is made beside it, and a journal that lies there is not looked at.
    """
    return sqlite3.connect(_uri(path, "immutable=1"), uri=True, isolation_level=None)


def _uri(path: Path, manner: str) -> str:
    name = path.absolute().as_posix().lstrip("/")
    for character in "%?#":
        name = name.replace(character, f"%{ord(character):02x}")
    return f"file:///{name}?{manner}"


class SQLite(Database):
    """A record in a file, through sqlite3."""

    def __init__(self, connection: sqlite3.Connection, where: Whereabouts) -> None:
        super().__init__(where)
        self._connection = connection

    def execute(self, statement: str, values: Values | None = None) -> Rows:
        """Run one statement and return the rows it gives."""
        with translated(self.where):
            return self._connection.execute(statement, values or {}).fetchall()

    def execute_each(self, statement: str, rows: Sequence[Values]) -> None:
        """Run one statement for many rows of values."""
        with translated(self.where):
            self._connection.executemany(statement, rows)

    def close(self) -> None:
        """Let go of the record."""
        with translated(self.where):
            self._connection.close()


def problems(database: Database, *, thorough: bool = False) -> list[str]:
    """Return what is wrong with a record in a file, in words.

    Every page is read, and every reference followed. ``thorough`` also holds each index against its
    table, which takes several times as long. What acts by itself in it was put there by somebody
    else: a trigger would change what is recorded, a view show what is not.
    """
    from collections import Counter

    check = "integrity_check" if thorough else "quick_check"
    found = [line for (line,) in database.execute(f"PRAGMA {check}") if line != "ok"]
    orphans = database.execute("PRAGMA foreign_key_check")
    rows = Counter((table, parent) for table, _, parent, _ in orphans)
    acting = database.execute(
        "SELECT type, name FROM sqlite_master WHERE type IN ('trigger', 'view') ORDER BY name"
    )
    found += [f"it holds the {kind} {name!r:.40}, which is not dlpath's" for kind, name in acting]
    return found + [
        f"{count} row{'s' if count > 1 else ''} of {table} belong{'s' if count == 1 else ''} "
        f"to no row of {parent}"
        for (table, parent), count in rows.items()
    ]
