"""dlpath paper result, clarity, links."""

from typing import Annotated

import typer

from dlpath.commands.group import Json, completing
from dlpath.commands.parts import tips
from dlpath.commands.parts.paper_options import (
    PaperArgument,
    PaperOption,
    measured,
    one_line,
)
from dlpath.commands.parts.paper_taking import record
from dlpath.commands.parts.rebuilding import chosen
from dlpath.context import Context
from dlpath.errors import UsageError


def result(
    ctx: typer.Context,
    metric: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="What is measured; that of the paper if left out."),
    ] = None,
    value: Annotated[float | None, typer.Option(metavar="X", help="Your figure.")] = None,
    published: Annotated[
        float | None,
        typer.Option(metavar="X", help="The paper's figure; as it was added if left out."),
    ] = None,
    lower: Annotated[
        bool, typer.Option("--lower-is-better", help="Less is better, as of an error.")
    ] = False,
    url: Annotated[str | None, typer.Option(metavar="URL", help="Where your write-up is.")] = None,
    paper: PaperOption = None,
    json: Json = False,
) -> None:
    """Record what you reached beside the paper's figure, or show it."""
    from dlpath.papers.addresses import address
    from dlpath.papers.results import HIGHER, LOWER, results
    from dlpath.progress.paper_records import PaperResult
    from dlpath.progress.records import Change

    app: Context = ctx.obj
    rebuild = chosen(app, paper)
    if (value, metric, published, url) == (None, None, None, None):
        app.show(results(rebuild), json=json)
        return
    known = rebuild.paper
    name = one_line(metric, "--metric") if metric is not None else known.metric
    if name is None or value is None:
        missing = "metric" if name is None else "value"
        raise UsageError(
            f"the {missing} is missing", hint="dlpath paper result --metric accuracy --value 0.71"
        )
    same = known.metric is not None and name.casefold() == known.metric.casefold()
    if published is None and same:
        published = known.published
    fact = PaperResult(
        rebuild.id,
        name,
        measured(value, "--value"),
        None if published is None else measured(published, "--published"),
        LOWER if lower else HIGHER,
        app.moment,
        None if url is None else address(url),
    )
    said = f"reached {name} {value:g} with {rebuild.id}"
    change = app.append(Change(said, app.moment, (fact,)))
    shown = results(chosen(app, rebuild.id))
    app.show(shown._replace(said=said, change=change.id), json=json)


def clarity(
    ctx: typer.Context,
    paper: PaperArgument = None,
    clear: Annotated[bool, typer.Option("--clear", help="The core ideas are clear.")] = False,
    unclear: Annotated[
        str | None, typer.Option(metavar="TEXT", help="What of them is not clear yet.")
    ] = None,
    json: Json = False,
) -> None:
    """Say whether the core ideas are clear, as they should on day 21."""
    from dlpath.progress.paper_records import PaperClarity

    app: Context = ctx.obj
    rebuild = chosen(app, paper)
    if not clear and unclear is None:
        unclear = app.ask("What is not clear yet? Enter alone says that all is", default="nothing")
        if unclear is None:
            raise UsageError("is it clear or not?", hint='--clear, or --unclear "what is not"')
        clear = unclear == "nothing"
    if clear and unclear not in (None, "nothing"):
        raise UsageError("--clear and --unclear do not go together", hint="name one of them")
    open_ = None if clear else one_line(unclear or "", "--unclear")
    said = f"the core ideas of {rebuild.id} are {'clear' if clear else f'not clear: {open_}'}"
    fact = PaperClarity(rebuild.id, clear, app.moment, open_)
    record(app, rebuild.id, said, fact, json=json)


def place_names(app: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the places to search that begin as typed."""
    from dlpath.papers.addresses import places

    return [item for item in places() if item[0].startswith(incomplete.lower())]


def links(
    ctx: typer.Context,
    paper: PaperArgument = None,
    open_: Annotated[
        str | None,
        typer.Option(
            "--open",
            metavar="PLACE",
            help="Search there in your browser, such as web, openreview, arxiv.",
            autocompletion=completing(place_names),
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Say where to search for what others say about a paper."""
    from dlpath.commands.parts.paper_known import one_of
    from dlpath.papers.addresses import Links, searches
    from dlpath.planning.addresses import Opened

    app: Context = ctx.obj
    rebuild = chosen(app, paper)
    found = searches(rebuild.paper.title)
    if open_ is not None:
        name = one_of(open_.lower(), [link.id for link in found], "--open")
        link = next(link for link in found if link.id == name)
        app.show(app.open(Opened(link.id, link.title, link.url, instead=False)), json=json)
        return
    app.show(Links(rebuild.id, rebuild.paper.title, found), json=json)
    tips.offer(app, "paper.reading", json=json)
