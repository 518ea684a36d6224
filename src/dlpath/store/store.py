"""The learner's record: what was done is added, what is visible is read."""

from collections.abc import Callable
from contextlib import suppress
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
    from dlpath.store.card_shelf import CardShelf
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
        """Return the pomodoros counted."""
        return visible.tallies(self._readable)

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
        found = self._readable.execute(queries.HAS_CARDS)
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
        if self._readable is _NO_RECORD:
            self._database = self._home.create()
        database = self._readable
        newest = database.execute(queries.NEWEST_CHANGE)
        if newest and newest[0][1] != at.study_day.isoformat():
            self._home.back_up(at=at.instant)
        return database
