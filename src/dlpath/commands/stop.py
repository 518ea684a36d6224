"""dlpath stop."""

from datetime import timedelta
from typing import Annotated

import typer

from dlpath.commands.options import Json
from dlpath.context import Context
from dlpath.planning.timing import started, timer_report, worked_minutes
from dlpath.progress.entries import Worked, in_words, spanning
from dlpath.progress.records import Change, Record, TimerEvent


def command(
    ctx: typer.Context,
    minutes: Annotated[
        int | None,
        typer.Option(min=1, max=480, help="How much was work; what the timer shows if left out."),
    ] = None,
    note: Annotated[str | None, typer.Option(help="What was done.", show_default=False)] = None,
    json: Json = False,
) -> None:
    """Stop the timer and record the work."""
    app: Context = ctx.obj
    timer = started(app.timer)
    length = worked_minutes(timer, app.now, minutes)
    pomodoros = spanning(
        Worked(timer.task, app.settings.pomodoro_minutes, note),
        start=timer.started,
        end=timer.started + timedelta(minutes=length),
        lived=app.moment_at,
    )
    records: tuple[Record, ...] = (TimerEvent(timer.task, "stop", app.moment), *pomodoros)
    change = app.append(
        Change(f"stopped the timer: {in_words(pomodoros)}", app.moment, records),
        guard=lambda: started(app.timer),
    )
    app.show(timer_report(change, "stop", app.work_on(timer.task), None), json=json)
