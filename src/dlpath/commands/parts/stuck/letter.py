"""dlpath stuck letter, asked: to the author of the paper."""

from typing import Annotated

import typer

from dlpath.commands.group import Json
from dlpath.commands.parts.paths import expanded
from dlpath.commands.parts.stuck import problems
from dlpath.commands.parts.stuck.options import OfProblem
from dlpath.context import Context


def letter(
    ctx: typer.Context,
    to_file: Annotated[
        str | None, typer.Option(metavar="FILE", help="Write it there instead of showing it.")
    ] = None,
    question: Annotated[
        str | None,
        typer.Option(metavar="TEXT", help="The one question; else the first open unknown."),
    ] = None,
    sender: Annotated[str | None, typer.Option("--from", metavar="NAME", help="Your name.")] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Write FILE even if something else is in it.")
    ] = False,
    problem: OfProblem = None,
    json: Json = False,
) -> None:
    """Compose a letter to the author of the paper.

    Examples
    --------
    dlpath stuck letter
    dlpath stuck letter --question "Is the loss a mean or a sum?" --to-file letter.txt
    """
    from dlpath.export.target import write_parts
    from dlpath.papers.help_steps import ask_from
    from dlpath.papers.letter import Sender, letter
    from dlpath.papers.problem_form import in_a_line

    context: Context = ctx.obj
    stuck = problems.chosen(context, problem)
    around = problems.around(context, stuck)
    asks = Sender(in_a_line(sender or ""), in_a_line(question or ""))
    composed = letter(stuck, around.rebuild, asks, ask_from=ask_from(stuck, around))
    composed = composed._replace(meant=problems.is_meant(context, stuck))
    if to_file is not None:
        place = expanded(to_file)
        write_parts(place, [composed.whole], force=force)
        composed = composed._replace(file=str(place))
    context.show(composed, json=json)
    if not json:
        from dlpath.view.stuck_letter import remarks

        for remark in remarks(composed, context.look):
            context.say(remark)


def asked(ctx: typer.Context, problem: OfProblem = None, json: Json = False) -> None:
    """Say that you wrote to the author.

    Examples
    --------
    dlpath stuck asked
    """
    from dlpath.progress.paper_records import ProblemMark

    context: Context = ctx.obj
    stuck = problems.chosen(context, problem)
    mark = ProblemMark(stuck.key, "asked", context.moment)
    said = f"asked the author about: {stuck.form.title}"
    problems.record(context, said, stuck.key, [mark], json=json)
