"""dlpath paper index."""

from typing import TYPE_CHECKING, Annotated

import typer

from dlpath.commands.group import Json, completing, group
from dlpath.commands.parts import tips
from dlpath.commands.parts.papers.known import one_of
from dlpath.commands.parts.papers.options import PaperOption, one_line
from dlpath.commands.parts.papers.rebuilding import (
    at_work,
    chosen,
    day_occasions,
    index_lines,
    paper_now,
)
from dlpath.context import Context

if TYPE_CHECKING:
    from dlpath.progress.paper_records import IndexEntry

app = group()


def kind_names(context: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the kinds of lines that begin as typed, with what they are."""
    from dlpath.papers.index import KINDS

    return [item for item in KINDS.items() if item[0].startswith(incomplete.lower())]


def titles(context: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the ids of the lines that begin as typed, with their titles."""
    lines = index_lines(context)
    return [(line.id, line.title) for line in lines if line.id.startswith(incomplete.lower())]


@app.callback(invoke_without_command=True)
def bare(
    ctx: typer.Context,
    find: Annotated[
        str | None, typer.Option(metavar="WORDS", help="Only lines that have these words.")
    ] = None,
    json: Json = False,
) -> None:
    """Keep a line on each course and discussion that you skimmed.

    Examples
    --------
    dlpath paper index
    dlpath paper index --find batch
    """
    if ctx.invoked_subcommand is None:
        from dlpath.papers.index import index

        context: Context = ctx.obj
        context.show(index(index_lines(context), find=find), json=json)


@app.command()
def add(
    ctx: typer.Context,
    title: Annotated[str, typer.Argument(metavar="TITLE", help="What you skimmed.")],
    note: Annotated[
        str | None, typer.Option(metavar="TEXT", help="In a line what it explains well, or found.")
    ] = None,
    kind: Annotated[
        str,
        typer.Option(
            metavar="KIND",
            help="course, tutorial, discussion or other.",
            autocompletion=completing(kind_names),
        ),
    ] = "course",
    url: Annotated[str | None, typer.Option(metavar="URL", help="Where it is.")] = None,
    paper: PaperOption = None,
    json: Json = False,
) -> None:
    """Put a line into the index; the same title again replaces it.

    Examples
    --------
    dlpath paper index add "CS231n, lecture 9" --note "why batch norm helps" --kind course
    """
    from dlpath.errors import UsageError
    from dlpath.papers.addresses import address
    from dlpath.papers.index import KINDS
    from dlpath.progress.paper_records import IndexEntry

    context: Context = ctx.obj
    name = one_line(title, "the title")
    kind = one_of(kind.lower(), KINDS, "--kind")
    link = None if url is None else address(url)
    if note is None:
        note = context.ask(f"What does “{name}” explain well, in a line?")
    if note is None:
        raise UsageError("the line itself is missing", hint='--note "what it explains well"')
    own = chosen(context, paper) if paper is not None else at_work(context)
    about = own and own.id
    fact = IndexEntry(name, one_line(note, "--note"), kind, about, context.moment, link)
    record(context, f"put “{name}” into the index", fact, json=json)
    if now := paper_now(context):
        tips.offer(context, *day_occasions(now.day, now.clarity), json=json)


@app.command()
def remove(
    ctx: typer.Context,
    title: Annotated[
        str,
        typer.Argument(
            metavar="TITLE", help="Its title, or its id.", autocompletion=completing(titles)
        ),
    ],
    json: Json = False,
) -> None:
    """Take a line out of the index.

    Examples
    --------
    dlpath paper index remove "CS231n, lecture 9"
    """
    from dlpath.papers.index import line_named
    from dlpath.progress.paper_records import IndexEntry

    context: Context = ctx.obj
    line = line_named(title, index_lines(context))
    fact = IndexEntry(line.title, "", line.kind, line.paper, context.moment, line.url)
    record(context, f"took “{line.title}” out of the index", fact, json=json)


def record(context: Context, said: str, fact: "IndexEntry", *, json: bool) -> None:
    """Record a line of the index, and show it."""
    from dlpath.papers.index import index
    from dlpath.progress.records import Change

    change = context.append(Change(said, context.moment, (fact,)))
    lines = index_lines(context)
    shown = index([line for line in lines if line.title == fact.title])
    context.show(shown._replace(total=len(lines), said=said, change=change.id), json=json)
