"""dlpath cancel."""

from dlpath.commands.options import Json
from dlpath.context import Context
from dlpath.planning.timing import started, timer_report, turning


def command(app: Context, json: Json = False) -> None:
    """Drop the timer; no work is recorded.

    Examples
    --------
    dlpath cancel
    """
    task = started(app.timer).task
    change = app.append(turning("cancel", task, app.moment), guard=lambda: started(app.timer))
    app.show(timer_report(change, "cancel", app.work_on(task), app.timer_line), json=json)
