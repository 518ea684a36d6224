"""dlpath pause."""

from dlpath.commands.options import Json
from dlpath.context import Context
from dlpath.planning.timing import going, timer_report
from dlpath.progress.records import Change, TimerEvent


def command(app: Context, json: Json = False) -> None:
    """Pause the timer."""
    task = going(app.timer).task
    event = TimerEvent(task, "pause", app.moment)
    change = app.append(
        Change(f"paused the timer on {task}", app.moment, (event,)), guard=lambda: going(app.timer)
    )
    app.show(timer_report(change, "pause", app.work_on(task), app.timer_line), json=json)
