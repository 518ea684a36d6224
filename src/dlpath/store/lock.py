"""The file lock under which a record is created, copied and migrated.

SQLite locks a file that is there. Eight commands that find none need something else to agree on.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dlpath.store.errors import Busy
from dlpath.store.faults import Whereabouts, translated

PATIENCE = 5.0
"""Seconds, as for a write. Whoever meets a large record on its way to a new schema tries again."""


@contextmanager
def locked(record: Path, *, timeout: float | None = None) -> Iterator[None]:
    """Hold the lock beside ``record``; its folder is made if need be, for the owner alone.

    Raises
    ------
    Busy
        Somebody else held it for ``timeout`` seconds, for ``PATIENCE`` if none are given.
    """
    from filelock import FileLock, Timeout

    with translated(Whereabouts(str(record))):
        record.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        patience = PATIENCE if timeout is None else timeout
        lock = FileLock(f"{record}.lock", timeout=patience, mode=0o600)
        try:
            lock.acquire()
        except Timeout:
            raise Busy(str(record)) from None
    try:
        yield
    finally:
        lock.release()
