"""Every query of exports and imports.

What came by imports is looked up change by change: there may be a million of them, and only when
an import is taken back does any of it count.
"""
# ruff: noqa: S608 - put together from what stands here; values are always parameters

from collections.abc import Iterable

from dlpath.store.queries import standing
from dlpath.store.row_shapes import CHANGE, columns

# Of a change that came by an import which was taken back, nothing is exported: neither what
# corrects it, nor what takes back either. Nor are imports, which are a matter of this copy.
_HIDDEN = "SELECT change_id FROM hidden"
_CORRECTIONS = f"""
    SELECT a.change_id FROM amendment a JOIN pomodoro p ON p.id = a.target
    WHERE p.change_id IN ({_HIDDEN})"""


def _gone(change: str) -> str:
    return f"""({change} IN ({_HIDDEN})
        OR EXISTS (SELECT 1 FROM imported i WHERE i.change_id = {change})
        OR {change} IN ({_CORRECTIONS}))"""


_RETRACTIONS = f"SELECT r.change_id FROM retraction r WHERE {_gone('r.target')}"


def _exported(table: str) -> str:
    change = f"{table}.{'id' if table == CHANGE else 'change_id'}"
    return f"""(NOT EXISTS (SELECT 1 FROM imported)
        OR NOT ({_gone(change)} OR {change} IN ({_RETRACTIONS})))"""


def count(table: str) -> str:
    """Return the query for how many rows of a table are exported."""
    return f"SELECT count(*) FROM {table} WHERE {_exported(table)}"


def page(table: str) -> str:
    """Return the query for the next rows of a table to export, by id."""
    return f"""
        SELECT {", ".join(columns(table))} FROM {table}
        WHERE id > :after AND {_exported(table)} ORDER BY id LIMIT :count"""


def of_ids(names: str, table: str, column: str, number: int) -> str:
    """Return the query for some columns of the rows that have one of so many values."""
    places = ", ".join(f":v{place}" for place in range(number))
    return f"SELECT {names} FROM {table} WHERE {column} IN ({places})"


def values_of(ids: Iterable[object]) -> dict[str, object]:
    """Return the parameters of ``of_ids``."""
    return {f"v{place}": id_ for place, id_ in enumerate(ids)}


# In the order of the bytes on every server, as the column it is made from.
MAKE_BROUGHT = "CREATE TEMPORARY TABLE brought AS SELECT id FROM change WHERE 1 = 0"
INDEX_BROUGHT = "CREATE UNIQUE INDEX brought_id ON brought (id)"
DROP_BROUGHT = "DROP TABLE brought"
BROUGHT = "INSERT INTO brought (id) VALUES (:id)"
LINK_BROUGHT = "INSERT INTO imported (change_id, target) SELECT :change, id FROM brought"
SHOW_BROUGHT = "DELETE FROM hidden WHERE change_id IN (SELECT id FROM brought)"
DEVICES = """
    SELECT DISTINCT device FROM change WHERE id IN (SELECT id FROM brought) ORDER BY device"""

_IN_IT = "change_id IN (SELECT id FROM brought)"
POMODOROS = standing("pomodoro", "id", _IN_IT)
DONE = standing("task_mark", "DISTINCT task", f"mark = 'done' AND {_IN_IT}") + " ORDER BY task"
REVIEWS = standing("card_review", "count(*), count(DISTINCT card)", _IN_IT)

_OF_IMPORT = "SELECT target FROM imported WHERE change_id = :change"
_STANDING_IMPORT = """
    SELECT 1 FROM imported other
    WHERE other.target = brought.target AND NOT EXISTS (
        SELECT 1 FROM retraction r
        WHERE r.target = other.change_id AND r.kind = 'undo' AND NOT EXISTS (
            SELECT 1 FROM retraction later
            WHERE later.target = r.target AND (later.instant, later.id) > (r.instant, r.id)))"""
FORGET_HIDDEN = f"DELETE FROM hidden WHERE change_id IN ({_OF_IMPORT})"
HIDE = f"""
    INSERT INTO hidden (change_id) SELECT brought.target FROM imported brought
    WHERE brought.change_id = :change AND NOT EXISTS ({_STANDING_IMPORT})"""

# What it brought, and what was taken back or brought back by what it brought.
_TOUCHED = f"""
    change_id IN ({_OF_IMPORT}
        UNION SELECT target FROM retraction WHERE change_id IN ({_OF_IMPORT}))"""
CARDS = " UNION ".join(
    f"SELECT card FROM {table} WHERE {_TOUCHED}"
    for table in ("card_entry", "card_review", "card_mark")
)
HAS_PARAMETERS = f"SELECT EXISTS (SELECT 1 FROM card_parameters WHERE {_TOUCHED})"
