"""The learner's record: what was done is added, what is visible is read."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime
from functools import cached_property, partial
from pathlib import Path
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
from dlpath.store.database import Database
from dlpath.store.device import known_device, this_device
from dlpath.store.errors import NothingToRedo, NothingToUndo, RecordDamaged
from dlpath.store.faults import Whereabouts
from dlpath.store.record_file import RecordFile
from dlpath.store.rows import Fact
from dlpath.store.sqlite import BUSY_TIMEOUT

if TYPE_CHECKING:
    from dlpath.progress.exchange import Merged
    from dlpath.store.backup_shelf import Backup, BackupShelf
    from dlpath.store.card_shelf import CardShelf
    from dlpath.store.merging import Incoming
    from dlpath.store.rows_out import Snapshot
    from dlpath.store.server import RecordServer

_NO_RECORD = Database(Whereabouts("the record"))


class Store:
    """One record. It is opened when it is first needed; until then nothing is touched.

    A record that does not exist reads as empty and is made by the first write. Whatever goes wrong
    is a ``DlpathError``, such as ``RecordDamaged``, ``RecordMissing``, ``ReadOnly``, ``DiskFull``,
    ``Busy`` or ``DatabaseUnreachable``; the record is then as it was before.

    Parameters
    ----------
    path
        Path of ``record.db``; its backups and the name of this device lie beside it.
    url
        Address of a database that holds the record in its stead.
    busy_timeout
        Seconds to wait for another command's write.
    """

    def __init__(
        self, path: Path, *, url: str | None = None, busy_timeout: float = BUSY_TIMEOUT
    ) -> None:
        self._path = path
        self._url = url
        self._busy_timeout = busy_timeout
        self._database: Database | None = None
        self._counted: tuple[list[str], Tallies] | None = None

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
        """Return the pomodoros counted; counted again only if anything was recorded since."""
        database = self._readable
        with visible.one_state(database):
            # Whatever is done to a record is a change, and the newest has the greatest id.
            newest = [row[0] for row in database.execute(queries.NEWEST_CHANGE)]
            if self._counted is None or self._counted[0] != newest:
                self._counted = newest, visible.tallies(database)
        return self._counted[1]

    def facts(self, kind: type[Fact]) -> list[Fact]:
        """Return all facts of a kind, oldest first."""
        return visible.facts(self._readable, kind)

    def timer_events(self) -> list[TimerEvent]:
        """Return the newest start of the timer and what came after it, oldest first."""
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
        found = self._readable.execute(queries.HAS_OPEN_PROBLEM)
        return bool(found and found[0][0])

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

    @property
    def backups(self) -> "BackupShelf":
        """The backups of this record, which itself need be neither sound nor there.

        Raises
        ------
        ServerBackups
            It is kept by a server.
        """
        return self._home.shelf

    def back_up(self, *, at: datetime) -> "Backup":
        """Make a backup now, beside those that are made of themselves, and return it.

        Raises
        ------
        NothingToBackUp
            There is no record yet.
        """
        shelf = self.backups
        if self._readable is _NO_RECORD:
            from dlpath.store.backup_errors import NothingToBackUp

            raise NothingToBackUp
        return shelf.make(at=at)

    @property
    def newest_instant(self) -> datetime | None:
        """When the latest change was recorded, by the clock of then; ``None`` without any."""
        found = self._readable.execute(queries.NEWEST_INSTANT)
        return datetime.fromisoformat(found[0][0]) if found and found[0][0] else None

    @property
    def where(self) -> Whereabouts:
        """How messages name the record, and who looks after its backups."""
        return self._home.where

    @property
    def device(self) -> str:
        """The name of this device; empty as long as it recorded nothing."""
        return known_device(self._path)

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
            return tried(None if self._readable is _NO_RECORD else self._readable, incoming)
        database = self._made()
        return merged(
            database,
            incoming,
            at,
            device=this_device(self._path),
            back_up=partial(self._home.back_up, at=at.instant),
        )

    def problems(self) -> list[str]:
        """Look through the whole record and return what is wrong with it, in words."""
        try:
            database = self._readable
            return [] if database is _NO_RECORD else self._home.problems(database)
        except RecordDamaged as error:
            return [error.message]

    def try_writing(self) -> None:
        """Find out whether the record can be written, or made, and leave it as it is.

        What would keep a write from it is raised.
        """
        database = self._readable
        known_device(self._path)
        with database.transaction(database.writes):
            self._home.try_writing()

    def close(self) -> None:
        """Let go of the record. It may be used again, and is then opened anew."""
        if self._database is not None:
            self._database.close()
            self._database = None

    def __del__(self) -> None:
        # A command ends without ceremony; SQLite would leave its journal lying beside the record.
        with suppress(DlpathError):
            self.close()

    def _holds(self, query: str) -> bool:
        found = self._readable.execute(query)
        return bool(found and found[0][0])

    def _retract(
        self, at: Moment, retract: Callable[..., Retraction], *, nothing: type[DlpathError]
    ) -> Retraction:
        if self._readable is _NO_RECORD:
            raise nothing
        database = self._writable(at)
        device = this_device(self._path)
        with database.transaction(database.writes):
            return retract(database, at, device=device)

    @cached_property
    def _home(self) -> "RecordFile | RecordServer":
        if self._url is None:
            return RecordFile(self._path, busy_timeout=self._busy_timeout)
        from dlpath.store.address import home_at

        return home_at(self._url, busy_timeout=self._busy_timeout)

    @property
    def _readable(self) -> Database:
        if self._database is None:
            self._database = self._home.open()
        return self._database or _NO_RECORD

    def _writable(self, at: Moment) -> Database:
        """Return the record, made if need be, and copied before the first write of a study day."""
        database = self._made()
        newest = database.execute(queries.NEWEST_CHANGE)
        if newest and newest[0][1] != at.study_day.isoformat():
            self._home.back_up(at=at.instant)
        return database

    def _made(self) -> Database:
        """Return the record, made if need be."""
        if self._readable is _NO_RECORD:
            self._database = self._home.create()
        return self._readable
