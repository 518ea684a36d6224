"""dlpath tips."""

from typing import Annotated

from dlpath.commands.options import Json, PhaseOption, task_names
from dlpath.commands.parameters import Option
from dlpath.context import Context
from dlpath.planning.lookup import phase_named
from dlpath.planning.tips import tips_report


def command(
    app: Context,
    phase: PhaseOption = None,
    task: Annotated[
        str | None, Option(metavar="TASK", help="Only those beside this task.", complete=task_names)
    ] = None,
    warnings: Annotated[bool, Option("--warnings", help="Only warnings of a mistake.")] = False,
    json: Json = False,
) -> None:
    """List the advice of the path, and when each piece is given."""
    report = tips_report(
        app.curriculum,
        phase=phase_named(phase, app.curriculum) if phase is not None else None,
        task=app.task(task) if task is not None else None,
        warnings=warnings,
    )
    app.show(report, json=json)
