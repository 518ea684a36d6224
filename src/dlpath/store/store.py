"""The learner's record: what was done is added, what is visible is read."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from dlpath.errors import DlpathError
from dlpath.progress.records import (
    Change,
    Moment,
    PlanBlock,
    Pomodoro,
    Retraction,
    TimerEvent,
)
from dlpath.progress.tallies import Tallies
from dlpath.store import ledger, queries, visible
from dlpath.store.device import this_device
from dlpath.store.errors import NothingToRedo, NothingToUndo
from dlpath.store.opening import NO_RECORD, OpenRecord
from dlpath.store.rows import Fact

if TYPE_CHECKING:
    from dlpath.progress.exchange import Merged
    from dlpath.store.card_shelf import CardShelf
    from dlpath.store.merging import Incoming
    from dlpath.store.rows_out import Snapshot


class Store(OpenRecord):
    """One record: changes go in, facts and what is counted of them come out.

    Whatever goes wrong is a ``DlpathError``, such as ``RecordDamaged``, ``RecordMissing``,
    ``ReadOnly``, ``DiskFull``, ``Busy`` or ``DatabaseUnreachable``; the record is then as it was
    before.
    """

    _counted: tuple[object, Tallies] | None = None

    def append(self, change: Change, *, guard: Callable[[], None] | None = None) -> Change:
        """Write a change with all its facts, or nothing of it, and return it with ids.

        ``guard`` is called within the transaction and refuses the change by raising. What it reads
        from this store stays true until the change is written: no other terminal comes in between.
        """
        database = self._writable(change.at)
        device = this_device(self._path)
        with database.transaction(database.writes):
            if guard is not None:
                guard()
            return ledger.add(database, change, device=device)

    def undo(self, at: Moment, *, only: str | None = None) -> Retraction:
        """Take back the newest change of this device that stands.

        Raises
        ------
        NothingToUndo
            There is none, or it is not the one whose id is ``only``.
        """
        return self._retract(at, partial(ledger.undo, only=only), nothing=NothingToUndo)

    def redo(self, at: Moment) -> Retraction:
        """Bring back the change that was taken back last.

        Raises
        ------
        NothingToRedo
            There is none, or something new was written since.
        """
        return self._retract(at, ledger.redo, nothing=NothingToRedo)

    def history(self, *, limit: int | None = None) -> list[Change]:
        """Return the changes without their facts, the newest first, undo and redo left out."""
        return visible.history(self._readable, limit=limit)

    def pomodoros(self, *, since: date | None = None) -> list[Pomodoro]:
        """Return the pomodoros of the study days from ``since`` on, oldest first."""
        return visible.pomodoros(self._readable, since=since)

    def newest_pomodoros(self, count: int) -> list[Pomodoro]:
        """Return the ``count`` pomodoros recorded last, the newest first."""
        return visible.newest_pomodoros(self._readable, count)

    def overlapping(self, start: datetime, end: datetime) -> list[Pomodoro]:
        """Return the pomodoros under way at some time between two instants, oldest first."""
        return visible.overlapping(self._readable, start, end)

    def tallies(self) -> Tallies:
        """Return the pomodoros counted; counted again only if anything was said of them since."""
        database = self._readable
        with visible.one_state(database):
            newest = [tuple(row) for row in database.execute(queries.NEWEST_COUNTING)]
            if self._counted is None or self._counted[0] != newest:
                self._counted = newest, visible.tallies(database)
        return self._counted[1]

    def facts(self, kind: type[Fact]) -> list[Fact]:
        """Return all facts of a kind, oldest first."""
        return visible.facts(self._readable, kind)

    def timer_events(self) -> list[TimerEvent]:
        """Return the newest start of the timer and what came after it, oldest first.

        What was imported from another machine is no part of it: there, not here, somebody works.
        """
        return visible.timer_events(self._readable)

    def plan_blocks(self, day: date) -> list[PlanBlock]:
        """Return the newest plan of a study day, in the order of the day."""
        return visible.plan_of(self._readable, day)

    @property
    def has_cards(self) -> bool:
        """Whether anything is known of cards: most of the path goes without them."""
        return self._holds(queries.HAS_CARDS)

    @property
    def has_reproductions(self) -> bool:
        """Whether a paper was ever taken on: most of the path goes without one."""
        return self._holds(queries.HAS_REPRODUCTIONS)

    @property
    def has_index(self) -> bool:
        """Whether anything was ever put into the index."""
        return self._holds(queries.HAS_INDEX)

    @property
    def has_open_problem(self) -> bool:
        """Whether a problem is open: mostly none is, and nothing more need be read."""
        return self._holds(queries.HAS_OPEN_PROBLEM)

    @property
    def cards(self) -> "CardShelf":
        """The cards as they stand."""
        from dlpath.store.card_shelf import CardShelf

        return CardShelf(lambda: self._readable)

    def rebuild_cards(self) -> int:
        """Compute the states of all cards anew from the facts; return how many there are."""
        from dlpath.store import card_states

        database = self._readable
        with database.transaction(database.writes):
            return card_states.rebuild(database)

    def differing_cards(self, *, most: int) -> tuple[list[str], int]:
        """Return the cards whose state is not what the facts come to, of how many looked at."""
        from dlpath.store import card_states

        if not self.has_cards:
            return [], 0
        with visible.one_state(self._readable):
            return card_states.differing(self._readable, most=most)

    @contextmanager
    def snapshot(self) -> "Iterator[Snapshot]":
        """See one state of the record, row by row, for as long as the context lasts."""
        from dlpath.store.rows_out import snapshot

        with visible.one_state(self._readable):
            yield snapshot(self._readable)

    def merge(self, incoming: "Incoming", at: Moment, *, dry_run: bool = False) -> "Merged":
        """Add the rows of another record that this one lacks, all or none, as one change.

        A copy of the record is made before anything is written. A ``dry_run`` writes nothing.

        Raises
        ------
        NotMerged
            A row cannot be; nothing was changed.
        """
        from dlpath.store.merges import merged, tried

        if dry_run:
            return tried(None if self._readable is NO_RECORD else self._readable, incoming)
        database = self._made()
        return merged(
            database,
            incoming,
            at,
            device=this_device(self._path),
            back_up=partial(self._home.back_up, at=at.instant),
        )

    def _holds(self, query: str) -> bool:
        found = self._readable.execute(query)
        return bool(found and found[0][0])

    def _retract(
        self, at: Moment, retract: Callable[..., Retraction], *, nothing: type[DlpathError]
    ) -> Retraction:
        if self._readable is NO_RECORD:
            raise nothing
        database = self._writable(at)
        device = this_device(self._path)
        with database.transaction(database.writes):
            return retract(database, at, device=device)
