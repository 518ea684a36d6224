"""dlpath amend."""

from typing import Annotated

import typer

from dlpath.commands.options import Json, TaskOption
from dlpath.context import Context
from dlpath.planning.lookup import task_named
from dlpath.progress.correction import amended, correction, correction_in_words, recorded
from dlpath.progress.records import Change
from dlpath.progress.spoken_times import spoken_time


def command(
    ctx: typer.Context,
    entry: Annotated[
        str, typer.Argument(metavar="ENTRY", help="@1 is the newest pomodoro, @2 the one before.")
    ] = "@1",
    minutes: Annotated[int | None, typer.Option(min=1, max=480, help="How long it was.")] = None,
    task: TaskOption = None,
    at: Annotated[str | None, typer.Option(help="When it began.", show_default=False)] = None,
    note: Annotated[str | None, typer.Option(help="What was done.", show_default=False)] = None,
    json: Json = False,
) -> None:
    """Correct a recorded pomodoro; what you do not name stays as it is."""
    app: Context = ctx.obj
    before = recorded(entry, app.store.newest_pomodoros)
    start = None if at is None else app.moment_at(spoken_time(at, now=app.now, zone=app.zone))
    chosen = None if task is None else task_named(task, app.curriculum).id
    amendment = correction(before, app.moment, task=chosen, start=start, minutes=minutes, note=note)
    summary = correction_in_words(entry, amendment)
    change = app.append(Change(summary, app.moment, (amendment,)))
    app.show(amended(change.id, before, amendment), json=json)
