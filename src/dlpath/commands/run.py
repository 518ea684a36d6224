"""dlpath run."""

import sys
from pathlib import Path
from typing import Annotated

from dlpath import clock
from dlpath.commands.options import Json
from dlpath.commands.parameters import Argument, Option
from dlpath.context import Context


def run_names(app: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the runs that begin as typed."""
    from dlpath.runs.kit.catalogue import names

    return [(name, f"dlpath run {name}") for name in names() if name.startswith(incomplete)]


def command(
    app: Context,
    name: Annotated[
        str | None,
        Argument(
            metavar="[NAME]",
            help="What to run; all are listed if left out.",
            complete=run_names,
        ),
    ] = None,
    data: Annotated[
        str | None,
        Option(metavar="NAME|FILE", help="Data by name, or a CSV file of your own."),
    ] = None,
    target: Annotated[
        str | None,
        Option(metavar="COLUMN", help="Column of the CSV file to predict; the last if left out."),
    ] = None,
    epochs: Annotated[
        int | None, Option(least=1, most=1_000_000, help="Walks over the data.")
    ] = None,
    learning_rate: Annotated[float | None, Option(help="Size of a step.")] = None,
    seed: Annotated[int, Option(least=0, help="The same seed gives the same numbers.")] = 0,
    plot: Annotated[
        Path | None,
        Option(metavar="FILE", help="Draw the pictures into a .png or .svg file."),
    ] = None,
    json: Json = False,
) -> None:
    """Run a reference implementation and see it learn."""
    from dlpath.runs.kit.about import Options
    from dlpath.runs.kit.catalogue import run_list
    from dlpath.runs.kit.running import run_report
    from dlpath.view.drawing import draw
    from dlpath.view.training import training

    if name is None:
        app.show(run_list(), json=json)
        return
    options = Options(data, target, epochs, learning_rate, seed)
    with training(name, sys.stderr, plain=app.plain) as watch:
        report = run_report(name, options, plot=plot, watch=watch, stopwatch=clock.stopwatch)
    if plot is not None:
        draw(report.outcome.pictures, plot)
    app.show(report, json=json)
