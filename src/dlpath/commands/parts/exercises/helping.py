"""dlpath exercise explain, hint, solution."""

from typing import Annotated

import typer

from dlpath.commands.group import Json
from dlpath.commands.parts.exercises.options import Chosen
from dlpath.commands.parts.exercises.own import chosen, files, recorded, trials
from dlpath.context import Context


def explain(ctx: typer.Context, name: Chosen = None, json: Json = False) -> None:
    """Explain the idea once more, from another side.

    Examples
    --------
    dlpath exercise explain perceptron
    """
    from dlpath.exercises.lessons import explanation

    context: Context = ctx.obj
    context.show(explanation(chosen(context, name)), json=json)


def hint(
    ctx: typer.Context,
    name: Chosen = None,
    level: Annotated[
        int | None,
        typer.Option(min=1, max=3, metavar="N", help="Which one, again; the next if left out."),
    ] = None,
    json: Json = False,
) -> None:
    """Show the next hint. Each is closer to the line that is missing, and is recorded.

    Examples
    --------
    dlpath exercise hint
    dlpath exercise hint perceptron --level 1
    """
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


def solution(
    ctx: typer.Context,
    name: Chosen = None,
    give_up: Annotated[
        bool, typer.Option("--give-up", help="Before you have passed; it is recorded.")
    ] = False,
    json: Json = False,
) -> None:
    """Show the solution beside your file, after a pass.

    Examples
    --------
    dlpath exercise solution perceptron --give-up
    """
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
