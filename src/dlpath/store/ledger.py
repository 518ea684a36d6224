"""What is added to a record, within a transaction: changes with their facts, undo and redo."""

from datetime import datetime

from dlpath.progress.card_records import CardEntry, CardFact, CardParameters
from dlpath.progress.records import (
    Amendment,
    Change,
    Moment,
    Pomodoro,
    Record,
    Retraction,
    TaskMark,
    TimerEvent,
)
from dlpath.store import queries, rows
from dlpath.store.database import Database
from dlpath.store.errors import NothingToRedo, NothingToUndo
from dlpath.store.ids import new_ids


def add(database: Database, change: Change, *, device: str) -> Change:
    """Write a change and return it as it was written, with ids."""
    *ids, change_id = _new_ids(database, len(change.records) + 1, change.at)
    records = tuple(
        _superseding(database, record, change.at)._replace(id=id_)
        for record, id_ in zip(change.records, ids, strict=True)
    )
    written = change._replace(records=records, id=change_id)
    _insert(database, "change", rows.change_columns(written, device=device))
    for record in records:
        columns = rows.record_columns(record, change_id=change_id)
        _insert(database, rows.table_of(type(record)), columns)
    if any(isinstance(record, CardFact | CardParameters) for record in records):
        from dlpath.store import card_states

        card_states.follow(database, records)
    return written


def undo(database: Database, at: Moment, *, device: str, only: str | None = None) -> Retraction:
    """Take back the newest visible change of this device.

    Raises
    ------
    NothingToUndo
        There is none, or it is not the one whose id is ``only``.
    """
    found = database.execute(queries.CHANGE_TO_UNDO, {"device": device})
    if not found or only not in (None, rows.change(found[0]).id):
        raise NothingToUndo
    return _retract(database, rows.change(found[0]), "undo", at, device=device)


def redo(database: Database, at: Moment, *, device: str) -> Retraction:
    """Bring back the change that this device took back last.

    Raises
    ------
    NothingToRedo
        There is none, or there was a new change since.
    """
    found = database.execute(queries.CHANGE_TO_REDO, {"device": device})
    if not found:
        raise NothingToRedo
    return _retract(database, rows.change(found[0]), "redo", at, device=device)


def _retract(
    database: Database, target: Change, kind: str, at: Moment, *, device: str
) -> Retraction:
    id_, change_id = _new_ids(database, 2, at)
    change = Change(f"{kind}: {target.summary}", at, id=change_id)
    _insert(database, "change", rows.change_columns(change, device=device))
    at = _not_before(database, at, queries.NEWEST_RETRACTION, target.id)
    columns = rows.retraction_columns(target.id, kind, at)
    _insert(database, "retraction", {**columns, "id": id_, "change_id": change_id})
    if database.execute(queries.IS_ABOUT_CARDS, {"change": target.id})[0][0]:
        from dlpath.store import card_states

        card_states.follow_change(database, target.id)
    if database.execute(queries.IS_IMPORT, {"change": target.id})[0][0]:
        from dlpath.store import imports

        imports.follow(database, target.id)
    return Retraction(change_id, target)


def _new_ids(database: Database, count: int, at: Moment) -> list[str]:
    # The id of a change is the greatest of its own, so the newest change has the greatest of all.
    newest = database.execute(queries.NEWEST_CHANGE)
    return new_ids(count, at=at.instant, after=newest[0][0] if newest else "")


def _superseding(database: Database, record: Record, now: Moment) -> Record:
    if isinstance(record, Pomodoro):
        return record
    if isinstance(record, CardFact):
        return _superseding_card(database, record, now)
    if isinstance(record, Amendment):
        query, key = queries.NEWEST_AMENDMENT, record.target
    elif isinstance(record, TaskMark):
        query, key = queries.NEWEST_MARK, record.task
    elif isinstance(record, TimerEvent):
        query, key = queries.NEWEST_TIMER_EVENT, None
    else:
        query, key = queries.newest(rows.table_of(type(record))), None
    return record._replace(at=_not_before(database, record.at, query, key))


def _superseding_card(database: Database, record: CardFact, now: Moment) -> Record:
    # What is said of the past, as when reviews are brought along from elsewhere, stays there.
    if record.at != now:
        return record
    from dlpath.store import card_queries

    entry = isinstance(record, CardEntry)
    query = card_queries.NEWEST_ENTRY if entry else card_queries.NEWEST_ANSWER
    return record._replace(at=_not_before(database, record.at, query, record.card))


def _not_before(database: Database, at: Moment, query: str, key: str | None) -> Moment:
    """Return ``at``, but not earlier than what it supersedes.

    The latest instant wins. What the learner says now must win even if the clock was set back
    since; with equal instants the id decides, and that is always greater.
    """
    [(newest,)] = database.execute(query, {"key": key})
    if newest is None or rows.instant_text(at.instant) >= newest:
        return at
    return at._replace(instant=datetime.fromisoformat(newest))


def _insert(database: Database, table: str, columns: rows.Columns) -> None:
    database.execute(queries.insertion(table, columns), columns)
