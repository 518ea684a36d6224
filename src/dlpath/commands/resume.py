"""dlpath resume."""

from dlpath.commands.options import Json
from dlpath.context import Context
from dlpath.planning.timing import paused, timer_report, turning


def command(app: Context, json: Json = False) -> None:
    """Let a paused timer go on.

    Examples
    --------
    dlpath resume
    """
    task = paused(app.timer).task
    change = app.append(turning("resume", task, app.moment), guard=lambda: paused(app.timer))
    app.show(timer_report(change, "resume", app.work_on(task), app.timer_line), json=json)
