"""dlpath prompt."""

from dlpath.commands.options import Json
from dlpath.context import Context
from dlpath.planning.glance import Goal
from dlpath.planning.timing import prompt_report


def command(app: Context, json: Json = False) -> None:
    """Print one line for a shell prompt.

    Examples
    --------
    dlpath prompt
    """
    today = app.tallies.per_day.get(app.moment.study_day, 0)
    current = app.standing.current
    report = prompt_report(
        app.timer,
        current.id if current else None,
        Goal(app.goals.on(app.moment.study_day), today),
        app.now,
    )
    app.show(report, json=json)
