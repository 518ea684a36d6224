"""dlpath amend."""

from typing import Annotated

from dlpath.commands.options import Json, TaskOption
from dlpath.commands.parameters import Argument, Option
from dlpath.context import Context
from dlpath.planning.lookup import task_named
from dlpath.progress.correction import amended, correction, correction_in_words, recorded
from dlpath.progress.records import Change
from dlpath.progress.spoken_times import spoken_time


def command(
    app: Context,
    entry: Annotated[
        str, Argument(metavar="ENTRY", help="@1 is the newest pomodoro, @2 the one before.")
    ] = "@1",
    minutes: Annotated[int | None, Option(least=1, most=480, help="How long it was.")] = None,
    task: TaskOption = None,
    at: Annotated[str | None, Option(help="When it began.")] = None,
    note: Annotated[str | None, Option(help="What was done.")] = None,
    json: Json = False,
) -> None:
    """Correct a recorded pomodoro; what you do not name stays as it is."""
    before = recorded(entry, app.store.newest_pomodoros)
    start = None if at is None else app.moment_at(spoken_time(at, now=app.now, zone=app.zone))
    chosen = None if task is None else task_named(task, app.curriculum).id
    amendment = correction(before, app.moment, task=chosen, start=start, minutes=minutes, note=note)
    summary = correction_in_words(entry, amendment)
    change = app.append(Change(summary, app.moment, (amendment,)))
    app.show(amended(change.id, before, amendment), json=json)
