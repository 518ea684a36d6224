"""dlpath next."""

from typing import Annotated

from dlpath.commands.options import Json
from dlpath.commands.parameters import Option
from dlpath.context import Context
from dlpath.planning.today import next_report


def command(
    app: Context,
    count: Annotated[
        int, Option("-n", "--count", least=1, most=50, help="How many tasks to show.")
    ] = 1,
    json: Json = False,
) -> None:
    """Show what to do now, and why."""
    report = next_report(
        app.standing,
        app.tallies,
        study_day=app.moment.study_day,
        goal=app.settings.goal_on(app.moment.study_day),
        timer=app.timer_line,
        count=count,
        show_tips=app.settings.tips,
        defaults=None if app.tallies.total else app.settings.assumed,
    )
    app.show(report, json=json)
