"""dlpath resume."""

from dlpath.commands.options import Json
from dlpath.context import Context
from dlpath.planning.timing import paused, timer_report
from dlpath.progress.records import Change, TimerEvent


def command(app: Context, json: Json = False) -> None:
    """Let a paused timer go on."""
    task = paused(app.timer).task
    event = TimerEvent(task, "resume", app.moment)
    change = app.append(
        Change(f"resumed the timer on {task}", app.moment, (event,)),
        guard=lambda: paused(app.timer),
    )
    app.show(timer_report(change, "resume", app.work_on(task), app.timer_line), json=json)
