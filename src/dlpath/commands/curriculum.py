"""dlpath curriculum."""

import os
from contextlib import suppress
from pathlib import Path as FilePath
from typing import Annotated

import typer

from dlpath.commands.group import Json, group
from dlpath.context import Context

app = group()

Folder = Annotated[
    FilePath | None,
    typer.Argument(metavar="[FOLDER]", help="Folder or file; the one in use if left out."),
]


@app.callback(invoke_without_command=True)
def bare(ctx: typer.Context, json: Json = False) -> None:
    """Choose, check, compare and describe curricula.

    Examples
    --------
    dlpath curriculum
    """
    if ctx.invoked_subcommand is None:
        show(ctx, json=json)


@app.command()
def validate(ctx: typer.Context, folder: Folder = None, json: Json = False) -> None:
    """Check a curriculum and list all its problems at once.

    Examples
    --------
    dlpath curriculum validate my-path
    """
    from dlpath.curriculum.summary import validation

    context: Context = ctx.obj
    report = validation(folder or context.curriculum_folder)
    context.show(report, json=json, aside=not report.ok)
    if not report.ok:
        raise typer.Exit(1)


@app.command()
def schema(
    ctx: typer.Context,
    kind: Annotated[
        str,
        typer.Argument(
            metavar="[KIND]", help="Kind of file, such as curriculum, phase or resources."
        ),
    ] = "phase",
) -> None:
    """Print the JSON Schema of a kind of curriculum file, with which editors complete it.

    Examples
    --------
    dlpath curriculum schema phase
    """
    from dlpath.curriculum.schema import schema_of

    context: Context = ctx.obj
    context.print(schema_of(kind))


@app.command()
def show(ctx: typer.Context, folder: Folder = None, json: Json = False) -> None:
    """Show what a curriculum holds.

    Examples
    --------
    dlpath curriculum show my-path
    """
    from dlpath.curriculum.sound import sound
    from dlpath.curriculum.summary import summary

    context: Context = ctx.obj
    location = folder or context.curriculum_folder
    curriculum = context.curriculum if folder is None else sound(folder)
    context.show(summary(curriculum, location), json=json)


@app.command()
def use(
    ctx: typer.Context,
    folder: Annotated[
        FilePath | None, typer.Argument(metavar="[FOLDER]", help="Folder or file of a curriculum.")
    ] = None,
    default: Annotated[
        bool, typer.Option("--default", help="Go back to the path that dlpath brings along.")
    ] = False,
    json: Json = False,
) -> None:
    """Follow another curriculum; your record stays, and what fits counts on.

    Examples
    --------
    dlpath curriculum use my-path
    dlpath curriculum use --default
    """
    from dlpath.curriculum.location import curriculum_folder
    from dlpath.curriculum.sound import sound
    from dlpath.errors import DlpathError, UsageError
    from dlpath.planning.change_of_path import in_use
    from dlpath.settings.config_file import load, parsed, save

    if (folder is None) is not default:
        raise UsageError("give either a folder or --default", "dlpath curriculum use --help")
    context: Context = ctx.obj
    # Unlike pathlib's, this one lets ~NAME be where nobody is called so: it is then not found.
    location = (
        FilePath(os.path.expanduser(folder)).resolve()  # noqa: PTH111
        if folder
        else curriculum_folder(None)
    )
    chosen = sound(location)
    before = None
    with suppress(DlpathError):  # it may be what is to be got rid of
        before = context.curriculum
    states, tallies = context.as_recorded
    file = context.folders.settings
    save(file, {"curriculum": None if default else parsed("curriculum", str(location))})
    # Loaded only now: settings that name a folder which is gone are put right by this command.
    track = load(file).track
    report = in_use(
        chosen, str(location), states=states, tallies=tallies, track=track, before=before
    )
    context.show(report._replace(is_default=default), json=json)


@app.command()
def diff(
    ctx: typer.Context,
    old: Annotated[FilePath, typer.Argument(metavar="OLD", help="Folder or file of the one.")],
    new: Annotated[FilePath, typer.Argument(metavar="NEW", help="Folder or file of the other.")],
    json: Json = False,
) -> None:
    """Compare two curricula: what becomes of the tasks, and of your progress.

    Examples
    --------
    dlpath curriculum diff my-path my-new-path
    """
    from dlpath.curriculum.sound import sound
    from dlpath.planning.change_of_path import comparison

    context: Context = ctx.obj
    states, tallies = context.as_recorded
    report = comparison(
        sound(old), sound(new), states=states, tallies=tallies, locations=(str(old), str(new))
    )
    context.show(report, json=json)
