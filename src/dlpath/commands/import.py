"""dlpath import."""
# ruff: noqa: N999 - a module is named after its command

from typing import Annotated

from dlpath.commands.options import Json, task_names
from dlpath.commands.parameters import Argument, Option
from dlpath.commands.parts.paths import expanded
from dlpath.context import Context
from dlpath.errors import UsageError
from dlpath.progress.exchange import Imported, imported

STANDARD_INPUT = "-"


def kinds_of_columns(app: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return what a column can tell and begins as typed, with how programs call it."""
    from dlpath.progress.past_columns import NAMES

    return [
        (f"{name}=", ", ".join(names))
        for name, names in NAMES.items()
        if name.startswith(incomplete)
    ]


def command(
    app: Context,
    file: Annotated[
        str, Argument(metavar="FILE", help="What dlpath export wrote; - reads standard input.")
    ],
    dry_run: Annotated[
        bool, Option("--dry-run", help="Say what would be added, and write nothing.")
    ] = False,
    csv: Annotated[
        bool, Option("--csv", help="FILE is a table of past work by another program.")
    ] = False,
    column: Annotated[
        list[str] | None,
        Option(
            metavar="WHAT=NAME",
            help="With --csv: the column that tells the task, date, start, end, minutes or note, "
            "such as task=Project; guessed if left out.",
            complete=kinds_of_columns,
        ),
    ] = None,
    task: Annotated[
        str | None,
        Option(metavar="TASK", help="With --csv: the task of all rows.", complete=task_names),
    ] = None,
    date_format: Annotated[
        str | None,
        Option(metavar="FORMAT", help="With --csv: how dates are written, such as %d.%m.%Y."),
    ] = None,
    force: Annotated[
        bool, Option("--force", help="With --csv: take work that overlaps with recorded work.")
    ] = False,
    json: Json = False,
) -> None:
    """Add what another machine recorded; what you have stays as it is.

    Examples
    --------
    dlpath import laptop.jsonl --dry-run
    dlpath import toggl.csv --csv --column task=Project --force
    """
    if not csv:
        if column or task or date_format or force:
            raise UsageError(
                "--column, --task, --date-format and --force are for a table",
                hint="dlpath import FILE --csv",
            )
        app.show(merged(app, file, dry_run=dry_run), json=json)
        return
    from dlpath.commands.parts.record.past_work import Wanted, taken_over

    wanted = Wanted(
        columns=column or (), task=task, date_format=date_format, force=force, dry_run=dry_run
    )
    app.show(taken_over(app, expanded(file), wanted), json=json)


def merged(app: Context, file: str, *, dry_run: bool) -> Imported:
    """Merge an export into the record."""
    from dlpath.store.merging import BATCH, Incoming
    from dlpath.store.revision import REVISIONS
    from dlpath.workspace.export_file import opened

    place = None if file == STANDARD_INPUT else expanded(file)
    with opened(place, known=REVISIONS.__contains__) as export:
        steps = (export.header.rows or 0) // BATCH + 1
        with app.progress("import", steps) as advance:
            incoming = Incoming(export.lines(), export.name, lambda taken: advance(""))
            found = app.store.merge(incoming, app.moment, dry_run=dry_run)
    return imported(found, file=export.name, dry_run=dry_run)
