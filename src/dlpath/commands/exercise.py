"""dlpath exercise."""

from pathlib import Path
from typing import Annotated

import typer

from dlpath.commands.group import Json, completing, group
from dlpath.commands.parts.own_exercises import (
    chosen,
    exercise_names,
    files,
    listed,
    milestone_names,
    recorded,
    trials,
)
from dlpath.context import Context

app = group()


Name = Annotated[
    str, typer.Argument(help="An exercise.", autocompletion=completing(exercise_names))
]
Chosen = Annotated[
    str | None,
    typer.Argument(
        metavar="[NAME]",
        help="An exercise; the one you are at if left out.",
        autocompletion=completing(exercise_names),
    ),
]


@app.callback(invoke_without_command=True)
def bare(ctx: typer.Context, json: Json = False) -> None:
    """Write the algorithms yourself, and have your code judged."""
    if ctx.invoked_subcommand is None:
        list_exercises(ctx, json=json)


@app.command("list")
def list_exercises(ctx: typer.Context, json: Json = False) -> None:
    """List the exercises, and how far you are with each."""
    context: Context = ctx.obj
    context.show(listed(context), json=json)


@app.command()
def start(
    ctx: typer.Context,
    name: Name,
    folder: Annotated[
        Path | None, typer.Option("--dir", help="Folder for your file; dlpath's own if left out.")
    ] = None,
    json: Json = False,
) -> None:
    """Read what to write, and get a file to write it in."""
    from dlpath.commands.parts.beginning import begin

    begin(ctx.obj, name, folder=folder, json=json)


@app.command()
def check(
    ctx: typer.Context,
    name: Chosen = None,
    file: Annotated[
        Path | None, typer.Option("--file", help="Judge this file; your own if left out.")
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="Judge all the exercises you have begun.")
    ] = False,
    replay: Annotated[
        bool, typer.Option("--replay", help="Print Python that makes the first failing call again.")
    ] = False,
    json: Json = False,
) -> None:
    """Judge your code, and say what is wrong."""
    from dlpath.commands.parts.verdicts import Verdicts, offer_done, replayed
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


@app.command()
def watch(
    ctx: typer.Context,
    name: Chosen = None,
    file: Annotated[
        Path | None, typer.Option("--file", help="Watch this file; your own if left out.")
    ] = None,
    json: Json = False,
) -> None:
    """Judge your code at each save, until Ctrl-C."""
    from dlpath.commands.parts.watching import followed
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


@app.command()
def explain(ctx: typer.Context, name: Chosen = None, json: Json = False) -> None:
    """Explain the idea once more, from another side."""
    from dlpath.exercises.lessons import explanation

    context: Context = ctx.obj
    context.show(explanation(chosen(context, name)), json=json)


@app.command()
def hint(
    ctx: typer.Context,
    name: Chosen = None,
    level: Annotated[
        int | None, typer.Option(min=1, max=3, help="Which one, again; the next if left out.")
    ] = None,
    json: Json = False,
) -> None:
    """Show the next hint. Each is closer to the line that is missing, and is recorded."""
    from dlpath.exercises import lessons
    from dlpath.progress.attempts import Trials
    from dlpath.progress.records import ExerciseHelp

    context: Context = ctx.obj
    name = chosen(context, name)
    seen = trials(context).get(name, Trials()).level
    number = lessons.next_level(level, seen)
    change = None
    if number > seen:
        help_ = ExerciseHelp(name, "hint", context.moment, number)
        change = recorded(context, f"looked at hint {number} of {name}", help_)
    context.show(lessons.hint(name, number, change), json=json)


@app.command()
def solution(
    ctx: typer.Context,
    name: Chosen = None,
    give_up: Annotated[
        bool, typer.Option("--give-up", help="Before you have passed; it is recorded.")
    ] = False,
    json: Json = False,
) -> None:
    """Show the solution beside your file, after a pass."""
    from dlpath.exercises import lessons
    from dlpath.progress.attempts import Trials
    from dlpath.progress.records import ExerciseHelp

    context: Context = ctx.obj
    name = chosen(context, name)
    of = trials(context).get(name, Trials())
    if of.passed is None and not of.solution_seen and not give_up:
        raise lessons.NotYet(name)
    change = None
    if not of.solution_seen:
        help_ = ExerciseHelp(name, "solution", context.moment)
        change = recorded(context, f"looked at the solution of {name}", help_)
    file = files(context).path(name) if files(context).begun(name) else None
    mine = file.read_text(encoding="utf-8", errors="replace") if file else None
    shown = lessons.solution(name, mine, file=str(file) if file else None, change=change)
    context.show(shown, json=json)


@app.command()
def reset(ctx: typer.Context, name: Name, json: Json = False) -> None:
    """Begin a file anew; a copy of what you wrote is kept beside it."""
    from dlpath.exercises.kit import bank
    from dlpath.exercises.lessons import Reset

    context: Context = ctx.obj
    starter = bank.texts(bank.known(name)).starter
    stamp = f"{context.now:%Y%m%dT%H%M%SZ}"
    kept = files(context).reset(name, starter, stamp=stamp)
    context.show(Reset(name, str(files(context).path(name)), str(kept)), json=json)


@app.command()
def status(ctx: typer.Context, name: Chosen = None, json: Json = False) -> None:
    """Show how far you are with one exercise. It ends with what to do next."""
    from dlpath.exercises.listing import status as status_of

    context: Context = ctx.obj
    context.show(status_of(chosen(context, name), listed(context)), json=json)


@app.command()
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
    """Train with your own functions on real data. The reference does so beside them."""
    from dlpath.commands.parts.milestone import reached

    context: Context = ctx.obj
    report = reached(context, name)
    context.show(report, json=json)
    if not report.reached:
        raise typer.Exit(1)


@app.command()
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
    """For authors: see what the checks catch. What is right they have to accept."""
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
