"""Past work that comes from a table of another program."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from dlpath.context import Context
from dlpath.errors import UsageError
from dlpath.planning.lookup import task_named
from dlpath.progress.exchange import Imported, Merged, imported
from dlpath.progress.overlaps import overlaps
from dlpath.progress.past_columns import NAMES, columns
from dlpath.progress.past_work import BadPastWork, Reading, Row, past_work
from dlpath.progress.records import Change, Pomodoro
from dlpath.progress.said import Wall
from dlpath.workspace.export_file import printable
from dlpath.workspace.past_file import read


class Wanted(NamedTuple):
    """How a table is to be taken over."""

    columns: Sequence[str]
    """Such as ``task=Project``."""
    task: str | None
    """For all rows."""
    date_format: str | None
    force: bool
    dry_run: bool


class _WrittenMeanwhile(Exception):
    """Another terminal has recorded something since the record was read."""


def taken_over(app: Context, file: Path, wanted: Wanted) -> Imported:
    """Record the work of a table that is not recorded yet, as one change.

    Raises
    ------
    NotATable
        The file is none.
    UsageError
        The columns are not there.
    BadPastWork
        Rows are no work, or overlap with what is recorded.
    """
    table, name = read(file), printable(file)
    reading = Reading(
        columns(table.columns, _chosen(wanted.columns), task=wanted.task is None),
        _naming(app, wanted.task),
        app.settings.pomodoro_minutes,
        Wall(app.now, app.zone, app.moment_at),
        wanted.date_format,
    )
    rows = past_work(name, table.rows, reading)
    recorded = app.pomodoros
    new = _new(app, rows)
    if not wanted.force:
        _refuse_overlap(app, name, new)
    pomodoros = [item for row in new for item in row.pomodoros]
    days = [item.start.study_day for item in pomodoros]
    merged = Merged(
        change=None,
        added=len(pomodoros),
        already=sum(len(row.pomodoros) for row in rows) - len(pomodoros),
        tables={"pomodoro": len(pomodoros)} if pomodoros else {},
        pomodoros=len(pomodoros),
        days=(min(days), max(days)) if days else None,
    )
    if pomodoros and not wanted.dry_run:
        said = f"imported {len(pomodoros)} pomodoro{'s' * (len(pomodoros) > 1)} from {name}"
        change = Change(said, app.moment, tuple(pomodoros))
        try:
            change = app.append(change, guard=partial(_refuse_if_written, app, recorded))
        except _WrittenMeanwhile:
            return taken_over(app, file, wanted)
        merged = merged._replace(change=change.id)
    return imported(merged, file=name, dry_run=wanted.dry_run)


def _chosen(given: Sequence[str]) -> dict[str, str]:
    chosen = {}
    for words in given:
        name, equals, column = words.partition("=")
        if not (equals and column) or name not in NAMES:
            raise UsageError(
                f"--column: {words!r} is not like task=Project",
                hint=f"what can be named: {', '.join(NAMES)}",
            )
        chosen[name] = column
    return chosen


def _naming(app: Context, given: str | None) -> Callable[[str], str]:
    """Return what finds the task that a table calls something: by its title, or as ever."""
    titled = {task.title.casefold(): task.id for task in app.curriculum.tasks}

    def named(words: str) -> str:
        wanted = given or words
        return titled.get(wanted.casefold()) or task_named(wanted, app.curriculum).id

    return named


def _new(app: Context, rows: Sequence[Row]) -> list[Row]:
    """Return what is not recorded yet; what a table says twice is new once."""
    seen = {_what(item) for item in app.pomodoros}
    found = []
    for row in rows:
        first = row.pomodoros[0]
        whole = first._replace(minutes=sum(item.minutes for item in row.pomodoros))
        new = [item for item in row.pomodoros if not seen & {_what(item), _what(whole)}]
        seen.update(map(_what, new))
        found.append(row._replace(pomodoros=tuple(new)))
    return found


def _what(item: Pomodoro) -> tuple[object, ...]:
    return item.task, item.start.instant, item.minutes


def _refuse_if_written(app: Context, recorded: Sequence[Pomodoro]) -> None:
    """Raise if more is recorded by now: it may overlap, or even be the same table."""
    if app.pomodoros != recorded:
        raise _WrittenMeanwhile


def _refuse_overlap(app: Context, name: str, rows: Sequence[Row]) -> None:
    numbered = {
        f"{row.line}.{number}": item for row in rows for number, item in enumerate(row.pomodoros)
    }
    new = [item._replace(id=id_) for id_, item in numbered.items()]
    together = sorted([*app.pomodoros, *new], key=lambda item: (item.start.instant, item.id))
    recorded = {item.id: item for item in app.pomodoros}
    problems = {}
    for pair in overlaps(together, numbered.keys()):
        other = recorded[pair.here]
        problems[int(pair.brought.partition(".")[0])] = (
            f"{other.start.local:%Y-%m-%d %H:%M} is recorded already, on {other.task} "
            "(--force takes both)"
        )
    if problems:
        raise BadPastWork(name, sorted(problems.items()))
