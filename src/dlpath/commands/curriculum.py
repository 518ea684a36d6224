"""dlpath curriculum."""

from pathlib import Path as FilePath
from typing import Annotated

import typer

from dlpath.commands.options import Json
from dlpath.context import Context

app = typer.Typer(no_args_is_help=True, help="Check and describe the files of a curriculum.")

Folder = Annotated[
    FilePath | None,
    typer.Argument(metavar="[FOLDER]", help="Folder of a curriculum; the one in use if left out."),
]


@app.command()
def validate(ctx: typer.Context, folder: Folder = None, json: Json = False) -> None:
    """Check a curriculum and list all its problems at once."""
    from dlpath.curriculum.validation import validated

    context: Context = ctx.obj
    report = validated(folder or context.curriculum_folder)
    context.show(report, json=json)
    if not report.ok:
        raise typer.Exit(1)


@app.command()
def schema(
    ctx: typer.Context,
    kind: Annotated[str, typer.Argument(help="Kind of file: phase, curriculum, …")] = "phase",
    write: Annotated[
        FilePath | None, typer.Option(help="Write the schemas of all kinds into this folder.")
    ] = None,
) -> None:
    """Print the JSON Schema of a kind of curriculum file, for completion in an editor."""


@app.command()
def show(ctx: typer.Context, json: Json = False) -> None:
    """Show which curriculum is in use and what it holds."""
    from dlpath.curriculum.summary import summary

    context: Context = ctx.obj
    context.show(summary(context.curriculum, context.curriculum_folder), json=json)
