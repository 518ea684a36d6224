"""dlpath paper repo, issues."""

from typing import TYPE_CHECKING, Annotated

import typer

from dlpath.commands.group import Json, completing, group
from dlpath.commands.parts import tips
from dlpath.commands.parts.papers.known import framework_names
from dlpath.commands.parts.papers.options import PaperArgument, PaperOption, one_line
from dlpath.commands.parts.papers.rebuilding import chosen, rebuilds
from dlpath.context import Context

if TYPE_CHECKING:
    from dlpath.papers.rebuild import Rebuild
    from dlpath.papers.repositories import Repositories
    from dlpath.progress.paper_records import PaperRepository

app = group()


def repository_names(context: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the repositories whose names begin as typed, with their frameworks."""
    from dlpath.papers.addresses import same_address

    names = {
        same_address(item.url).partition("/")[2]: item.framework or ""
        for paper in rebuilds(context)
        for item in paper.repositories
    }
    return [item for item in names.items() if item[0].startswith(incomplete.lower())]


@app.callback(invoke_without_command=True)
def bare(ctx: typer.Context, json: Json = False) -> None:
    """Note other people's code, and count the issues you read.

    Examples
    --------
    dlpath paper repo
    """
    if ctx.invoked_subcommand is None:
        list_repositories(ctx, json=json)


@app.command("list")
def list_repositories(ctx: typer.Context, paper: PaperArgument = None, json: Json = False) -> None:
    """List other people's code for a paper.

    Examples
    --------
    dlpath paper repo list
    """
    context: Context = ctx.obj
    context.show(listed(context, chosen(context, paper)), json=json)


@app.command()
def add(
    ctx: typer.Context,
    url: Annotated[str, typer.Argument(metavar="URL", help="Address of the repository.")],
    framework: Annotated[
        str | None,
        typer.Option(
            metavar="FRAMEWORK",
            help="What it is written in.",
            autocompletion=completing(framework_names),
        ),
    ] = None,
    issues: Annotated[
        int | None, typer.Option(min=0, max=1_000_000, metavar="N", help="How many issues it has.")
    ] = None,
    read: Annotated[
        int, typer.Option(min=0, max=1_000_000, metavar="N", help="How many of them you read.")
    ] = 0,
    paper: PaperOption = None,
    json: Json = False,
) -> None:
    """Note somebody else's code for a paper, best in a framework that is not yours.

    Examples
    --------
    dlpath paper repo add https://github.com/phillipi/pix2pix --framework torch --issues 180
    """
    from dlpath.papers.addresses import address
    from dlpath.papers.repositories import same_framework, with_issues
    from dlpath.progress.paper_records import PaperRepository

    context: Context = ctx.obj
    rebuild = chosen(context, paper)
    name = framework and one_line(framework.lower(), "--framework")
    blank = PaperRepository(rebuild.id, address(url, what="URL"), name, 0, None, context.moment)
    fact = with_issues(blank, read, context.moment, issues=issues)
    record(context, rebuild, f"noted {fact.url} for {rebuild.id}", fact, json=json)
    same = same_framework(name, rebuild.paper.framework or context.settings.track)
    moments = ("paper.repo.added[same_framework]",) if same else ()
    tips.offer(context, *moments, "paper.repo.added", json=json)


def issues(
    ctx: typer.Context,
    count: Annotated[
        int, typer.Argument(min=0, max=1_000_000, metavar="N", help="How many you read by now.")
    ],
    repo: Annotated[
        str | None,
        typer.Option(
            metavar="REPO",
            help="The repository, or a part of its address; the only one if left out.",
            autocompletion=completing(repository_names),
        ),
    ] = None,
    of: Annotated[
        int | None, typer.Option(min=0, max=1_000_000, metavar="N", help="How many there are.")
    ] = None,
    paper: PaperOption = None,
    json: Json = False,
) -> None:
    """Count the issues of a repository that you read.

    Examples
    --------
    dlpath paper issues 40 --of 180
    """
    from dlpath.papers.repositories import repository_named, with_issues

    context: Context = ctx.obj
    rebuild = chosen(context, paper)
    found = repository_named(repo, rebuild.repositories)
    fact = with_issues(found, count, context.moment, issues=of)
    total = "" if fact.issues is None else f" of {fact.issues}"
    record(context, rebuild, f"read {count}{total} issues of {fact.url}", fact, json=json)


def record(
    context: Context, rebuild: "Rebuild", said: str, fact: "PaperRepository", *, json: bool
) -> None:
    """Record what is known of a repository, and list those of the paper."""
    from dlpath.progress.records import Change

    change = context.append(Change(said, context.moment, (fact,)))
    shown = listed(context, chosen(context, rebuild.id))
    context.show(shown._replace(said=said, change=change.id), json=json)


def listed(context: Context, rebuild: "Rebuild") -> "Repositories":
    """Return the repositories of a paper."""
    from dlpath.papers.repositories import repositories

    return repositories(rebuild, rebuild.paper.framework or context.settings.track)
