"""dlpath amend."""

from typing import Annotated

from dlpath.commands.options import Json, task_names
from dlpath.commands.parameters import Argument, Option
from dlpath.context import Context
from dlpath.planning.lookup import task_named
from dlpath.progress.correction import (
    amended,
    corrected,
    corrected_start,
    correction,
    correction_in_words,
    recorded,
)
from dlpath.progress.entries import refuse_overlap
from dlpath.progress.records import Change
from dlpath.progress.said import Wall


def command(
    app: Context,
    entry: Annotated[
        str, Argument(metavar="ENTRY", help="@1 is the newest pomodoro, @2 the one before.")
    ] = "@1",
    minutes: Annotated[int | None, Option(least=1, most=480, help="How long it was.")] = None,
    task: Annotated[
        str | None,
        Option(
            metavar="TASK",
            help="What it was on; id, alias or beginning of an id.",
            complete=task_names,
        ),
    ] = None,
    at: Annotated[
        str | None,
        Option(metavar="TIME", help="When it began; a clock time means the day of the entry."),
    ] = None,
    note: Annotated[str | None, Option(help="What was done.")] = None,
    force: Annotated[bool, Option("--force", help="Correct it even if it overlaps.")] = False,
    json: Json = False,
) -> None:
    """Correct a recorded pomodoro; what you do not name stays as it is.

    Examples
    --------
    dlpath amend @1 --minutes 20
    dlpath amend @2 --task b02-hello --at 9:30
    """
    before = recorded(entry, app.store.newest_pomodoros)
    wall = Wall(app.now, app.zone, app.moment_at)
    amendment = correction(
        before,
        app.moment,
        task=None if task is None else task_named(task, app.curriculum).id,
        start=corrected_start(at, minutes or before.minutes, before, wall),
        minutes=minutes,
        note=note,
    )
    after = corrected(before, amendment)
    guarded = at is not None and not force
    change = app.append(
        Change(correction_in_words(before, amendment), app.moment, (amendment,)),
        guard=(lambda: refuse_overlap(app.overlapping([after]))) if guarded else None,
    )
    app.show(amended(change.id, before, after), json=json)
