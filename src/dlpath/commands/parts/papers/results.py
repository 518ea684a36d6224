"""dlpath paper result, clarity, links."""

from typing import Annotated

import typer

from dlpath.commands.group import Json, completing
from dlpath.commands.parts import tips
from dlpath.commands.parts.papers.options import (
    PaperArgument,
    PaperOption,
    measured,
    one_line,
)
from dlpath.commands.parts.papers.rebuilding import chosen
from dlpath.commands.parts.papers.taking import record
from dlpath.context import Context
from dlpath.errors import UsageError


def result(
    ctx: typer.Context,
    metric: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="What is measured; that of the paper if left out."),
    ] = None,
    value: Annotated[float | None, typer.Option(metavar="NUMBER", help="Your figure.")] = None,
    published: Annotated[
        float | None,
        typer.Option(metavar="NUMBER", help="The paper's figure; as it was added if left out."),
    ] = None,
    lower: Annotated[
        bool | None,
        typer.Option(
            "--lower-is-better/--higher-is-better",
            help="Less is better, as of an error; as it was before if left out.",
            show_default=False,
        ),
    ] = None,
    url: Annotated[str | None, typer.Option(metavar="URL", help="Where your write-up is.")] = None,
    paper: PaperOption = None,
    json: Json = False,
) -> None:
    """Record what you reached beside the paper's figure, or show it.

    Examples
    --------
    dlpath paper result --metric "FCN score" --value 0.61
    """
    from dlpath.papers.addresses import address
    from dlpath.papers.results import HIGHER, LOWER, completed, measured_in, recording, results
    from dlpath.progress.records import Change

    app: Context = ctx.obj
    rebuild = chosen(app, paper)
    if (value, metric, published, url, lower) == (None, None, None, None, None):
        app.show(results(rebuild), json=json)
        return
    name = one_line(metric, "--metric") if metric is not None else measured_in(rebuild)
    fact = name and completed(
        rebuild,
        name,
        app.moment,
        value=None if value is None else measured(value, "--value"),
        published=None if published is None else measured(published, "--published"),
        better=None if lower is None else LOWER if lower else HIGHER,
        url=None if url is None else address(url),
    )
    if not fact:
        missing = "value" if name else "metric"
        raise UsageError(f"the {missing} is missing", hint=f"{recording(rebuild)}{rebuild.option}")
    said = f"reached {fact.metric} {fact.value:g} with {rebuild.id}"
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
    """Say whether the core ideas are clear, as they should on day 21.

    Examples
    --------
    dlpath paper clarity --clear
    dlpath paper clarity --unclear "what the noise is for"
    """
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
    """Say where to search for what others say about a paper.

    Examples
    --------
    dlpath paper links
    """
    from dlpath.commands.parts.papers.known import one_of
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
    app.show(Links(rebuild.id, rebuild.paper.title, found, rebuild.at_work), json=json)
    tips.offer(app, "paper.reading", json=json)
