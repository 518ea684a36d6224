"""dlpath run."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from dlpath import clock
from dlpath.commands.options import Json
from dlpath.context import Context


def run_names(incomplete: str) -> list[str]:
    """Return the runs that begin as typed."""
    from dlpath.runs.kit.catalogue import names

    return [name for name in names() if name.startswith(incomplete)]


def command(
    ctx: typer.Context,
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[NAME]",
            help="What to run; all are listed if left out.",
            autocompletion=run_names,
        ),
    ] = None,
    data: Annotated[
        str | None,
        typer.Option(metavar="NAME|FILE", help="Data by name, or a CSV file of your own."),
    ] = None,
    target: Annotated[
        str | None,
        typer.Option(
            metavar="COLUMN", help="Column of the CSV file to predict; the last if left out."
        ),
    ] = None,
    epochs: Annotated[
        int | None, typer.Option(min=1, max=1_000_000, help="Walks over the data.")
    ] = None,
    learning_rate: Annotated[float | None, typer.Option(help="Size of a step.")] = None,
    seed: Annotated[int, typer.Option(min=0, help="The same seed gives the same numbers.")] = 0,
    plot: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Draw the pictures into a .png or .svg file."),
    ] = None,
    json: Json = False,
) -> None:
    """Run a reference implementation and see it learn."""
    from dlpath.runs.kit.about import Options
    from dlpath.runs.kit.catalogue import run_list
    from dlpath.runs.kit.running import run_report
    from dlpath.view.drawing import draw
    from dlpath.view.training import training

    app: Context = ctx.obj
    if name is None:
        app.show(run_list(), json=json)
        return
    options = Options(data, target, epochs, learning_rate, seed)
    with training(name, sys.stderr, plain=app.plain) as watch:
        report = run_report(name, options, plot=plot, watch=watch, stopwatch=clock.stopwatch)
    if plot is not None:
        draw(report.outcome.pictures, plot)
    app.show(report, json=json)
