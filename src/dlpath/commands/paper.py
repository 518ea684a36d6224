"""dlpath paper."""

from difflib import get_close_matches
from typing import Annotated

import typer

from dlpath.commands.group import Json, completing, group
from dlpath.commands.parts import tips
from dlpath.commands.parts.papers import index, rebuilding, repositories, results, stages, taking
from dlpath.commands.parts.papers.shelf import depth_names, paper_names, shelf, topic_names
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
    """Rebuild papers in four stages; know which to read, and which are on cards.

    Examples
    --------
    dlpath paper
    """
    if ctx.invoked_subcommand is None:
        from dlpath.planning.paper_list import paper_list

        context: Context = ctx.obj
        context.show(paper_list(shelf(context))._replace(in_short=not json), json=json)


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
    """List the papers, and count to a hundred.

    Examples
    --------
    dlpath paper list --topic exploration --unread
    """
    from dlpath.planning.paper_list import paper_list

    context: Context = ctx.obj
    context.show(paper_list(shelf(context), topic=topic, unread=unread), json=json)


@app.command()
def show(
    ctx: typer.Context,
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[PAPER]",
            help="Id of a paper, or the beginning of its title; the one at work if left out.",
            autocompletion=completing(paper_names),
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Show a paper: what you rebuilt of it, or how you read it.

    Examples
    --------
    dlpath paper show
    dlpath paper show su-001
    """
    from dlpath.planning.paper_list import paper_page

    context: Context = ctx.obj
    if (rebuild := rebuilding.own(context, name)) is not None:
        page = rebuilding.page(context, rebuild)
        context.show(page, json=json)
        clock = page.clock
        tips.offer(context, *rebuilding.day_occasions(clock.day, clock.clarity), json=json)
        return
    papers = shelf(context)
    context.show(paper_page(papers.named(name or ""), papers), json=json)


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
    """Record that you read a paper, and how deeply.

    Examples
    --------
    dlpath paper read su-001 --depth key
    """
    from dlpath.commands.parts.moments import moment
    from dlpath.errors import UsageError
    from dlpath.planning.paper_list import paper_page
    from dlpath.planning.paper_shelf import DEPTHS
    from dlpath.progress.reading_records import PaperRead
    from dlpath.progress.records import Change

    context: Context = ctx.obj
    if depth not in DEPTHS:
        close = get_close_matches(depth.lower(), DEPTHS, n=1)
        ways = "; ".join(f"{name} for {what}" for name, what in DEPTHS.items())
        hint = f"did you mean {close[0]!r}?" if close else ways
        raise UsageError(f"--depth cannot be {depth!r}", hint=hint)
    paper = shelf(context).named(name)
    at = moment(context, at=None, date=date)
    said = f"read {paper.id}, {depth}"
    change = context.append(Change(said, context.moment, (PaperRead(paper.id, depth, at),)))
    page = paper_page(paper, shelf(context))
    context.show(page._replace(said=said, change=change.id), json=json)
    if page.paper.stage is not None:
        tips.offer(context, "paper.reading", json=json)


app.command()(taking.add)
app.command("set")(taking.correct)
app.command()(stages.stage)
app.command()(stages.begin)
app.command("pass")(stages.pass_)
app.command()(stages.reopen)
app.add_typer(repositories.app, name="repo")
app.command()(repositories.issues)
app.add_typer(index.app, name="index")
app.command()(results.links)
app.command()(results.clarity)
app.command()(results.result)
app.command()(taking.finish)
app.command()(taking.drop)
app.command()(taking.resume)
