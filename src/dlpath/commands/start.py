"""dlpath start."""

from typing import Annotated

from dlpath.commands.options import Json, TaskName
from dlpath.commands.parameters import Option
from dlpath.commands.parts import tips
from dlpath.commands.parts.theory import early, tell
from dlpath.context import Context
from dlpath.planning.marking import refuse_settled
from dlpath.planning.timing import beginning, refuse_running, timer_report
from dlpath.progress.states import OPEN


def command(
    app: Context,
    task: TaskName = None,
    minutes: Annotated[
        int | None, Option(least=1, most=480, help="Planned length; as set if left out.")
    ] = None,
    json: Json = False,
) -> None:
    """Start the timer on a task.

    Examples
    --------
    dlpath start
    dlpath start b02-hello --minutes 50
    """
    chosen = app.task(task)
    refuse_settled(chosen, app.standing)
    planned = minutes or app.settings.pomodoro_minutes
    opened = app.standing.states.of(chosen.id) == OPEN
    unfounded, occasions = early(app, chosen), tips.sitting_down(app, chosen)
    change = app.append(
        beginning(chosen.id, planned, app.moment, opened=opened),
        guard=lambda: refuse_running(app.timer),
    )
    app.show(timer_report(change, "start", app.work_on(chosen.id), app.timer_line), json=json)
    tell(app, unfounded, occasions, json=json)
