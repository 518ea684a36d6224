"""dlpath cancel."""

from dlpath.commands.options import Json
from dlpath.context import Context
from dlpath.planning.timing import started, timer_report
from dlpath.progress.records import Change, TimerEvent


def command(app: Context, json: Json = False) -> None:
    """Drop the timer; no work is recorded."""
    task = started(app.timer).task
    event = TimerEvent(task, "cancel", app.moment)
    change = app.append(
        Change(f"cancelled the timer on {task}", app.moment, (event,)),
        guard=lambda: started(app.timer),
    )
    app.show(timer_report(change, "cancel", app.work_on(task), app.timer_line), json=json)
