"""Options and arguments that several commands share."""

from typing import Annotated

from dlpath.commands.parameters import Argument, Option
from dlpath.context import Context


def task_names(app: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the ids that begin as typed, with their titles."""
    wanted = incomplete.lower()
    return [(task.id, task.title) for task in app.curriculum.tasks if task.id.startswith(wanted)]


_WHICH = "Id, alias or beginning of an id; the current task if left out."

Json = Annotated[bool, Option("--json", help="Print one JSON object.")]
TaskName = Annotated[str | None, Argument(metavar="[TASK]", help=_WHICH, complete=task_names)]
TaskOption = Annotated[
    str | None, Option("--task", metavar="TASK", help=_WHICH, complete=task_names)
]
