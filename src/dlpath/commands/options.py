"""Options and arguments that several commands share."""

from typing import Annotated

import typer

from dlpath.context import Context


def task_names(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the ids that begin as typed, with their titles, for completion in the shell."""
    app = ctx.find_root().obj or Context.here()
    wanted = incomplete.lower()
    return [(task.id, task.title) for task in app.curriculum.tasks if task.id.startswith(wanted)]


Json = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]

TaskName = Annotated[
    str | None,
    typer.Argument(
        metavar="[TASK]",
        help="Id, alias or beginning of an id; the current task if left out.",
        autocompletion=task_names,
        show_default=False,
    ),
]

TaskOption = Annotated[
    str | None,
    typer.Option(
        "--task",
        metavar="TASK",
        help="Id, alias or beginning of an id; the current task if left out.",
        autocompletion=task_names,
        show_default=False,
    ),
]
