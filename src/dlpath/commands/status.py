"""dlpath status."""

from dlpath.commands.options import Json
from dlpath.commands.parts.stuck.problems import open_count
from dlpath.context import Context
from dlpath.planning.overview import Status, status_report


def command(app: Context, json: Json = False) -> None:
    """Show how far you are: tasks, pomodoros, streak, goal.

    Examples
    --------
    dlpath status
    """
    app.show(made(app), json=json)


def made(app: Context) -> Status:
    """Return how things stand now."""
    return status_report(
        app.standing,
        app.tallies,
        study_day=app.moment.study_day,
        goal=app.goals.on(app.moment.study_day),
        timer=app.timer_line,
        plan=app.plan_line,
        off=app.goals.off,
        forecast=app.last_forecast,
        cards_due=app.cards_due,
        stuck=open_count(app),
    )
