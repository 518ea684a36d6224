"""dlpath paper."""

from typing import Annotated

import typer

from dlpath.commands.group import Json, completing, group
from dlpath.commands.parts.papers import depth_names, paper_names, shelf, topic_names
from dlpath.context import Context

app = group()

Name = Annotated[
    str,
    typer.Argument(
        metavar="PAPER",
        help="Id of a paper, or the beginning of its title.",
        autocompletion=completing(paper_names),
    ),
]


@app.callback(invoke_without_command=True)
def bare(ctx: typer.Context, json: Json = False) -> None:
    """Know which papers to read, which are read, and which are on cards."""
    if ctx.invoked_subcommand is None:
        list_papers(ctx, json=json)


@app.command("list")
def list_papers(
    ctx: typer.Context,
    topic: Annotated[
        str | None,
        typer.Option(
            metavar="TOPIC",
            help="Only those of this topic.",
            autocompletion=completing(topic_names),
        ),
    ] = None,
    unread: Annotated[bool, typer.Option("--unread", help="Only those that are not read.")] = False,
    json: Json = False,
) -> None:
    """List the papers, and count to a hundred."""
    from dlpath.planning.paper_list import paper_list

    context: Context = ctx.obj
    context.show(paper_list(shelf(context), topic=topic, unread=unread), json=json)


@app.command()
def show(ctx: typer.Context, name: Name, json: Json = False) -> None:
    """Show a paper: where it is, how you read it, how many cards you made of it."""
    from dlpath.planning.paper_list import paper_page

    context: Context = ctx.obj
    papers = shelf(context)
    context.show(paper_page(papers.named(name), papers), json=json)


@app.command()
def read(
    ctx: typer.Context,
    name: Name,
    depth: Annotated[
        str,
        typer.Option(
            metavar="DEPTH",
            help="shallow, key or deep.",
            autocompletion=completing(depth_names),
        ),
    ] = "shallow",
    date: Annotated[
        str | None, typer.Option(metavar="DAY", help="On which day: yesterday, monday, 2026-11-24.")
    ] = None,
    json: Json = False,
) -> None:
    """Record that you read a paper, and how deeply."""
    from dlpath.commands.parts.moments import moment
    from dlpath.errors import UsageError
    from dlpath.planning.paper_list import paper_page
    from dlpath.planning.paper_shelf import DEPTHS
    from dlpath.progress.records import Change, PaperRead

    context: Context = ctx.obj
    if depth not in DEPTHS:
        ways = "; ".join(f"{name} for {what}" for name, what in DEPTHS.items())
        raise UsageError(f"--depth cannot be {depth!r}", hint=ways)
    paper = shelf(context).named(name)
    at = moment(context, at=None, date=date)
    said = f"read {paper.id}, {depth}"
    change = context.append(Change(said, context.moment, (PaperRead(paper.id, depth, at),)))
    page = paper_page(paper, shelf(context))
    context.show(page._replace(said=said, change=change.id), json=json)
