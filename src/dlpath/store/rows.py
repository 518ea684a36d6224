"""Facts as rows of tables, and rows as facts."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any, TypeVar

from dlpath.progress.records import (
    Amendment,
    Change,
    Moment,
    Pomodoro,
    Record,
)

Fact = TypeVar("Fact", bound="Record")

Columns = dict[str, object]
Row = Sequence[Any]
"""Columns in the order in which ``queries`` selects them: those of the moment first."""


def table_of(kind: type[Any]) -> str:
    """Return the table of a kind of facts, which is named after it: ``TaskMark``, ``task_mark``."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", kind.__name__).lower()


def change_columns(change: Change, *, device: str) -> Columns:
    """Return the columns of a change."""
    return {
        "id": change.id,
        "device": device,
        "summary": change.summary,
        **_moment_columns(change.at),
    }


def record_columns(record: Record, *, change_id: str) -> Columns:
    """Return the columns of a fact that belongs to a change."""
    columns: Columns = {**record._asdict(), "change_id": change_id}
    for name, kind in type(record).__annotations__.items():
        value = getattr(record, name)
        if kind in _DAYS and value is not None:
            columns[name] = value.isoformat()
    if isinstance(record, Pomodoro):
        del columns["start"]
        return columns | _moment_columns(record.start)
    del columns["at"]
    if isinstance(record, Amendment):
        del columns["start"]
        if record.start is not None:
            start = _moment_columns(record.start)
            columns |= {f"start_{name}": value for name, value in start.items()}
    return columns | _moment_columns(record.at)


def retraction_columns(target: str, kind: str, at: Moment) -> Columns:
    """Return the columns of an undo or a redo, but for its id and its change."""
    return {"target": target, "kind": kind, **_moment_columns(at)}


def instant_text(instant: datetime) -> str:
    """Return an aware instant as it is stored: in UTC and always as long, to sort by time."""
    return instant.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def change(row: Row) -> Change:
    """Return a change without its facts."""
    return Change(row[4], _moment(row), id=row[5], undone=bool(row[6]))


def pomodoro(row: Row) -> Pomodoro:
    """Return a pomodoro as it was recorded."""
    return Pomodoro(row[4], _moment(row), *row[5:])


def columns_of(kind: type[Any]) -> list[str]:
    """Return the columns of a fact that stand in its table as they stand in the fact."""
    return [name for name in kind._fields if name != "at"]


def fact(kind: type[Fact], row: Row) -> Fact:
    """Return a fact from a row of the moment and of ``columns_of(kind)``."""
    values: dict[str, Any] = {"at": _moment(row)}
    kinds = kind.__annotations__
    for name, value in zip(columns_of(kind), row[4:], strict=True):
        read = _READ.get(kinds[name])
        values[name] = value if read is None or value is None else read(value)
    return kind(**values)


_DAYS = (date, date | None)
_READ: Mapping[object, Callable[[Any], object]] = {
    **dict.fromkeys((bool, bool | None), bool),
    **dict.fromkeys(_DAYS, date.fromisoformat),
}
"""How what a database keeps in a type of its own is read."""


def correction(row: Row) -> dict[str, Any]:
    """Return the fields of a pomodoro that an amendment sets."""
    start = None if row[0] is None else _moment(row)
    fields = {"start": start, "task": row[4], "minutes": row[5], "note": row[6]}
    return {name: value for name, value in fields.items() if value is not None}


def _moment_columns(moment: Moment) -> Columns:
    return {
        "instant": instant_text(moment.instant),
        "utc_offset": moment.utc_offset,
        "zone": moment.zone,
        "study_day": moment.study_day.isoformat(),
    }


def _moment(row: Row) -> Moment:
    instant, utc_offset, zone, study_day = row[:4]
    return Moment(datetime.fromisoformat(instant), utc_offset, zone, date.fromisoformat(study_day))
