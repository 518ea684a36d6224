"""dlpath schedule."""

from datetime import date
from typing import Annotated

from dlpath.commands.options import Json
from dlpath.commands.parameters import Option
from dlpath.commands.parts.agenda import availability
from dlpath.commands.parts.paths import expanded
from dlpath.commands.parts.reading import seen
from dlpath.commands.plan import days
from dlpath.context import Context
from dlpath.errors import UsageError
from dlpath.planning.coming_days import coming_day
from dlpath.planning.day_plan import DayOver
from dlpath.planning.schedule import schedule


def command(
    app: Context,
    from_: Annotated[
        str | None,
        Option(
            "--from",
            metavar="DAY",
            help="Day to begin on: tomorrow, monday, 2026-12-01; today or your start date if left "
            "out.",
            complete=days,
        ),
    ] = None,
    weeks: Annotated[
        int | None, Option(least=1, most=5000, help="How many weeks; all if left out.")
    ] = None,
    ics: Annotated[
        str | None,
        Option(
            "--ics", metavar="FILE", help="Write a calendar that other programs read and update."
        ),
    ] = None,
    force: Annotated[
        bool, Option("--force", help="Write FILE even if something else is in it.")
    ] = False,
    json: Json = False,
) -> None:
    """Lay the rest of the path over your calendar.

    Examples
    --------
    dlpath schedule --weeks 4
    dlpath schedule --ics path.ics
    """
    if force and ics is None:
        raise UsageError("--force needs --ics", hint="dlpath schedule --ics FILE --force")
    starts = None if from_ is None else first_day(app, from_)
    report = schedule(
        app.standing, app.tallies, availability(app, starts), seen=seen(app), weeks=weeks
    )
    if ics is not None:
        from dlpath.export.ics import write

        file = expanded(ics)
        known = app.folders.cache / "schedule.ics"
        written = write(report, file, known=known, now=app.now, force=force)
        report = report._replace(file=written)
    app.show(report, json=json)


def first_day(app: Context, words: str) -> date:
    """Return the day to begin on, which is not over."""
    day = coming_day(words, app.moment.study_day)
    if day < app.moment.study_day:
        raise DayOver(day, hint="a schedule begins today or later, such as --from tomorrow")
    return day
