"""dlpath report."""

from typing import TYPE_CHECKING, Annotated

from dlpath.commands import forecast, stats, status
from dlpath.commands.options import Json
from dlpath.commands.parameters import Argument, Option
from dlpath.commands.parts import reading
from dlpath.commands.parts.cards import overview
from dlpath.commands.parts.exercises.own import listed
from dlpath.commands.parts.papers import rebuilding
from dlpath.commands.parts.papers.shelf import shelf
from dlpath.commands.parts.paths import expanded
from dlpath.context import Context
from dlpath.planning.addresses import NotOpened
from dlpath.planning.overview import path_report
from dlpath.planning.succession import archive, fates

if TYPE_CHECKING:
    from dlpath.cards.statistics import CardStatistics
    from dlpath.export.report import ReadSoFar, Report


def command(
    app: Context,
    file: Annotated[
        str, Argument(metavar="[FILE]", help="Where to write it; report.html if left out.")
    ] = "report.html",
    notes: Annotated[bool, Option("--notes", help="Put in what you noted at pomodoros.")] = False,
    evidence: Annotated[
        bool, Option("--evidence", help="Put in what you gave to show that tasks are done.")
    ] = False,
    open_: Annotated[bool, Option("--open", help="Open it in your browser.")] = False,
    force: Annotated[
        bool, Option("--force", help="Write FILE even if something else is in it.")
    ] = False,
    json: Json = False,
) -> None:
    """Write a page about all you did, to look at, to print, to keep.

    Examples
    --------
    dlpath report
    dlpath report june.html --notes --evidence
    """
    from dlpath.export.html.page import is_ours, page
    from dlpath.export.target import write

    report = made(app, notes=notes, evidence=evidence)
    place = expanded(file)
    write(place, page(report), is_ours=is_ours, force=force)
    app.show(report._replace(file=str(place)), json=json)
    if open_ and not app.browser(place.resolve().as_uri()):
        raise NotOpened("no browser is found here", hint=f"open it elsewhere: {place}")


def made(app: Context, *, notes: bool, evidence: bool) -> "Report":
    """Return what the page says, with a forecast as of now."""
    from dlpath.export.report import Report, begun, evidence_of, notes_of

    foreseen = forecast.kept(app)  # first: the status tells the last one
    gone = archive(fates(*app.as_recorded, app.curriculum)).tasks
    return Report(
        made=app.moment.local,
        status=status.made(app),
        path=path_report(app.standing, app.curriculum.phases, archived=len(gone)),
        plan=app.plan or (),
        stats=stats.made(app),
        forecast=foreseen,
        exercises=begun(listed(app).exercises),
        portfolio=rebuilding.portfolio(app),
        reading=read_so_far(app),
        cards=remembered(app),
        notes=notes_of(app.pomodoros, app.succession.heirs) if notes else None,
        evidence=tuple(evidence_of(app.standing)) if evidence else None,
    )


def read_so_far(app: Context) -> "ReadSoFar | None":
    """Return the books and papers that are taken up; ``None`` if none is."""
    from dlpath.export.report import ReadSoFar

    papers = shelf(app)
    texts = tuple(reading.report(app, progress) for progress in reading.begun(app))
    taken = tuple(line for line in papers.lines() if line.depth or line.cards)
    return ReadSoFar(texts, taken, papers.hundred()) if texts or taken else None


def remembered(app: Context) -> "CardStatistics | None":
    """Return how well cards were remembered lately; ``None`` if there are none."""
    found = overview.remembered(app, days=overview.MONTH)
    return found if found.decks else None
