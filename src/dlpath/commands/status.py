"""dlpath status."""

from dlpath.commands.options import Json
from dlpath.context import Context
from dlpath.planning.overview import status_report


def command(app: Context, json: Json = False) -> None:
    """Show how far you are: tasks, pomodoros, streak, goal."""
    report = status_report(
        app.standing,
        app.tallies,
        study_day=app.moment.study_day,
        goal=app.settings.pomodoros_per_day,
        timer=app.timer_line,
    )
    app.show(report, json=json)
