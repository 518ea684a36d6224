"""dlpath exercise check, watch, milestone, audit."""

from pathlib import Path
from typing import Annotated

import typer

from dlpath.commands.group import Json, completing
from dlpath.commands.parts.exercises.options import Chosen
from dlpath.commands.parts.exercises.own import (
    chosen,
    exercise_names,
    files,
    listed,
    milestone_names,
)
from dlpath.context import Context


def check(
    ctx: typer.Context,
    name: Chosen = None,
    file: Annotated[
        Path | None,
        typer.Option("--file", metavar="FILE", help="Judge this file; your own if left out."),
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="Judge all the exercises you have begun.")
    ] = False,
    replay: Annotated[
        bool, typer.Option("--replay", help="Print Python that makes the first failing call again.")
    ] = False,
    json: Json = False,
) -> None:
    """Judge your code, and say what is wrong.

    Examples
    --------
    dlpath exercise check
    dlpath exercise check perceptron --replay
    """
    from dlpath.commands.parts.exercises.verdicts import Verdicts, offer_done, replayed
    from dlpath.errors import UsageError
    from dlpath.exercises.verdicts import AllChecked

    context: Context = ctx.obj
    if every and (name is not None or file is not None):
        raise UsageError("--all takes neither a name nor --file", "leave them out")
    if every:
        names = [item.name for item in listed(context).exercises if item.file]
    else:
        names = [chosen(context, name)]
    verdicts = Verdicts(context)
    found = tuple(verdicts.of(names, file=file))
    if replay and not json and (snippet := replayed(found)):
        context.print(snippet)
    else:
        context.show(AllChecked(found) if every else found[0], json=json)
    if verdicts.trouble is not None:
        raise verdicts.trouble
    if not all(item.passed for item in found):
        raise typer.Exit(1)
    if not every and not json:
        offer_done(context, found[0])


def watch(
    ctx: typer.Context,
    name: Chosen = None,
    file: Annotated[
        Path | None,
        typer.Option("--file", metavar="FILE", help="Watch this file; your own if left out."),
    ] = None,
    json: Json = False,
) -> None:
    """Judge your code at each save, until Ctrl-C.

    Examples
    --------
    dlpath exercise watch perceptron
    """
    from dlpath.commands.parts.exercises.watching import followed
    from dlpath.exercises.kit import bank
    from dlpath.exercises.watching import Watch
    from dlpath.sandbox.worker import Worker

    context: Context = ctx.obj
    going: str | None = chosen(context, name)
    with Worker() as worker:
        while going is not None:
            path = file or files(context).existing(going)
            with Watch(bank.exercise(going), path, worker) as watched:
                going = followed(context, watched, json=json)
            file = None


def milestone(
    ctx: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            help="An exercise that has one.", autocompletion=completing(milestone_names)
        ),
    ],
    json: Json = False,
) -> None:
    """Train with your own functions on real data. The reference does so beside them.

    Examples
    --------
    dlpath exercise milestone mlp
    """
    from dlpath.commands.parts.exercises.milestone import reached

    context: Context = ctx.obj
    report = reached(context, name)
    context.show(report, json=json)
    if not report.reached:
        raise typer.Exit(1)


def audit(
    ctx: typer.Context,
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NAMES]",
            help="Exercises; all if left out.",
            autocompletion=completing(exercise_names),
        ),
    ] = None,
    quick: Annotated[
        bool, typer.Option("--quick", help="Try a sample of the mutants and seeds only.")
    ] = False,
    json: Json = False,
) -> None:
    """For authors: see what the checks catch. What is right they have to accept.

    Examples
    --------
    dlpath exercise audit perceptron --quick
    """
    from dlpath.exercises.kit import bank
    from dlpath.exercises.kit.audit import gates
    from dlpath.exercises.kit.audits import audits

    context: Context = ctx.obj
    chosen_ones = [bank.known(name) for name in names or bank.names()]
    with context.progress("audit", len(chosen_ones)) as advance:
        report = audits(chosen_ones, quick=quick, heard=lambda found: advance(found.name))
    context.show(report, json=json)
    if any(map(gates, report.exercises)):
        raise typer.Exit(1)
