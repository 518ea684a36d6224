"""dlpath export."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Annotated

from dlpath.commands.options import Json
from dlpath.commands.parameters import Argument, Option
from dlpath.commands.parts.paths import expanded
from dlpath.context import Context
from dlpath.errors import UsageError
from dlpath.export.formats import CSV, FORMATS, JSONL, format_of
from dlpath.progress.exchange import Exported

STANDARD_OUTPUT = "-"
POMODOROS, TASKS = "pomodoros", "tasks"
TABLES = {POMODOROS: "what you worked, when, and on what", TASKS: "every task with its state"}
_AT_ONCE = 1000
"""Lines that are written at a time."""


def formats(app: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the formats that begin as typed, with what they are."""
    return [(name, form.means) for name, form in FORMATS.items() if name.startswith(incomplete)]


def tables(app: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return what can be a table and begins as typed, with what is in it."""
    return [item for item in TABLES.items() if item[0].startswith(incomplete)]


def command(
    app: Context,
    file: Annotated[
        str, Argument(metavar="[FILE]", help="Where to write it; printed if left out, or -.")
    ] = STANDARD_OUTPUT,
    form: Annotated[
        str | None,
        Option(
            "--format",
            metavar="FORMAT",
            help=f"{', '.join(f'{name} ({form.means})' for name, form in FORMATS.items())}; "
            "as FILE ends if left out, else jsonl.",
            complete=formats,
        ),
    ] = None,
    what: Annotated[
        str | None,
        Option(metavar="WHAT", help="In a csv: pomodoros or tasks.", complete=tables),
    ] = None,
    force: Annotated[
        bool, Option("--force", help="Write FILE even if something else is in it.")
    ] = False,
    json: Json = False,
) -> None:
    """Write out your record: for another machine, for a spreadsheet, or to read.

    Examples
    --------
    dlpath export record.jsonl
    dlpath export pomodoros.csv --what pomodoros
    """
    place = None if file == STANDARD_OUTPUT else expanded(file)
    form, what = chosen(form, what, place)
    if place is None and (json or force):
        raise UsageError(
            f"{'--json' if json else '--force'} needs a FILE", hint="dlpath export FILE"
        )
    with content(app, form, what) as (counts, lines):
        total = sum(counts.values())
        if place is None:
            for part in together(lines):
                app.print(part)
            return
        from dlpath.export.target import write_parts

        with app.progress("export", total // _AT_ONCE + 1) as advance:
            write_parts(place, told(together(lines), advance), force=force)
    app.show(Exported(str(place), form, total, counts), json=json)


def chosen(form: str | None, what: str | None, place: Path | None) -> tuple[str, str]:
    """Return the format and the table that are asked for.

    Raises
    ------
    UsageError
        There is no such format or table, or that format is no table.
    """
    found = form or format_of(place.suffix.lower() if place else "")
    if found not in FORMATS:
        raise UsageError(f"--format cannot be {found!r}", hint=f"write {' or '.join(FORMATS)}")
    if what is not None and what not in TABLES:
        raise UsageError(f"--what cannot be {what!r}", hint=f"write {' or '.join(TABLES)}")
    if what is not None and found != CSV:
        raise UsageError(
            "--what is for a csv; the other formats hold everything",
            hint=f"dlpath export --format csv --what {what}",
        )
    return found, what or POMODOROS


@contextmanager
def content(
    app: Context, form: str, what: str
) -> Iterator[tuple[Mapping[str, int], Iterable[str]]]:
    """Give how many rows there are of what, and the lines, for as long as the context lasts."""
    if form == JSONL:
        from dlpath.export import jsonl

        with app.store.snapshot() as record:
            made = jsonl.lines(record, made=app.moment.local, device=app.store.device)
            yield record.tables, made
        return
    from dlpath.planning import diary

    work = diary.worked(app.pomodoros, app.curriculum, app.succession.heirs)
    tasks = list(diary.tasks(app.standing, app.tallies))
    if form == CSV:
        from dlpath.export import csv_table

        of_work = what == POMODOROS
        kind, rows = (diary.WorkRow, work) if of_work else (diary.TaskRow, tasks)
        yield {what: len(rows)}, csv_table.lines(kind, rows)
        return
    writer = import_module(f"dlpath.export.{FORMATS[form].module}")
    made = writer.lines(diary.diary(app.curriculum.title, tasks, work))
    yield {POMODOROS: len(work)}, made


def together(lines: Iterable[str]) -> Iterator[str]:
    """Yield many lines at a time."""
    rest = iter(lines)
    while part := "".join(islice(rest, _AT_ONCE)):
        yield part


def told(parts: Iterable[str], advance: Callable[[str], object]) -> Iterator[str]:
    """Yield parts, and tell of each."""
    for part in parts:
        yield part
        advance("")
