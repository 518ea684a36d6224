"""What is visible of a record: facts whose change stands, with amendments applied.

Of several amendments of one pomodoro the latest (instant, id) wins, field by field: one that sets
the minutes and one that sets the note, made on two machines, both hold.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from typing import Any

from dlpath.progress.records import Change, PlanBlock, Pomodoro, TimerEvent
from dlpath.progress.tallies import Tallies, TaskTally
from dlpath.store import queries, rows
from dlpath.store.database import Database
from dlpath.store.rows import Row

_LONGEST = timedelta(days=1)
"""The schema takes no longer pomodoro."""
_UNLIMITED = 2**63 - 1
_FIRST_DAY = "0000-00-00"


def history(database: Database, *, limit: int | None) -> list[Change]:
    """Return the changes without their facts, the newest first; undo and redo are no entries."""
    with one_state(database):
        values = {"limit": _UNLIMITED if limit is None else limit}
        return [rows.change(row) for row in database.execute(queries.HISTORY, values)]


def facts(database: Database, kind: type[rows.Fact]) -> list[rows.Fact]:
    """Return all facts of a kind, oldest first."""
    query = queries.facts(rows.table_of(kind), rows.columns_of(kind))
    with one_state(database):
        return [rows.fact(kind, row) for row in database.execute(query)]


def plan_of(database: Database, day: date) -> list[PlanBlock]:
    """Return the blocks of the newest plan of a day, in the order of the day."""
    with one_state(database):
        found = database.execute(queries.PLAN_OF_DAY, {"day": day.isoformat()})
        return [rows.fact(PlanBlock, row) for row in found]


def timer_events(database: Database) -> list[TimerEvent]:
    """Return the newest start of the timer here and what came after it, oldest first."""
    with one_state(database):
        return [rows.fact(TimerEvent, row) for row in database.execute(queries.TIMER_EVENTS)]


def pomodoros(database: Database, *, since: date | None) -> list[Pomodoro]:
    """Return the pomodoros of the study days from ``since`` on, oldest first."""
    first = _FIRST_DAY if since is None else since.isoformat()
    with one_state(database):
        found = [
            rows.pomodoro(row) for row in database.execute(queries.POMODOROS, {"since": first})
        ]
        amended = _amended_pomodoros(database)
    found += [item for item in amended if since is None or item.start.study_day >= since]
    return sorted(found, key=_in_time)


def newest_pomodoros(database: Database, count: int) -> list[Pomodoro]:
    """Return the ``count`` pomodoros recorded last, the newest first."""
    with one_state(database):
        found = database.execute(queries.NEWEST_POMODOROS, {"count": count})
        return _amended(map(rows.pomodoro, found), database)


def overlapping(database: Database, start: datetime, end: datetime) -> list[Pomodoro]:
    """Return the pomodoros that were under way at some time between two instants, oldest first."""
    span = {"after": rows.instant_text(start - _LONGEST), "before": rows.instant_text(end)}
    with one_state(database):
        found = [rows.pomodoro(row) for row in database.execute(queries.POMODOROS_BETWEEN, span)]
        found += _amended_pomodoros(database)
    return sorted((item for item in found if _is_under_way(item, start, end)), key=_in_time)


def tallies(database: Database) -> Tallies:
    """Return the pomodoros counted.

    The database counts all there are; the few that do not stand or were amended are taken off, and
    those that were amended are added as they are now.
    """
    with one_state(database):
        per_task = {
            task: TaskTally(*tally) for task, *tally in database.execute(queries.TASK_TALLIES)
        }
        per_day = {
            date.fromisoformat(day): count for day, count in database.execute(queries.DAY_TALLIES)
        }
        _take_off(database.execute(queries.NOT_COUNTED), per_task, per_day, database)
        amended = _amended_pomodoros(database)
    for item in amended:
        count, minutes, newest = per_task.get(item.task, (0, 0, ""))
        per_task[item.task] = TaskTally(count + 1, minutes + item.minutes, max(newest, item.id))
        per_day[item.start.study_day] = per_day.get(item.start.study_day, 0) + 1
    return Tallies(per_task, per_day)


def _take_off(
    found: Iterable[Row],
    per_task: dict[str, TaskTally],
    per_day: dict[date, int],
    database: Database,
) -> None:
    without_newest = set()
    for task, study_day, minutes, id_ in found:
        tally, day = per_task[task], date.fromisoformat(study_day)
        per_task[task] = TaskTally(tally.pomodoros - 1, tally.minutes - minutes, tally.newest)
        per_day[day] -= 1
        if tally.newest == id_:
            without_newest.add(task)
        if not per_task[task].pomodoros:
            del per_task[task]
        if not per_day[day]:
            del per_day[day]
    for task in without_newest & per_task.keys():
        [(newest,)] = database.execute(queries.NEWEST_COUNTED, {"task": task})
        per_task[task] = per_task[task]._replace(newest=newest)


@contextmanager
def one_state(database: Database) -> Iterator[None]:
    """See one state of the record in all that follows; what makes no sense in it is damage."""
    try:
        with database.transaction(database.reads):
            yield
    except (TypeError, ValueError) as error:
        raise database.where.damaged(f"holds a row that makes no sense: {error}") from error


def _amended_pomodoros(database: Database) -> list[Pomodoro]:
    found = database.execute(queries.AMENDED_POMODOROS)
    return _amended(map(rows.pomodoro, found), database)


def _amended(items: Iterable[Pomodoro], database: Database) -> list[Pomodoro]:
    """Return pomodoros with the amendments that are visible applied."""
    corrections: dict[str, dict[str, Any]] = {}
    for row in database.execute(queries.AMENDMENTS):
        corrections.setdefault(row[-1], {}).update(rows.correction(row))
    return [item._replace(**corrections.get(item.id, {})) for item in items]


def _is_under_way(item: Pomodoro, start: datetime, end: datetime) -> bool:
    begun = item.start.instant
    return begun < end and start < begun + timedelta(minutes=item.minutes)


def _in_time(item: Pomodoro) -> tuple[datetime, str]:
    return item.start.instant, item.id
