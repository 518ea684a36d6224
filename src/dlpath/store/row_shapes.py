"""What every row of a record looks like, told from the facts: for rows that come from elsewhere.

What is let in is what can be read again. A row that would make a command fail is no better in a
record than one that a disk has garbled.
"""

import json
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from functools import cache
from math import isfinite
from types import UnionType
from typing import Any, NamedTuple, get_args

from dlpath.clock import YEARS
from dlpath.progress import records
from dlpath.progress.card_records import CardFact, CardParameters
from dlpath.progress.paper_records import PaperFact, ProblemFact
from dlpath.progress.reading_records import ReadingFact
from dlpath.progress.records import Amendment, Moment, Pomodoro
from dlpath.progress.states import MARKS
from dlpath.store.ids import is_id
from dlpath.store.rows import table_of

CHANGE, AMENDMENT, RETRACTION = "change", "amendment", "retraction"
_KINDS: Mapping[str, type[Any]] = {
    table_of(kind): kind
    for kind in (
        Pomodoro,
        records.TaskMark,
        records.TimerEvent,
        records.ExerciseAttempt,
        records.ExerciseHelp,
        records.PlanBlock,
        records.Goal,
        records.RestDay,
        *get_args(ReadingFact),
        *get_args(CardFact),
        CardParameters,
        *get_args(PaperFact),
        *get_args(ProblemFact),
        Amendment,
    )
}
NAMES: tuple[str, ...] = (CHANGE, *_KINDS, RETRACTION)
"""All tables of facts; each after those that its rows refer to."""

_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")
_CLOCK = re.compile(r"\d\d:\d\d")
_DAY = 24 * 60
_PAGES = 100_000
"""No book has more; and pages are counted one by one."""


class Column(NamedTuple):
    """What stands in a column."""

    form: str
    """A key of ``_FORMS``."""
    optional: bool = False


Value = str | int | float | bool | None


class BadRow(ValueError):
    """A row is none of a record; the message says what is wrong with it."""


@cache
def columns(table: str) -> Mapping[str, Column]:
    """Return the columns of a table, in an order that never changes."""
    if table == CHANGE:
        own = {"device": Column("text"), "summary": Column("text")}
        return {"id": Column("id"), **_MOMENT, **own}
    found = {"id": Column("id"), **_MOMENT, "change_id": Column("id")}
    if table == RETRACTION:
        return {**found, "target": Column("id"), "kind": Column("retraction")}
    kind = _KINDS[table]
    for name, annotation in kind.__annotations__.items():
        if kind is Amendment and name == "start":
            found |= {f"start_{key}": Column(item.form, True) for key, item in _MOMENT.items()}
        elif name not in ("at", "id") and not (kind is Pomodoro and name == "start"):
            found[name] = _column(f"{table}.{name}", annotation)
    return found


def shaped(table: str, row: Mapping[str, Any]) -> dict[str, Value]:
    """Return a row with all its columns as they are stored.

    A column that may be empty and is not named is empty: an older dlpath knew nothing of it.

    Raises
    ------
    BadRow
        It is no row of that table.
    """
    known = columns(table)
    for name in row:
        if name not in known:
            raise BadRow(f"a {table} has no {name!r:.40}")
    values = {name: _value(table, name, column, row) for name, column in known.items()}
    if table != CHANGE and str(values["id"]) >= str(values["change_id"]):
        # What is recorded next is numbered after the newest change, and has to be newer than this.
        raise BadRow(f"a {table} is numbered after the change it belongs to")
    if table == AMENDMENT:
        start = [values[f"start_{key}"] is None for key in _MOMENT]
        if any(start) and not all(start):
            raise BadRow("an amendment gives half a start")
    return values


def as_exported(table: str, row: Mapping[str, Any]) -> dict[str, Value]:
    """Return a stored row as it is exported: a database may keep a truth as a number."""
    return {
        name: bool(row[name]) if column.form == "truth" and row[name] is not None else row[name]
        for name, column in columns(table).items()
    }


def _column(name: str, annotation: Any) -> Column:
    kinds = annotation.__args__ if isinstance(annotation, UnionType) else (annotation,)
    optional = type(None) in kinds
    if name in _FORMS:
        return Column(name, optional)
    if name.endswith(".target"):
        return Column("id")
    [kind] = [kind for kind in kinds if kind is not type(None)]
    return Column(_FORM_OF[kind], optional)


def _value(table: str, name: str, column: Column, row: Mapping[str, Any]) -> Value:
    value = row.get(name)
    if value is None and column.optional:
        return None
    if name not in row:
        raise BadRow(f"a {table} lacks its {name!r}")
    if column.form == "number" and type(value) is int and abs(value) < 2**53:
        value = float(value)
    try:
        sound = _FORMS[column.form](value)
    except (TypeError, ValueError, RecursionError):
        sound = False
    if not sound:
        raise BadRow(f"{name!r} of a {table} is {_shown(value)}")
    return value


def _shown(value: object) -> str:
    text = repr(value) if isinstance(value, Value) else f"a {type(value).__name__}"
    return text if len(text) <= 40 else f"{text[:40]}…"


def _is_text(value: Any) -> bool:
    # Half of a surrogate pair is valid JSON, and no text.
    return isinstance(value, str) and (value.isascii() or bool(value.encode()))


def _is_whole(value: Any) -> bool:
    return type(value) is int and abs(value) < 2**31


def _between(least: int, most: int) -> Callable[[Any], bool]:
    return lambda value: _is_whole(value) and least <= value <= most


def _is_day(value: Any) -> bool:
    day = date.fromisoformat(value)
    return day.isoformat() == value and day.year in YEARS


def _is_instant(value: Any) -> bool:
    return bool(_INSTANT.fullmatch(value)) and datetime.fromisoformat(value).year in YEARS


def _is_clock(value: Any) -> bool:
    return bool(_CLOCK.fullmatch(value)) and f"{time.fromisoformat(value):%H:%M}" == value


def _are_weights(value: Any) -> bool:
    from dlpath.cards.memory import is_usable

    weights = json.loads(value)
    return isinstance(weights, list) and is_usable(tuple(map(float, weights)))


def _is_number(value: Any) -> bool:
    return isinstance(value, float) and isfinite(value)


_FORMS: Mapping[str, Callable[[Any], bool]] = {
    "id": is_id,
    "text": _is_text,
    "whole": _is_whole,
    "number": _is_number,
    "truth": lambda value: isinstance(value, bool),
    "day": _is_day,
    "instant": _is_instant,
    "offset": _between(1 - _DAY, _DAY - 1),
    "retraction": ("undo", "redo").__contains__,
    # What a column of that name holds is narrower than what its type says.
    "pomodoro.minutes": _between(1, _DAY),
    "amendment.minutes": _between(1, _DAY),
    "plan_block.minutes": _between(0, _DAY),
    "plan_block.start": _is_clock,
    "pages_read.first_page": _between(0, _PAGES),
    "pages_read.last_page": _between(0, _PAGES),
    "book_added.pages": _between(1, _PAGES),
    "task_mark.mark": MARKS.__contains__,
    "card_review.rating": _between(1, 4),
    "card_review.stability": lambda value: _is_number(value) and value > 0,
    "card_parameters.weights": _are_weights,
}
_FORM_OF: Mapping[type, str] = {
    str: "text",
    int: "whole",
    float: "number",
    bool: "truth",
    date: "day",
}
_MOMENT: Mapping[str, Column] = {
    name: Column({"zone": "text", "utc_offset": "offset", "study_day": "day"}.get(name, name))
    for name in Moment._fields
}
