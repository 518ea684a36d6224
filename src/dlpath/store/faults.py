"""Exceptions of the drivers and the file system become errors of ours: here, once."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from dlpath.errors import DlpathError, OutOfReach
from dlpath.store.errors import BadEntry, Busy, DiskFull, ReadOnly, RecordDamaged
from dlpath.store.server_errors import (
    DatabaseUnreachable,
    ForeignTables,
    ServerDamaged,
    ServerReadOnly,
)

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL}
_CLOSED = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH}
_READ_ONLY = (
    "the file or its folder is read-only, and even to read it a journal is written beside it"
)
_UNWRITTEN = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR_WRITE,  # a limit of the file's size or a quota, where ENOSPC is FULL
    sqlite3.SQLITE_IOERR_FSYNC,
    sqlite3.SQLITE_IOERR_DIR_FSYNC,
    sqlite3.SQLITE_IOERR_TRUNCATE,
    sqlite3.SQLITE_IOERR_SHMSIZE,
}
_UNREACHED = {
    sqlite3.SQLITE_IOERR_ACCESS,
    sqlite3.SQLITE_IOERR_CLOSE,
    sqlite3.SQLITE_IOERR_DELETE,
    sqlite3.SQLITE_IOERR_FSTAT,
    sqlite3.SQLITE_IOERR_LOCK,
    sqlite3.SQLITE_IOERR_RDLOCK,
    sqlite3.SQLITE_IOERR_SHMLOCK,
    sqlite3.SQLITE_IOERR_SHMMAP,
    sqlite3.SQLITE_IOERR_SHMOPEN,
    sqlite3.SQLITE_IOERR_UNLOCK,
}
"""The system does not let us: of what is in the file, this says nothing."""
_SERVER_BUSY = ("55P03", "57014", "40001", "40P01")
"""Lock not available, query cancelled, serialization failure, deadlock."""
_SERVER_CLOSED = ("25006", "42501")
"""Read-only transaction, insufficient privilege."""
_SERVER_FULL = "53100"
_SERVER_TAKEN = ("42P07", "42710")
"""A table or another thing of that name is there already."""


class Whereabouts(NamedTuple):
    """How messages name the record, and where its backups lie."""

    name: str
    backups: Path | None = None
    """A folder; a server keeps its own."""
    server: bool = False

    def damaged(self, problem: str) -> RecordDamaged:
        """Return the error for a record that cannot be read."""
        if self.server:
            return ServerDamaged(self.name, problem)
        return RecordDamaged(self.name, problem, newest_backup=self.newest_backup)

    @property
    def newest_backup(self) -> str | None:
        """The newest backup, if there is any."""
        from dlpath.store.backup_names import newest

        found = newest(self.backups) if self.backups else None
        return str(found) if found else None


@contextmanager
def translated(where: Whereabouts) -> Iterator[None]:
    """Let nothing of sqlite3 or of the file system through but errors of ours."""
    try:
        yield
    except sqlite3.Error as error:
        raise sqlite_fault(error, where) from error
    except OSError as error:
        raise OutOfReach(error) from error
    except UnicodeEncodeError as error:
        raise unencodable(error) from error
    except UnicodeDecodeError as error:
        raise undecodable(error, where) from error


def sqlite_fault(error: sqlite3.Error, where: Whereabouts) -> DlpathError:
    """Return the error that says for a learner what SQLite said."""
    extended = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    code = extended & 0xFF
    if code in _BUSY:
        return Busy(where.name)
    if code == sqlite3.SQLITE_READONLY:
        return ReadOnly(where.name, _READ_ONLY)
    if code in _CLOSED or extended in _UNREACHED:
        return ReadOnly(where.name, str(error))
    if code in _UNWRITTEN or extended in _UNWRITTEN:
        return DiskFull(where.name, str(error))
    if code == sqlite3.SQLITE_CONSTRAINT:
        return BadEntry(str(error))
    return where.damaged(f"cannot be read as a record: {error}")


def server_fault(error: BaseException, where: Whereabouts) -> DlpathError:
    """Return the error that says for a learner what a database server said, by its SQLSTATE."""
    state = getattr(error, "sqlstate", None) or ""
    problem = str(error).strip().split("\n", 1)[0]
    if state in _SERVER_BUSY:
        return Busy(where.name)
    if state in _SERVER_CLOSED:
        return ServerReadOnly(where.name, problem)
    if state in _SERVER_TAKEN:
        return ForeignTables(where.name, problem)
    if state == _SERVER_FULL:
        return DiskFull(where.name, problem)
    if state.startswith(("22", "23")):
        return BadEntry(problem)
    if state.startswith(("42", "XX")):
        return where.damaged(f"cannot be read as a record: {problem}")
    return DatabaseUnreachable(where.name, problem)


def unencodable(error: UnicodeEncodeError) -> BadEntry:
    """Return the error for text that is no Unicode, such as the bytes of another encoding."""
    return BadEntry(f"{error.object!r} holds bytes that are not UTF-8")


def undecodable(error: UnicodeDecodeError, where: Whereabouts) -> RecordDamaged:
    """Return the error for bytes in the place of text: SQLite quotes them in its complaint."""
    said = error.object.decode("utf-8", "backslashreplace")
    return where.damaged(f"cannot be read as a record: {said}")
