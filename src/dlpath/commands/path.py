"""dlpath path."""

from typing import Annotated

from dlpath.commands.options import Json
from dlpath.commands.parameters import Argument
from dlpath.context import Context
from dlpath.planning.lookup import phase_named
from dlpath.planning.overview import path_report


def phase_names(app: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the phases whose ids begin as typed."""
    return [
        (phase.id, phase.title)
        for phase in app.curriculum.phases
        if phase.id.startswith(incomplete)
    ]


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
    json: Json = False,
) -> None:
    """Show the path as a tree, with what is done."""
    phases = app.curriculum.phases
    chosen = phases if phase is None else (phase_named(phase, app.curriculum),)
    app.show(path_report(app.standing, chosen), json=json)
