"""dlpath next."""

from typing import Annotated

from dlpath.commands.options import Json
from dlpath.commands.parameters import Option
from dlpath.commands.parts.reading import due
from dlpath.commands.parts.theory import early
from dlpath.context import Context
from dlpath.planning.today import Due, next_report


def command(
    app: Context,
    count: Annotated[
        int, Option("-n", "--count", least=1, most=50, help="How many tasks to show.")
    ] = 1,
    json: Json = False,
) -> None:
    """Show what to do now, and why."""
    phase, task = next(app.standing.upcoming(), (None, None))
    reading = due(app, phase)
    report = next_report(
        app.standing,
        app.tallies,
        study_day=app.moment.study_day,
        goal=app.goals.on(app.moment.study_day),
        due=Due(cards=app.cards_due, pages=reading.left if reading else 0),
        timer=app.timer_line,
        plan=app.plan_line,
        count=count,
        show_tips=app.settings.tips,
        defaults=None if app.tallies.total else app.settings.assumed,
        forecast=app.last_forecast,
        reading=reading,
        early=early(app, task),
    )
    app.show(report, json=json)
