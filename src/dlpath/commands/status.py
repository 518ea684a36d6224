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
        goal=app.settings.goal_on(app.moment.study_day),
        timer=app.timer_line,
        off=lambda day: app.settings.goal_on(day) == 0,
    )
    app.show(report, json=json)
