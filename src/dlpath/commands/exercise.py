"""dlpath exercise."""

from pathlib import Path
from typing import Annotated

import typer

from dlpath.commands.group import Json, group
from dlpath.commands.parts.exercises import helping, judging
from dlpath.commands.parts.exercises.options import Chosen, Name
from dlpath.commands.parts.exercises.own import chosen, files, listed
from dlpath.context import Context

app = group()


@app.callback(invoke_without_command=True)
def bare(ctx: typer.Context, json: Json = False) -> None:
    """Write the algorithms yourself, and have your code judged.

    Examples
    --------
    dlpath exercise
    """
    if ctx.invoked_subcommand is None:
        list_exercises(ctx, json=json)


@app.command("list")
def list_exercises(ctx: typer.Context, json: Json = False) -> None:
    """List the exercises, and how far you are with each.

    Examples
    --------
    dlpath exercise list
    """
    context: Context = ctx.obj
    context.show(listed(context), json=json)


@app.command()
def start(
    ctx: typer.Context,
    name: Name,
    folder: Annotated[
        Path | None,
        typer.Option(
            "--dir", metavar="FOLDER", help="Folder for your file; dlpath's own if left out."
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Read what to write, and get a file to write it in.

    Examples
    --------
    dlpath exercise start perceptron
    """
    from dlpath.commands.parts.exercises.beginning import begin

    begin(ctx.obj, name, folder=folder, json=json)


app.command()(judging.check)
app.command()(judging.watch)
app.command()(helping.explain)
app.command()(helping.hint)
app.command()(helping.solution)


@app.command()
def reset(ctx: typer.Context, name: Name, json: Json = False) -> None:
    """Begin a file anew; a copy of what you wrote is kept beside it.

    Examples
    --------
    dlpath exercise reset perceptron
    """
    from dlpath.exercises.kit import bank
    from dlpath.exercises.lessons import Reset

    context: Context = ctx.obj
    starter = bank.texts(bank.known(name)).starter
    stamp = f"{context.now:%Y%m%dT%H%M%SZ}"
    kept = files(context).reset(name, starter, stamp=stamp)
    context.show(Reset(name, str(files(context).path(name)), str(kept)), json=json)


@app.command()
def status(ctx: typer.Context, name: Chosen = None, json: Json = False) -> None:
    """Show how far you are with one exercise. It ends with what to do next.

    Examples
    --------
    dlpath exercise status perceptron
    """
    from dlpath.exercises.listing import status as status_of

    context: Context = ctx.obj
    context.show(status_of(chosen(context, name), listed(context)), json=json)


app.command()(judging.milestone)
app.command()(judging.audit)
