"""dlpath stop."""

from typing import Annotated

from dlpath.commands.options import Json
from dlpath.commands.parameters import Option
from dlpath.commands.parts import tips
from dlpath.context import Context
from dlpath.planning.timing import ending, started, timer_report, worked_minutes
from dlpath.progress.entries import Worked


def command(
    app: Context,
    minutes: Annotated[
        int | None,
        Option(least=1, most=480, help="How much was work; what the timer shows if left out."),
    ] = None,
    note: Annotated[str | None, Option(help="What was done.")] = None,
    json: Json = False,
) -> None:
    """Stop the timer and record the work.

    Examples
    --------
    dlpath stop --note "the loop works"
    dlpath stop --minutes 20
    """
    timer = started(app.timer)
    length = worked_minutes(timer, app.now, minutes)
    worked = Worked(timer.task, app.settings.pomodoro_minutes, note)
    change = app.append(
        ending(timer, worked, length, app.moment, lived=app.moment_at),
        guard=lambda: started(app.timer),
    )
    app.show(timer_report(change, "stop", app.work_on(timer.task), None), json=json)
    tips.offer(app, *tips.ending(app), json=json)
