"""dlpath curriculum."""

from pathlib import Path as FilePath
from typing import Annotated

import typer

from dlpath.commands.options import Json
from dlpath.context import Context

app = typer.Typer(rich_markup_mode=None, add_completion=False)

Folder = Annotated[
    FilePath | None,
    typer.Argument(metavar="[FOLDER]", help="Folder of a curriculum; the one in use if left out."),
]


@app.callback(invoke_without_command=True)
def bare(ctx: typer.Context) -> None:
    """Check and describe the files of a curriculum."""
    if ctx.invoked_subcommand is None:
        show(ctx)


@app.command()
def validate(ctx: typer.Context, folder: Folder = None, json: Json = False) -> None:
    """Check a curriculum and list all its problems at once."""
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
        str, typer.Argument(metavar="[KIND]", help="Kind of file: curriculum, phase, resources, …")
    ] = "phase",
) -> None:
    """Print the JSON Schema of a kind of curriculum file, with which editors complete it."""
    from dlpath.curriculum.schema import schema_of

    context: Context = ctx.obj
    context.print(schema_of(kind))


@app.command()
def show(ctx: typer.Context, json: Json = False) -> None:
    """Show which curriculum is in use and what it holds."""
    from dlpath.curriculum.summary import summary

    context: Context = ctx.obj
    context.show(summary(context.curriculum, context.curriculum_folder), json=json)
