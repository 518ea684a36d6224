"""dlpath next."""

from typing import Annotated

import typer

from dlpath.commands.options import Json
from dlpath.context import Context
from dlpath.planning.today import next_report


def command(
    ctx: typer.Context,
    count: Annotated[
        int, typer.Option("-n", "--count", min=1, max=50, help="How many tasks to show.")
    ] = 1,
    json: Json = False,
) -> None:
    """Show what to do now, and why."""
    app: Context = ctx.obj
    report = next_report(
        app.standing,
        app.tallies,
        study_day=app.moment.study_day,
        goal=app.settings.pomodoros_per_day,
        timer=app.timer_line,
        count=count,
        show_tips=app.settings.tips,
        defaults=None if app.tallies.total else app.settings.assumed,
    )
    app.show(report, json=json)
