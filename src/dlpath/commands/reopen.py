"""dlpath reopen."""

from typing import Annotated

from dlpath.commands.options import Json, task_names
from dlpath.commands.parameters import Argument
from dlpath.context import Context
from dlpath.planning.marking import marked, refuse_open
from dlpath.progress.records import Change, TaskMark


def command(
    app: Context,
    task: Annotated[
        str, Argument(metavar="TASK", help="Id, alias or beginning of an id.", complete=task_names)
    ],
    json: Json = False,
) -> None:
    """Open a task again that was done or skipped.

    Examples
    --------
    dlpath reopen b11-cli-nav
    """
    chosen = app.task(task)
    refuse_open(chosen, app.standing)
    mark = TaskMark(chosen.id, "reopened", app.moment)
    change = app.append(
        Change(f"reopened {chosen.id}", app.moment, (mark,)),
        guard=lambda: refuse_open(chosen, app.standing),
    )
    app.show(marked(change.id, chosen, app.standing), json=json)
