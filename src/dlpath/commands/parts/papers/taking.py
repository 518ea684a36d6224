"""dlpath paper add, set, finish, drop, resume."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from dlpath.commands.group import Json
from dlpath.commands.parts import tips
from dlpath.commands.parts.papers.known import (
    Area,
    Contact,
    Data,
    Framework,
    Hours,
    Kind,
    Metric,
    Published,
    Student,
    Url,
    asked_area,
    asked_framework,
    asked_student,
    corrected,
)
from dlpath.commands.parts.papers.options import PaperArgument, one_line
from dlpath.commands.parts.papers.rebuilding import chosen, page, rebuilds
from dlpath.context import Context
from dlpath.errors import UsageError

if TYPE_CHECKING:
    from dlpath.papers.rebuild import Rebuild
    from dlpath.progress.records import Record


def add(
    ctx: typer.Context,
    title: Annotated[str, typer.Argument(metavar="TITLE", help="Its title.")],
    kind: Kind = None,
    area: Area = None,
    framework: Framework = None,
    student: Student = None,
    hours: Hours = None,
    url: Url = None,
    data: Data = None,
    metric: Metric = None,
    published: Published = None,
    contact: Contact = None,
    date: Annotated[
        str | None,
        typer.Option(metavar="DAY", help="When you began: yesterday, monday; today if left out."),
    ] = None,
    json: Json = False,
) -> None:
    """Take on a paper or a project, to rebuild it from an empty file.

    Examples
    --------
    dlpath paper add "Image-to-Image Translation" --area gan --student --framework pytorch
    """
    from dlpath.commands.parts.moments import moment
    from dlpath.papers.gates import refuse_taken
    from dlpath.papers.rebuild import KINDS
    from dlpath.progress.paper_records import Reproduction

    app: Context = ctx.obj
    title = one_line(title, "the title")
    blank = Reproduction(
        "", "", KINDS[0], "", None, student=False, hours=None, at=moment(app, at=None, date=date)
    )
    known = corrected(
        blank, app, title=title, kind=kind, hours=hours, url=url, data=data, metric=metric,
        published=published, contact=contact, area=area or asked_area(app),
        student=asked_student(app) if student is None else student,
        framework=framework or asked_framework(app),
    )  # fmt: skip
    fact = known._replace(paper=unused_id(app, known.title))
    said = f"took on the {fact.kind} “{fact.title}” ({fact.area})"
    record(
        app,
        fact.paper,
        said,
        fact,
        json=json,
        guard=lambda: refuse_taken(fact.paper, rebuilds(app)),
    )
    tips.offer(app, "paper.added", json=json)


def correct(
    ctx: typer.Context,
    paper: PaperArgument = None,
    title: Annotated[str | None, typer.Option(metavar="TITLE", help="Its title.")] = None,
    kind: Kind = None,
    area: Area = None,
    framework: Framework = None,
    student: Student = None,
    hours: Hours = None,
    url: Url = None,
    data: Data = None,
    metric: Metric = None,
    published: Published = None,
    contact: Contact = None,
    json: Json = False,
) -> None:
    """Correct what is known of a paper; an empty text takes away.

    Examples
    --------
    dlpath paper set --metric "FCN score" --published 0.66
    """
    app: Context = ctx.obj
    rebuild = chosen(app, paper)
    old = rebuild.paper._replace(at=app.moment, id="")
    new = corrected(
        old, app, title=title, kind=kind, area=area, framework=framework, student=student,
        hours=hours, url=url, data=data, metric=metric, published=published, contact=contact,
    )  # fmt: skip
    changed = [name for name in old._fields if getattr(old, name) != getattr(new, name)]
    if not changed:
        raise UsageError(
            "that changes nothing", hint="name what is to change, such as --published 0.71"
        )
    record(app, rebuild.id, f"corrected {', '.join(changed)} of {rebuild.id}", new, json=json)


def finish(
    ctx: typer.Context,
    paper: PaperArgument = None,
    force: Annotated[
        bool, typer.Option("--force", help="Finish it though stages are left to pass.")
    ] = False,
    json: Json = False,
) -> None:
    """Finish a paper: it goes into your portfolio.

    Examples
    --------
    dlpath paper finish
    """
    from dlpath.papers.gates import refuse_settled, refuse_unfinished
    from dlpath.papers.rebuild import FINISHED

    app: Context = ctx.obj
    left = chosen(app, paper).left if force else ()
    reason = f"forced without {', '.join(left)}" if left else None
    guard = refuse_settled if force else refuse_unfinished
    mark(app, paper, FINISHED, reason=reason, guard=guard, json=json)
    done = sum(item.state == FINISHED for item in rebuilds(app))
    tips.offer(app, f"paper.done:{done}", json=json)


def drop(
    ctx: typer.Context,
    paper: PaperArgument = None,
    reason: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Why; you will want to know.")
    ] = None,
    json: Json = False,
) -> None:
    """Give a paper up; what you recorded of it stays.

    Examples
    --------
    dlpath paper drop --reason "its data are not to be had"
    """
    from dlpath.papers.gates import refuse_settled
    from dlpath.papers.rebuild import DROPPED

    mark(ctx.obj, paper, DROPPED, reason=reason, guard=refuse_settled, json=json)


def resume(ctx: typer.Context, paper: PaperArgument = None, json: Json = False) -> None:
    """Take up a paper again that was finished or dropped.

    Examples
    --------
    dlpath paper resume image
    """
    from dlpath.papers.gates import refuse_started

    mark(ctx.obj, paper, "resumed", guard=refuse_started, json=json)


def mark(
    app: Context,
    paper: str | None,
    word: str,
    *,
    guard: "Callable[[Rebuild], None]",
    json: bool,
    reason: str | None = None,
) -> None:
    """Mark a paper finished, dropped or resumed, unless ``guard`` refuses it."""
    from dlpath.progress.paper_records import ReproductionMark

    rebuild = chosen(app, paper)
    guard(rebuild)
    why = one_line(reason, "--reason") if reason is not None else None
    fact = ReproductionMark(rebuild.id, word, app.moment, why)
    said = f"{word} {rebuild.id}" + (f": {why}" if why else "")
    record(app, rebuild.id, said, fact, json=json, guard=lambda: guard(chosen(app, rebuild.id)))


def record(
    app: Context,
    paper: str,
    said: str,
    fact: "Record",
    *,
    json: bool,
    guard: Callable[[], None] | None = None,
) -> None:
    """Record a fact about a paper, and show the page of it."""
    from dlpath.progress.records import Change

    change = app.append(Change(said, app.moment, (fact,)), guard=guard)
    shown = page(app, chosen(app, paper))
    app.show(shown._replace(said=said, change=change.id), json=json)


def unused_id(app: Context, title: str) -> str:
    """Return an id for a title that nothing else goes by."""
    from dlpath.papers.naming import unused
    from dlpath.progress.reading_records import BookAdded

    own = {item.id for item in rebuilds(app)}
    texts = {text.book for text in app.store.facts(BookAdded)}
    return unused(title, own | texts | app.catalogue.names.keys())
