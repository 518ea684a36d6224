"""dlpath stop."""

from datetime import timedelta
from typing import Annotated

from dlpath.commands.options import Json
from dlpath.commands.parameters import Option
from dlpath.context import Context
from dlpath.planning.timing import started, timer_report, worked_minutes
from dlpath.progress.entries import Worked, in_words, spanning
from dlpath.progress.records import Change, Record, TimerEvent


def command(
    app: Context,
    minutes: Annotated[
        int | None,
        Option(least=1, most=480, help="How much was work; what the timer shows if left out."),
    ] = None,
    note: Annotated[str | None, Option(help="What was done.")] = None,
    json: Json = False,
) -> None:
    """Stop the timer and record the work."""
    timer = started(app.timer)
    length = worked_minutes(timer, app.now, minutes)
    # Work that began before the timer did, ends now.
    start = min(timer.started, app.now - timedelta(minutes=length))
    pomodoros = spanning(
        Worked(timer.task, app.settings.pomodoro_minutes, note),
        start=start,
        end=start + timedelta(minutes=length),
        lived=app.moment_at,
    )
    records: tuple[Record, ...] = (TimerEvent(timer.task, "stop", app.moment), *pomodoros)
    change = app.append(
        Change(f"stopped the timer: {in_words(pomodoros)}", app.moment, records),
        guard=lambda: started(app.timer),
    )
    app.show(timer_report(change, "stop", app.work_on(timer.task), None), json=json)
