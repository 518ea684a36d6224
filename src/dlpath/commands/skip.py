"""dlpath skip."""

from typing import Annotated

import typer

from dlpath.commands.options import Json, TaskName
from dlpath.context import Context
from dlpath.planning.marking import marked, refuse_settled
from dlpath.progress.records import Change, TaskMark


def command(
    ctx: typer.Context,
    task: TaskName = None,
    reason: Annotated[
        str | None, typer.Option(help="Why it is not for you.", show_default=False)
    ] = None,
    json: Json = False,
) -> None:
    """Leave a task out; it counts as settled."""
    app: Context = ctx.obj
    chosen = app.task(task)
    refuse_settled(chosen, app.standing)
    mark = TaskMark(chosen.id, "skipped", app.moment, reason=reason)
    change = app.append(Change(f"skipped {chosen.id}", app.moment, (mark,)))
    app.show(marked(change.id, chosen, app.standing), json=json)
