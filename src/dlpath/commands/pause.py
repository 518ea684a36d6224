"""dlpath pause."""

from dlpath.commands.options import Json
from dlpath.context import Context
from dlpath.planning.timing import going, timer_report, turning


def command(app: Context, json: Json = False) -> None:
    """Pause the timer.

    Examples
    --------
    dlpath pause
    """
    task = going(app.timer).task
    change = app.append(turning("pause", task, app.moment), guard=lambda: going(app.timer))
    app.show(timer_report(change, "pause", app.work_on(task), app.timer_line), json=json)
