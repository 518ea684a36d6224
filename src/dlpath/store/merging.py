"""Two records become one: the rows of a file are added to those that are there, by their ids.

What both have stays as it is. Rows are never changed, so one that has the id of another and says
something else is damage, and then nothing is added at all.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from itertools import groupby, islice
from typing import Any, NamedTuple

from dlpath.progress.exchange import Line, Merged, summary
from dlpath.progress.overlaps import overlaps
from dlpath.progress.records import Change, Moment
from dlpath.store import imports, ledger, merge_queries, queries, visible
from dlpath.store.database import Database
from dlpath.store.errors import BadEntry, NotMerged
from dlpath.store.row_shapes import AMENDMENT, CHANGE, NAMES, RETRACTION, BadRow, columns, shaped

BATCH = 500
"""Rows that are looked up and written at a time, whatever the length of the file."""

_TARGETS = {AMENDMENT: "pomodoro", RETRACTION: CHANGE}
"""Where that stands which a row names as its target."""


class Incoming(NamedTuple):
    """What is to be merged into a record."""

    lines: Iterable[Line]
    name: str
    """How messages call where they come from."""
    heard: Callable[[int], object] = lambda number: None
    """Told how many lines were taken in, now and then."""


class Merging:
    """One merge, within one transaction."""

    def __init__(self, database: Database, incoming: Incoming) -> None:
        self._database = database
        self._incoming = incoming
        self.added: Counter[str] = Counter()
        self.already = 0
        self.taken = 0
        database.execute(merge_queries.MAKE_BROUGHT)
        database.execute(merge_queries.INDEX_BROUGHT)

    def take_in(self) -> None:
        """Add all rows that are not there.

        Raises
        ------
        NotMerged
            A line is no row, says something else than the row that is there, or refers to
            something that is not.
        """
        for table, run in groupby(self._incoming.lines, key=lambda line: line.table):
            if table not in NAMES:
                raise self._fault(next(run), f"there is no table {table!r:.40}")
            while batch := list(islice(run, BATCH)):
                self._take(table, batch)
                self.taken += len(batch)
                self._incoming.heard(self.taken)

    def told(self) -> Merged:
        """Return what was taken in, which from now on is visible."""
        database = self._database
        database.execute(merge_queries.SHOW_BROUGHT)
        ids = {id_ for (id_,) in database.execute(merge_queries.POMODOROS)}
        pomodoros = visible.pomodoros(database, since=None) if ids else []
        days = [item.start.study_day for item in pomodoros if item.id in ids]
        [(reviews, cards)] = database.execute(merge_queries.REVIEWS)
        return Merged(
            change=None,
            added=self.added.total(),
            already=self.already,
            devices=tuple(device for (device,) in database.execute(merge_queries.DEVICES)),
            tables={name: self.added[name] for name in NAMES if self.added[name]},
            pomodoros=len(ids),
            days=(min(days), max(days)) if days else None,
            done=tuple(task for (task,) in database.execute(merge_queries.DONE)),
            reviews=reviews,
            cards=cards,
            overlaps=overlaps(pomodoros, ids),
        )

    def settle(self, merged: Merged, at: Moment, *, device: str) -> str:
        """Record the import as a change of this device; return its id."""
        named = summary(merged, self._incoming.name)
        change = ledger.add(self._database, Change(named, at), device=device)
        self._database.execute(merge_queries.LINK_BROUGHT, {"change": change.id})
        imports.refresh_cards(self._database, change.id)
        self._database.execute(merge_queries.DROP_BROUGHT)
        return change.id

    def _take(self, table: str, batch: list[Line]) -> None:
        rows = self._rows(table, batch)
        known = self._known(table, rows)
        new = {id_: row for id_, row in rows.items() if id_ not in known}
        # What an undone import had brought is added anew, though its rows are there.
        change = {id_: row["id" if table == CHANGE else "change_id"] for id_, row in rows.items()}
        hidden = self._among("change_id", "hidden", "change_id", set(change.values()))
        shown = {id_ for id_ in known if change[id_] in hidden}
        if table != CHANGE:
            self._refuse_loose(batch, new)
        if table in _TARGETS:
            self._refuse_dangling(table, batch, new)
        self._write(table, batch, list(new.values()))
        if table == CHANGE:
            shown -= self._among("id", "brought", "id", shown)
            self._each(merge_queries.BROUGHT, [{"id": id_} for id_ in (*new, *shown)])
        self.added[table] += len(new) + len(shown)
        self.already += len(batch) - len(new) - len(shown)

    def _rows(self, table: str, batch: list[Line]) -> dict[str, Mapping[str, Any]]:
        """Return the rows of a batch by their ids."""
        rows: dict[str, Mapping[str, Any]] = {}
        for line in batch:
            try:
                row = shaped(table, line.row)
            except BadRow as error:
                raise self._fault(line, str(error)) from None
            if rows.setdefault(str(row["id"]), row) != row:
                raise self._fault(line, f"the {table} {row['id']} was something else before")
        return rows

    def _known(self, table: str, rows: Mapping[str, Mapping[str, Any]]) -> set[str]:
        """Return the ids that are there, after a look at what stands there."""
        names = columns(table)
        found = self._select(", ".join(names), table, "id", rows)
        for values in found:
            there = dict(zip(names, values, strict=True))
            if rows[there["id"]] != there:
                raise NotMerged(
                    self._incoming.name,
                    f"the {table} {there['id']} says something else than in your record",
                )
        return {values[0] for values in found}

    def _refuse_loose(self, batch: list[Line], new: Mapping[str, Mapping[str, Any]]) -> None:
        """Raise if a new row belongs to no new change: a change is written whole."""
        brought = self._among("id", "brought", "id", {row["change_id"] for row in new.values()})
        for line in batch:
            change = line.row["change_id"]
            if line.row["id"] in new and change not in brought:
                known = self._among("id", CHANGE, "id", [change])
                where = "in your record without it" if known else "not before it in the file"
                raise self._fault(line, f"its change {change} is {where}")

    def _refuse_dangling(
        self, table: str, batch: list[Line], new: Mapping[str, Mapping[str, Any]]
    ) -> None:
        """Raise if what a new row names is neither in the record nor before it in the file."""
        kind = _TARGETS[table]
        wanted = {row["target"] for row in new.values()}
        there = self._among("id", kind, "id", wanted)
        # No export names an import: imports are a matter of the copy that they were made in.
        there -= self._among("DISTINCT change_id", "imported", "change_id", wanted)
        for line in batch:
            if line.row["id"] in new and line.row["target"] not in there:
                raise self._fault(
                    line, f"the {kind} {line.row['target']} that it names is not before it"
                )

    def _write(self, table: str, batch: list[Line], rows: list[Mapping[str, Any]]) -> None:
        try:
            self._each(queries.insertion(table, columns(table)), rows)
        except BadEntry as error:
            first, last = batch[0].number, batch[-1].number
            raise NotMerged(
                self._incoming.name, f"lines {first} to {last}: {error.message}"
            ) from error

    def _each(self, statement: str, rows: list[Mapping[str, Any]]) -> None:
        if rows:
            self._database.execute_each(statement, rows)

    def _among(self, names: str, table: str, column: str, ids: Iterable[str]) -> set[str]:
        return {row[0] for row in self._select(names, table, column, ids)}

    def _select(self, names: str, table: str, column: str, ids: Iterable[str]) -> list[Any]:
        some = list(ids)
        if not some:
            return []
        query = merge_queries.of_ids(names, table, column, len(some))
        return list(self._database.execute(query, merge_queries.values_of(some)))

    def _fault(self, line: Line, problem: str) -> NotMerged:
        return NotMerged(self._incoming.name, f"line {line.number}: {problem}")
