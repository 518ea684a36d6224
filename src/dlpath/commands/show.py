"""dlpath show."""

from typing import Annotated

from dlpath.commands.options import Json
from dlpath.commands.parameters import Argument
from dlpath.context import Context
from dlpath.planning.overview import names, shown


def known_names(app: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return everything with an id that begins as typed."""
    return [(name, title) for name, title in names(app.curriculum) if name.startswith(incomplete)]


def command(
    app: Context,
    name: Annotated[
        str,
        Argument(metavar="ID", help="A task, phase or resource.", complete=known_names),
    ],
    json: Json = False,
) -> None:
    """Show all that is known of a task, a phase or a resource."""
    app.show(shown(name, app.standing, app.tallies), json=json)
