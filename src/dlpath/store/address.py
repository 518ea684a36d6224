"""What ``DLPATH_DATABASE_URL`` names: a file or a server."""

from pathlib import Path

from sqlalchemy import URL, Engine, create_engine, make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from dlpath.store.errors import DatabaseUnreachable
from dlpath.store.record_file import RecordFile
from dlpath.store.server import RecordServer

_PATIENCE = 5
"""Seconds to wait for a server to answer at all."""


def home_at(address: str, *, busy_timeout: float) -> RecordFile | RecordServer:
    """Return where the record is kept.

    Raises
    ------
    DatabaseUnreachable
        The address is of no kind we know, or the driver for it is not installed.
    """
    try:
        url = make_url(address)
        if url.get_backend_name() == "sqlite":
            return _file(url, busy_timeout)
        return RecordServer(_server(url), busy_timeout=busy_timeout)
    except (SQLAlchemyError, ValueError) as error:
        raise DatabaseUnreachable("of DLPATH_DATABASE_URL", str(error)) from error
    except ModuleNotFoundError as error:
        raise DatabaseUnreachable(
            "of DLPATH_DATABASE_URL", str(error), hint="pip install 'dlpath[postgres]'"
        ) from error


def _file(url: URL, busy_timeout: float) -> RecordFile:
    if url.database in (None, "", ":memory:"):
        raise ValueError("it names no file")
    return RecordFile(Path(url.database), busy_timeout=busy_timeout, sqlalchemy=True)


def _server(url: URL) -> Engine:
    if url.drivername in ("postgresql", "postgres"):
        url = url.set(drivername="postgresql+psycopg")
    driver = url.get_driver_name()
    if not (url.get_backend_name() == "postgresql" and driver.startswith("psycopg")):
        raise ValueError(f"{url.drivername} is not known, sqlite and postgresql+psycopg are")
    return create_engine(url, connect_args={"connect_timeout": _PATIENCE}, poolclass=NullPool)
