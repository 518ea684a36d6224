"""dlpath show."""

from typing import Annotated

from dlpath.commands.options import Json, names
from dlpath.commands.parameters import Argument
from dlpath.context import Context


def command(
    app: Context,
    name: Annotated[
        str,
        Argument(
            metavar="ID",
            help="Id of a task, phase, resource, tip, book, paper, person, …",
            complete=names,
        ),
    ],
    json: Json = False,
) -> None:
    """Show all that is known of a task, a phase, a resource, a paper, a person."""
    # Here, because completion, which has to be quick, needs none of it.
    from dlpath.planning.showing import shown

    app.show(shown(name, app.catalogue, app.standing, app.tallies), json=json)
