"""dlpath show."""

from typing import Annotated

import typer

from dlpath.commands.options import Json
from dlpath.context import Context
from dlpath.planning.overview import names, shown


def known_names(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Return everything with an id that begins as typed."""
    app = ctx.find_root().obj or Context.here()
    return [(name, title) for name, title in names(app.curriculum) if name.startswith(incomplete)]


def command(
    ctx: typer.Context,
    name: Annotated[
        str,
        typer.Argument(metavar="ID", help="A task, phase or resource.", autocompletion=known_names),
    ],
    json: Json = False,
) -> None:
    """Show all that is known of a task, a phase or a resource."""
    app: Context = ctx.obj
    app.show(shown(name, app.standing, app.tallies), json=json)
