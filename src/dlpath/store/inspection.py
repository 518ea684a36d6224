"""What stands in a record although nothing that dlpath writes looks like it.

A database keeps its pages in order, and knows nothing of what they say: a bit that a disk has
turned, or somebody's own hand, leaves words that no command understands.
"""

from collections.abc import Iterator

from dlpath.store import queries
from dlpath.store.database import Database
from dlpath.store.row_shapes import NAMES, BadRow, as_exported, columns, shaped

_MOST = 20_000
"""Rows of each table that are read, the newest: of ten years' reviews, all would take long."""


def strange_rows(database: Database) -> list[str]:
    """Return which rows make no sense and why, in words."""
    with database.transaction(database.reads):
        return [problem for table in NAMES for problem in _strange(database, table)]


def _strange(database: Database, table: str) -> Iterator[str]:
    names = columns(table)
    for values in database.execute(queries.newest_rows(table, names), {"count": _MOST}):
        row = dict(zip(names, values, strict=True))
        try:
            shaped(table, as_exported(table, row))
        except BadRow as error:
            yield f"{error}, in {row['id']!s:.30}"
