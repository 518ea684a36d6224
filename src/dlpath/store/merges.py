"""A merge as a whole: kept if something is new, and else as if it had never been begun."""

import tempfile
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from dlpath.progress.exchange import Merged
from dlpath.progress.records import Moment
from dlpath.store import queries
from dlpath.store.database import Database
from dlpath.store.merging import Incoming, Merging
from dlpath.store.record_file import RecordFile
from dlpath.store.sqlite import BUSY_TIMEOUT


class _NotKept(Exception):
    """Ends a transaction of which nothing is to stay."""


def merged(
    database: Database,
    incoming: Incoming,
    at: Moment,
    *,
    device: str,
    back_up: Callable[[], Path | None],
) -> Merged:
    """Merge rows into a record as one change of a device, if any is new.

    ``back_up`` is called before anything is kept, if there is something to copy.

    Raises
    ------
    NotMerged
        A row cannot be; nothing was changed.
    """
    with suppress(_NotKept), database.transaction(database.writes):
        is_new = not database.execute(queries.NEWEST_CHANGE)
        merging = Merging(database, incoming)
        merging.take_in()
        found = merging.told()
        if not found.added:
            raise _NotKept
        copy = None if is_new else back_up()
        change = merging.settle(found, at, device=device)
        return found._replace(change=change, backup=str(copy) if copy else None)
    return found


def tried(database: Database | None, incoming: Incoming) -> Merged:
    """Return what a merge would come to; where there is no record, none is made.

    Raises
    ------
    NotMerged
        A row cannot be.
    """
    if database is None:
        with tempfile.TemporaryDirectory() as folder:
            record = RecordFile(Path(folder) / "record.db", busy_timeout=BUSY_TIMEOUT)
            with closing(record.create()) as empty:
                return tried(empty, incoming)
    with suppress(_NotKept), database.transaction(database.writes):
        merging = Merging(database, incoming)
        merging.take_in()
        found = merging.told()
        raise _NotKept
    return found
