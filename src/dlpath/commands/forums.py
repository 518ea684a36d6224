"""dlpath forums."""

from typing import Annotated

from dlpath.commands.options import Json, Words, looked_for, state_of, to_open
from dlpath.commands.parameters import Option
from dlpath.context import Context
from dlpath.planning.addresses import opened
from dlpath.planning.catalogue import SOURCE_KINDS
from dlpath.planning.community import forums_report


def kinds(app: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the kinds of places that begin as typed."""
    return [(kind, "") for kind in SOURCE_KINDS if kind.startswith(incomplete)]


def command(
    app: Context,
    text: Words = None,
    kind: Annotated[
        str | None,
        Option(
            metavar="KIND",
            help="Only of this kind: forum, place (where ideas surface), write-up, strategy, "
            "method; forums and places if left out.",
            complete=kinds,
        ),
    ] = None,
    state: Annotated[str | None, state_of(SOURCE_KINDS)] = None,
    open_: Annotated[str | None, to_open(SOURCE_KINDS)] = None,
    json: Json = False,
) -> None:
    """List forums and other places to go, and what replaced those that are gone.

    Examples
    --------
    dlpath forums --kind strategy
    """
    if open_ is not None:
        app.show(app.open(opened(open_, app.catalogue, kinds=SOURCE_KINDS)), json=json)
    else:
        ids = looked_for(app, text, SOURCE_KINDS)
        app.show(forums_report(app.reference, kind=kind, state=state, ids=ids), json=json)
