"""dlpath path."""

from typing import Annotated

from dlpath.commands.options import Json, phase_names
from dlpath.commands.parameters import Argument, Option
from dlpath.context import Context
from dlpath.errors import UsageError
from dlpath.planning.lookup import phase_named
from dlpath.planning.overview import path_report
from dlpath.planning.succession import archive, fates


def command(
    app: Context,
    phase: Annotated[
        str | None,
        Argument(
            metavar="[PHASE]",
            help="Only this phase.",
            complete=phase_names,
        ),
    ] = None,
    archived: Annotated[
        bool, Option("--archived", help="What you recorded on tasks that are no longer there.")
    ] = False,
    json: Json = False,
) -> None:
    """Show the path as a tree, with what is done.

    Examples
    --------
    dlpath path
    dlpath path from-scratch
    """
    phases = app.curriculum.phases
    gone = fates(*app.as_recorded, app.curriculum)
    if archived:
        if phase is not None:
            raise UsageError(
                "--archived takes no phase: what is archived is in none",
                hint="dlpath path --archived lists it all",
            )
        app.show(archive(gone), json=json)
        return
    chosen = phases if phase is None else (phase_named(phase, app.curriculum),)
    app.show(path_report(app.standing, chosen, archived=len(archive(gone).tasks)), json=json)
