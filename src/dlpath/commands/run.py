"""dlpath run."""

from pathlib import Path
from typing import Annotated

from dlpath.commands.options import Json
from dlpath.commands.parameters import Argument, Option
from dlpath.commands.parts.runs.training import trained
from dlpath.context import Context
from dlpath.runs.kit.limits import MOST_EPOCHS, MOST_SAMPLES


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
        Option(metavar="NAME|FILE", help="Data by name, or a file of your own: CSV, or text."),
    ] = None,
    target: Annotated[
        str | None,
        Option(metavar="COLUMN", help="Column of the CSV file to predict; the last if left out."),
    ] = None,
    epochs: Annotated[
        int | None, Option(least=1, most=MOST_EPOCHS, help="Walks over the data, or steps.")
    ] = None,
    learning_rate: Annotated[float | None, Option(help="Size of a step.")] = None,
    batch_size: Annotated[
        int | None, Option(least=1, most=MOST_SAMPLES, help="Samples a step.")
    ] = None,
    hidden: Annotated[
        str | None,
        Option(metavar="WIDTHS", help="Widths of the hidden layers, such as 64x32, or none."),
    ] = None,
    optimizer: Annotated[
        str | None,
        Option(
            metavar="NAME", help="What makes a step of a gradient, such as sgd, momentum, adam."
        ),
    ] = None,
    dropout: Annotated[
        float | None, Option(least=0, most=0.99, help="Share of hidden units silent in a step.")
    ] = None,
    l2: Annotated[float | None, Option(least=0, help="Price of large weights.")] = None,
    seed: Annotated[int, Option(least=0, help="The same seed gives the same numbers.")] = 0,
    compare: Annotated[
        str | None,
        Option(
            metavar="OPTION=VALUES",
            help="Try several values, such as learning-rate=0.001,0.01, and draw them together.",
        ),
    ] = None,
    mine: Annotated[
        Path | None,
        Option(
            metavar="FILE",
            help="Train with your own functions in this file, beside the reference.",
        ),
    ] = None,
    plot: Annotated[
        Path | None,
        Option(metavar="FILE", help="Draw the pictures into a .png or .svg file."),
    ] = None,
    log: Annotated[
        bool, Option("--log", help="Remember in your record that you ran it, and what came of it.")
    ] = False,
    json: Json = False,
) -> None:
    """Run a reference implementation and see it learn.

    Examples
    --------
    dlpath run
    dlpath run perceptron
    dlpath run mlp --hidden 64x32 --epochs 5 --seed 1
    dlpath run linear-regression --data houses.csv --target price
    """
    if mine is not None:
        from dlpath.commands.parts.runs.own import refuse_without_run

        refuse_without_run(name)
    if name is None:
        from dlpath.runs.kit.catalogue import run_list

        app.show(run_list(), json=json)
        return
    told = {
        "data": data,
        "target": target,
        "epochs": epochs,
        "learning_rate": learning_rate,
        "batch_size": batch_size,
        "hidden": hidden,
        "optimizer": optimizer,
        "dropout": dropout,
        "l2": l2,
        "seed": seed,
    }
    report = trained(app, name, told, compare=compare, mine=mine, plot=plot, json=json)
    app.show(report, json=json)
    if log:
        from dlpath.commands.parts.runs.record import remember

        summary = remember(app, report)
        app.say(app.look.wrapped(f"remembered: {summary}; dlpath undo takes it back"))
