"""dlpath skip."""

from typing import Annotated

from dlpath.commands.options import Json, TaskName
from dlpath.commands.parameters import Option
from dlpath.commands.parts.tips import offer
from dlpath.context import Context
from dlpath.planning.advice import settles
from dlpath.planning.marking import marked, refuse_settled
from dlpath.progress.records import Change, TaskMark


def command(
    app: Context,
    task: TaskName = None,
    reason: Annotated[str | None, Option(help="Why it is not for you.")] = None,
    json: Json = False,
) -> None:
    """Leave a task out; it counts as settled.

    Examples
    --------
    dlpath skip b11-cli-nav --reason "at home in the shell"
    """
    chosen = app.task(task)
    refuse_settled(chosen, app.standing)
    mark = TaskMark(chosen.id, "skipped", app.moment, reason=reason)
    change = app.append(
        Change(f"skipped {chosen.id}", app.moment, (mark,)),
        guard=lambda: refuse_settled(chosen, app.standing),
    )
    app.show(marked(change.id, chosen, app.standing), json=json)
    offer(app, *settles(chosen, app.standing), json=json)
