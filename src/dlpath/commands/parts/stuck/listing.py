"""dlpath stuck list, show, solved, reopen: the problems, and how they end."""

from typing import TYPE_CHECKING, Annotated

import typer

from dlpath.commands.group import Json
from dlpath.commands.parts.stuck import problems
from dlpath.commands.parts.stuck.options import Number, OpenNumber
from dlpath.context import Context

if TYPE_CHECKING:
    from dlpath.papers.problems import Stuck


def list_problems(
    ctx: typer.Context,
    every: Annotated[bool, typer.Option("--all", help="Those that are solved, too.")] = False,
    json: Json = False,
) -> None:
    """List the problems that are open, by their numbers.

    Examples
    --------
    dlpath stuck list
    dlpath stuck list --all
    """
    from dlpath.papers.problem_list import problem_list

    context: Context = ctx.obj
    context.show(problem_list(problems.recorded(context), every=every), json=json)


def show(ctx: typer.Context, number: Number = None, json: Json = False) -> None:
    """Show all that is written of a problem, and where it stands.

    Examples
    --------
    dlpath stuck show
    dlpath stuck show 1
    """
    context: Context = ctx.obj
    problems.show(context, problems.chosen(context, number), whole=True, json=json)


def solved(
    ctx: typer.Context,
    number: OpenNumber = None,
    how: Annotated[
        str | None, typer.Option(metavar="TEXT", help="What it was, for the next time.")
    ] = None,
    json: Json = False,
) -> None:
    """Say how you solved a problem; dlpath search finds it later.

    Examples
    --------
    dlpath stuck solved --how "the loss took log of 0"
    """
    from dlpath.errors import UsageError
    from dlpath.papers.problem_form import in_a_line
    from dlpath.papers.problem_lookup import argument
    from dlpath.progress.paper_records import ProblemMark

    context: Context = ctx.obj
    stuck = problems.chosen(context, number)
    refuse_state(stuck, "solved")
    asked = how if how is not None else context.ask(f"{stuck.form.title}\nWhat was it?")
    if not (answer := in_a_line(asked or "")):
        which = argument(stuck.number, meant=problems.is_meant(context, stuck))
        say = f'say it for the next time: dlpath stuck solved{which} --how "…"'
        raise UsageError("what was it?", say)
    mark = ProblemMark(stuck.key, "solved", context.moment, answer)
    said = f"solved: {stuck.form.title}: {answer}"
    problems.record(
        context,
        said,
        stuck.key,
        [mark],
        guard=lambda: refuse_state(problems.chosen(context, stuck.number), "solved"),
        json=json,
    )


def reopen(ctx: typer.Context, number: Number = None, json: Json = False) -> None:
    """Open a problem again that was solved.

    Examples
    --------
    dlpath stuck reopen 1
    """
    from dlpath.papers.problem_lookup import last_solved, numbered
    from dlpath.progress.paper_records import ProblemMark

    context: Context = ctx.obj
    found = problems.recorded(context)
    stuck = last_solved(found) if number is None else numbered(number, found)
    refuse_state(stuck, "open")
    mark = ProblemMark(stuck.key, "reopened", context.moment)
    problems.record(context, f"opened again: {stuck.form.title}", stuck.key, [mark], json=json)


def refuse_state(stuck: "Stuck", state: str) -> None:
    """Refuse to bring a problem into a state in which it is."""
    from dlpath.papers.problems import AlreadySo

    if stuck.state == state:
        other = "reopen" if state == "solved" else "solved"
        raise AlreadySo(
            f"problem {stuck.number} is {state} already: {stuck.form.title}",
            f"dlpath stuck {other} {stuck.number} changes that",
        )
