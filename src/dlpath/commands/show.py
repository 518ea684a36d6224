"""dlpath show."""

from typing import Annotated

from dlpath.commands.options import Json
from dlpath.commands.parameters import Argument
from dlpath.context import Context


def known_names(app: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the names of everything that can be shown, as far as they begin as typed."""
    wanted = incomplete.lower()
    return [item for item in app.catalogue.titles if item[0].lower().startswith(wanted)]


def command(
    app: Context,
    name: Annotated[
        str,
        Argument(
            metavar="ID",
            help="Id of a task, phase, resource, tip, book, paper, person, …",
            complete=known_names,
        ),
    ],
    json: Json = False,
) -> None:
    """Show all that is known of a task, a phase, a resource, a paper, a person."""
    # Here, because completion, which has to be quick, needs none of it.
    from dlpath.planning.showing import shown

    app.show(shown(name, app.catalogue, app.standing, app.tallies), json=json)
