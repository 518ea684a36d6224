"""dlpath path."""

from typing import Annotated

import typer

from dlpath.commands.options import Json
from dlpath.context import Context
from dlpath.planning.lookup import phase_named
from dlpath.planning.overview import path_report


def phase_names(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the phases whose ids begin as typed."""
    app = ctx.find_root().obj or Context.here()
    return [
        (phase.id, phase.title)
        for phase in app.curriculum.phases
        if phase.id.startswith(incomplete)
    ]


def command(
    ctx: typer.Context,
    phase: Annotated[
        str | None,
        typer.Argument(
            metavar="[PHASE]",
            help="Only this phase.",
            autocompletion=phase_names,
            show_default=False,
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Show the path as a tree, with what is done."""
    app: Context = ctx.obj
    phases = app.curriculum.phases
    chosen = phases if phase is None else (phase_named(phase, app.curriculum),)
    app.show(path_report(app.standing, chosen), json=json)
