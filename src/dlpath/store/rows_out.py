"""The rows of a record, one after the other, in an order in which another record takes them."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from dlpath.store import merge_queries
from dlpath.store.database import Database
from dlpath.store.row_shapes import NAMES, Value, as_exported, columns

_PAGE = 1000


class Snapshot(NamedTuple):
    """One state of a record."""

    tables: Mapping[str, int]
    """How many rows each table has; those without any are left out."""
    rows: Iterator[tuple[str, dict[str, Value]]]
    """Each row with its table; they are read as they are asked for."""


def snapshot(database: Database) -> Snapshot:
    """Return what is exported, as long as the transaction lasts in which this is called.

    Imports are left out, and what came by imports alone that were taken back.
    """
    counts = {name: _count(database, name) for name in NAMES}
    return Snapshot({name: count for name, count in counts.items() if count}, _rows(database))


def _count(database: Database, table: str) -> int:
    found = database.execute(merge_queries.count(table))
    return int(found[0][0]) if found else 0


def _rows(database: Database) -> Iterator[tuple[str, dict[str, Value]]]:
    for table in NAMES:
        query, names = merge_queries.page(table), columns(table)
        after = ""
        while page := database.execute(query, {"after": after, "count": _PAGE}):
            for values in page:
                yield table, as_exported(table, dict(zip(names, values, strict=True)))
            after = page[-1][0]
