"""dlpath stats."""

from datetime import date, timedelta
from typing import Annotated

from dlpath.commands.options import Json
from dlpath.commands.parameters import Option
from dlpath.context import Context
from dlpath.errors import UsageError
from dlpath.planning.stats import Stats, stats_report
from dlpath.progress.records import TimerEvent
from dlpath.progress.spoken_times import FutureTime, spoken_day
from dlpath.progress.statistics import monday


def command(
    app: Context,
    since: Annotated[
        str | None, Option(metavar="DAY", help="The first day: monday, 2026-11-01.")
    ] = None,
    weeks: Annotated[
        int | None, Option(least=1, most=520, help="This week and those before, so many in all.")
    ] = None,
    json: Json = False,
) -> None:
    """Show what your work adds up to: days, hours, estimates, interruptions.

    Examples
    --------
    dlpath stats
    dlpath stats --since monday
    """
    app.show(made(app, since=first_day(app, since, weeks)), json=json)


def made(app: Context, *, since: date | None = None) -> Stats:
    """Return what the work from ``since`` on adds up to, or all of it."""
    return stats_report(
        app.standing,
        app.pomodoros,
        app.store.facts(TimerEvent),
        app.goals,
        today=app.moment.study_day,
        since=since,
        heirs=app.succession.heirs,
    )


def first_day(app: Context, since: str | None, weeks: int | None) -> date | None:
    """Return the first day to look at; ``None`` if all of them are."""
    if since is not None and weeks is not None:
        raise UsageError("--since and --weeks both say where to begin", hint="give one of them")
    if weeks is not None:
        return monday(app.moment.study_day) - timedelta(days=7 * (weeks - 1))
    if since is None:
        return None
    day, today = spoken_day(since, app.moment.study_day), app.moment.study_day
    if day > today:
        raise FutureTime(
            f"{day} has not come yet; today is {today}",
            hint="dlpath stats --since monday looks back",
        )
    return day
