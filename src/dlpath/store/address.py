"""What ``DLPATH_DATABASE_URL`` names: a file or a server."""

from pathlib import Path

from sqlalchemy import URL, Engine, create_engine, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import NullPool

from dlpath.store.record_file import RecordFile
from dlpath.store.server import RecordServer
from dlpath.store.server_errors import DatabaseUnreachable

_PATIENCE = 5
"""Seconds to wait for a server to answer at all."""
_LINE = {
    "connect_timeout": _PATIENCE,
    # A line that is cut without a word is given up as well, not only one that never stood.
    "keepalives_idle": _PATIENCE,
    "keepalives_interval": 2,
    "keepalives_count": 2,
    "tcp_user_timeout": 2000 * _PATIENCE,
    # In a database of encoding SQL_ASCII, text would otherwise come back as bytes.
    "client_encoding": "utf8",
}
_EXAMPLE = "postgresql+psycopg://NAME:PASSWORD@HOST/DATABASE"


def home_at(address: str, *, busy_timeout: float) -> RecordFile | RecordServer:
    """Return where the record is kept.

    Raises
    ------
    DatabaseUnreachable
        The address is of no kind we know, or the driver for it is not installed.
    """
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        # What was misread is not repeated: it may be a password.
        raise _misunderstood(f"it is no address such as {_EXAMPLE}") from None
    if url.get_backend_name() == "sqlite":
        return _file(url, busy_timeout)
    try:
        return RecordServer(_server(url), busy_timeout=busy_timeout)
    except ModuleNotFoundError as error:
        raise _misunderstood(str(error), hint="pip install 'dlpath[postgres]'") from error


def _misunderstood(problem: str, *, hint: str | None = None) -> DatabaseUnreachable:
    return DatabaseUnreachable("of DLPATH_DATABASE_URL", problem, hint)


def _file(url: URL, busy_timeout: float) -> RecordFile:
    if url.database in (None, "", ":memory:"):
        raise _misunderstood("it names no file")
    return RecordFile(Path(url.database), busy_timeout=busy_timeout, sqlalchemy=True)


def _server(url: URL) -> Engine:
    if url.drivername in ("postgresql", "postgres"):
        url = url.set(drivername="postgresql+psycopg")
    if url.drivername != "postgresql+psycopg":
        raise _misunderstood(f"{url.drivername} is not known, sqlite and postgresql+psycopg are")
    if "@" in (url.host or ""):
        raise _misunderstood("an @ in its password is written %40")
    line = {name: value for name, value in _LINE.items() if name not in url.query}
    return create_engine(url, connect_args=line, poolclass=NullPool)
