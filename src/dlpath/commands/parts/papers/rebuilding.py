"""The papers that the learner rebuilds: what is recorded of them, and which is at work."""

from typing import TYPE_CHECKING

from dlpath.context import Context

if TYPE_CHECKING:
    from dlpath.papers.index import IndexLine
    from dlpath.papers.portfolio import PortfolioEntry
    from dlpath.papers.rebuild import Rebuild
    from dlpath.papers.reports import RebuildPage
    from dlpath.planning.glance import PaperNow

WEEK = 7
LAST_REMINDED = 28
"""The day of a paper from which on nobody needs to hear again that it is week three."""


def rebuilds(app: Context) -> "list[Rebuild]":
    """Return all papers that were taken on; nothing is loaded if none ever was."""
    if not app.store.has_reproductions:
        return []
    from dlpath.papers.rebuild import rebuilds
    from dlpath.progress.paper_records import (
        PaperClarity,
        PaperRepository,
        PaperResult,
        Reproduction,
        ReproductionMark,
        StageFigure,
        StageMark,
    )

    facts = app.store.facts
    return rebuilds(
        [
            *facts(Reproduction),
            *facts(ReproductionMark),
            *facts(StageMark),
            *facts(StageFigure),
            *facts(PaperRepository),
            *facts(PaperResult),
            *facts(PaperClarity),
        ]
    )


def index_lines(app: Context) -> "list[IndexLine]":
    """Return the lines of the learner's index."""
    if not app.store.has_index:
        return []
    from dlpath.papers.index import entries
    from dlpath.progress.paper_records import IndexEntry

    return entries(app.store.facts(IndexEntry))


def chosen(app: Context, given: str | None) -> "Rebuild":
    """Return the paper that is named, else the one at work.

    Raises
    ------
    NoPaper, UnknownRebuild
    """
    from dlpath.papers.rebuild import chosen

    return chosen(given, rebuilds(app))


def own(app: Context, given: str | None) -> "Rebuild | None":
    """Return the paper that is named, if it is one that is rebuilt; that at work if none is named.

    Raises
    ------
    NoPaper
        None is named, and none was ever taken on.
    UnknownRebuild
        More than one goes by that name.
    """
    from dlpath.papers.rebuild import chosen, fitting

    every = rebuilds(app)
    return None if given is not None and not fitting(given, every) else chosen(given, every)


def at_work(app: Context) -> "Rebuild | None":
    """Return the paper that is under way and was worked on last; ``None`` if none is."""
    every = rebuilds(app)
    under_way = [item for item in every if item.state == "started"]
    return max(under_way, key=lambda item: item.newest, default=None)


def paper_now(app: Context) -> "PaperNow | None":
    """Return the paper at work in a line; ``None`` if none is under way."""
    if (rebuild := at_work(app)) is None:
        return None
    from dlpath.planning.paper_now import paper_now

    today = app.moment.study_day
    return paper_now(rebuild, rebuilds(app), today=today, hours=app.settings.hours_per_week)


def page(app: Context, rebuild: "Rebuild") -> "RebuildPage":
    """Return all that is recorded of a paper."""
    from dlpath.papers.addresses import searches
    from dlpath.papers.reports import paper_page

    return paper_page(
        rebuild,
        rebuilds(app),
        today=app.moment.study_day,
        hours=app.settings.hours_per_week,
        framework=app.settings.track,
        index=index_lines(app),
        links=searches(rebuild.paper.title),
        passed=app.exercises_passed,
    )


def portfolio(app: Context) -> "tuple[PortfolioEntry, ...]":
    """Return the papers as they are shown to others."""
    if not (every := rebuilds(app)):
        return ()
    from dlpath.papers.portfolio import portfolio

    return portfolio(every, today=app.moment.study_day, framework=app.settings.track)


def day_occasions(day: int, clarity: str) -> tuple[str, ...]:
    """Return the occasions of a day of a paper: its first week, and when its ideas are to be clear.

    Parameters
    ----------
    clarity
        Whether the core ideas are clear, as its clock says.
    """
    if day <= WEEK:
        return ("paper.started",)
    due = clarity in ("due", "overdue") and day < LAST_REMINDED
    return (f"paper.day:{day}",) if due else ()
