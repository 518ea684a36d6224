"""Every query, once, in SQL that SQLite and PostgreSQL both speak. Nothing is updated or deleted.

A change is visible unless the latest of the retractions that name it is an undo, or it came by
imports alone that were taken back. A fact is visible when its change is. What only a few rows are,
undone or amended, is found first; all else is read straight from an index.
"""
# ruff: noqa: S608 - put together from what stands here; values are always parameters

from collections.abc import Iterable

_LATER = """
    SELECT 1 FROM retraction later
    WHERE later.target = r.target AND (later.instant, later.id) > (r.instant, r.id)"""
_HIDDEN = "SELECT change_id FROM hidden"


def there(change: str) -> str:
    """Return the condition that a change did not come by imports alone that were taken back.

    Whether there is any such change is asked once, so that a record without one pays nothing.
    """
    return f"(NOT EXISTS ({_HIDDEN}) OR {change} NOT IN ({_HIDDEN}))"


_LATEST = f"NOT EXISTS ({_LATER} AND {there('later.change_id')})"
_STANDING_UNDO = f"r.kind = 'undo' AND {there('r.change_id')} AND {_LATEST}"
_UNDONE = f"SELECT r.target FROM retraction r WHERE {_STANDING_UNDO}"
_VISIBLE = f"change_id NOT IN ({_UNDONE}) AND {there('change_id')}"
_AMENDED = "SELECT target FROM amendment"
_MOMENT = "instant, utc_offset, zone, study_day"

NEWEST_INSTANT = "SELECT max(instant) FROM change"
NEWEST_CHANGE = "SELECT id, study_day FROM change ORDER BY id DESC LIMIT 1"

# An undo or a redo is a change, too, but one that is itself never undone, and not part of history.
_PLAIN = "id NOT IN (SELECT change_id FROM retraction)"
HISTORY = f"""
    SELECT {_MOMENT}, summary, id, id IN ({_UNDONE}) FROM change
    WHERE {_PLAIN} AND {there("id")}
    ORDER BY id DESC LIMIT :limit"""
# Of a backup that may have any schema: those before 0008 know nothing of imports.
HOLDINGS = f"""
    SELECT (SELECT count(*) FROM change WHERE {_PLAIN}),
        (SELECT count(*) FROM pomodoro WHERE change_id NOT IN (
            SELECT r.target FROM retraction r WHERE r.kind = 'undo' AND NOT EXISTS ({_LATER}))),
        ({NEWEST_INSTANT})"""
CHANGE_TO_UNDO = f"""
    SELECT {_MOMENT}, summary, id, 1 FROM change
    WHERE device = :device AND {_PLAIN} AND id NOT IN ({_UNDONE}) AND {there("id")}
    ORDER BY id DESC LIMIT 1"""
CHANGE_TO_REDO = f"""
    SELECT c.instant, c.utc_offset, c.zone, c.study_day, c.summary, c.id, 0
    FROM retraction r JOIN change c ON c.id = r.target JOIN change undo ON undo.id = r.change_id
    WHERE {_STANDING_UNDO} AND {there("c.id")} AND undo.device = :device AND NOT EXISTS (
        SELECT 1 FROM change newer
        WHERE newer.device = :device AND newer.id > r.id
            AND newer.id NOT IN (SELECT change_id FROM retraction))
    ORDER BY r.id DESC LIMIT 1"""

_POMODORO = f"SELECT {_MOMENT}, task, minutes, note, id FROM pomodoro WHERE {_VISIBLE}"
POMODOROS = f"{_POMODORO} AND id NOT IN ({_AMENDED}) AND study_day >= :since"
POMODOROS_BETWEEN = f"""
    {_POMODORO} AND id NOT IN ({_AMENDED}) AND instant > :after AND instant < :before"""
AMENDED_POMODOROS = f"{_POMODORO} AND id IN ({_AMENDED})"
NEWEST_POMODOROS = f"{_POMODORO} ORDER BY id DESC LIMIT :count"
AMENDMENTS = f"""
    SELECT start_instant, start_utc_offset, start_zone, start_study_day, task, minutes, note, target
    FROM amendment WHERE {_VISIBLE} ORDER BY instant, id"""
# Everything is counted straight from an index, and the little that does not stand is taken off.
TASK_TALLIES = "SELECT task, count(*), sum(minutes), max(id) FROM pomodoro GROUP BY task"
DAY_TALLIES = "SELECT study_day, count(*) FROM pomodoro GROUP BY study_day"
NEWEST_COUNTING = """
    SELECT (SELECT max(id) FROM pomodoro), (SELECT max(id) FROM amendment),
        (SELECT max(id) FROM retraction), (SELECT max(change_id) FROM imported)"""
NOT_COUNTED = f"""
    SELECT task, study_day, minutes, id FROM pomodoro WHERE change_id IN ({_UNDONE})
    UNION SELECT task, study_day, minutes, id FROM pomodoro WHERE change_id IN ({_HIDDEN})
    UNION SELECT task, study_day, minutes, id FROM pomodoro WHERE id IN ({_AMENDED})"""
NEWEST_COUNTED = f"""
    SELECT max(id) FROM pomodoro WHERE task = :task AND {_VISIBLE} AND id NOT IN ({_AMENDED})"""

# A timer runs where it was started: one that came from another machine would take the place of one
# that runs here, whose work would then be recorded for the wrong task, or never. How far back it
# is looked for is bounded: whoever moved here with the record of years has not begun one yet.
_RECENT = """
    (SELECT * FROM timer_event WHERE {which}
    ORDER BY instant DESC, id DESC LIMIT 500) recent"""
_RUNS_HERE = f"""{_VISIBLE} AND NOT EXISTS (
        SELECT 1 FROM imported JOIN change import ON import.id = imported.change_id
        JOIN change brought ON brought.id = imported.target
        WHERE imported.target = {{event}}.change_id AND brought.device <> import.device)"""
_RECENT_HERE = _RUNS_HERE.format(event="recent")
TIMER_EVENTS = f"""
    SELECT {_MOMENT}, task, event, minutes, id FROM timer_event
    WHERE {_RUNS_HERE.format(event="timer_event")} AND (instant, id) >= (
        SELECT instant, id FROM {_RECENT.format(which="event = 'start'")} WHERE {_RECENT_HERE}
        ORDER BY instant DESC, id DESC LIMIT 1)
    ORDER BY instant, id"""
PLAN_OF_DAY = f"""
    SELECT {_MOMENT}, day, kind, task, start, minutes, note, id FROM plan_block
    WHERE change_id = (SELECT max(change_id) FROM plan_block WHERE day = :day AND {_VISIBLE})
        AND day = :day
    ORDER BY start, id"""

NEWEST_TIMER_EVENT = f"""
    SELECT max(instant) FROM {_RECENT.format(which="1 = 1")} WHERE {_RECENT_HERE}"""
NEWEST_MARK = f"SELECT max(instant) FROM task_mark WHERE task = :key AND {_VISIBLE}"
NEWEST_AMENDMENT = f"SELECT max(instant) FROM amendment WHERE target = :key AND {_VISIBLE}"
HAS_CARDS = "SELECT EXISTS (SELECT 1 FROM card_state)"
HAS_OPEN_PROBLEM = f"""
    SELECT EXISTS (SELECT 1 FROM problem WHERE {_VISIBLE} AND 'solved' <> coalesce((
        SELECT mark FROM problem_mark
        WHERE problem_mark.problem = problem.problem
            AND mark IN ('solved', 'reopened') AND {_VISIBLE}
        ORDER BY instant DESC, id DESC LIMIT 1), ''))"""
HAS_REPRODUCTIONS = "SELECT EXISTS (SELECT 1 FROM reproduction)"
HAS_INDEX = "SELECT EXISTS (SELECT 1 FROM index_entry)"
IS_ABOUT_CARDS = """
    SELECT EXISTS (SELECT 1 FROM card_review WHERE change_id = :change)
        OR EXISTS (SELECT 1 FROM card_mark WHERE change_id = :change)
        OR EXISTS (SELECT 1 FROM card_entry WHERE change_id = :change)
        OR EXISTS (SELECT 1 FROM card_parameters WHERE change_id = :change)"""
IS_IMPORT = "SELECT EXISTS (SELECT 1 FROM imported WHERE change_id = :change)"
NEWEST_RETRACTION = "SELECT max(instant) FROM retraction WHERE target = :key"


def facts(table: str, columns: Iterable[str]) -> str:
    """Return the query for the moment and the given columns of all that stands, oldest first."""
    names = ", ".join(columns)
    return f"SELECT {_MOMENT}, {names} FROM {table} WHERE {_VISIBLE} ORDER BY instant, id"


def standing(table: str, columns: str, condition: str) -> str:
    """Return the query for some columns of what stands and meets a condition."""
    return f"SELECT {columns} FROM {table} WHERE {_VISIBLE} AND {condition}"


def newest(table: str) -> str:
    """Return the query for the instant of the newest fact of a kind that stands."""
    return f"SELECT max(instant) FROM {table} WHERE {_VISIBLE}"


def newest_rows(table: str, columns: Iterable[str]) -> str:
    """Return the query for the newest rows of a table, whether they stand or not."""
    return f"SELECT {', '.join(columns)} FROM {table} ORDER BY id DESC LIMIT :count"


def insertion(table: str, columns: Iterable[str]) -> str:
    """Return the statement that adds a row of the given columns."""
    names = list(columns)
    places = ", ".join(f":{name}" for name in names)
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({places})"
