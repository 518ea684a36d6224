"""dlpath done."""

from typing import Annotated

from dlpath.commands.options import Json, TaskName
from dlpath.commands.parameters import Option
from dlpath.commands.parts.finishing import finish
from dlpath.context import Context


def command(
    app: Context,
    task: TaskName = None,
    evidence: Annotated[
        str | None,
        Option(help="What shows that it is done: a text, number, file or address."),
    ] = None,
    force: Annotated[
        bool,
        Option("--force", help="Mark it done without the evidence; it is kept as unverified."),
    ] = False,
    json: Json = False,
) -> None:
    """Mark a task as done.

    Examples
    --------
    dlpath done
    dlpath done b10-challenges --evidence 8
    """
    finish(app, app.task(task), evidence=evidence, force=force, json=json)
