"""dlpath people."""

from functools import partial
from typing import Annotated

from dlpath.commands.options import Json, Words, looked_for, state_of, to_open, words
from dlpath.commands.parameters import Option
from dlpath.context import Context
from dlpath.planning.addresses import opened
from dlpath.planning.community import people_report

KINDS = ("person",)


def command(
    app: Context,
    text: Words = None,
    field: Annotated[
        str | None,
        Option(
            metavar="FIELD",
            help="Only of this field, such as research or teaching.",
            complete=partial(words, kinds=KINDS, field="field"),
        ),
    ] = None,
    state: Annotated[str | None, state_of(KINDS)] = None,
    open_: Annotated[
        str | None, to_open(KINDS, help="Open the page of this one in your browser.")
    ] = None,
    json: Json = False,
) -> None:
    """List people to follow, and what they are known for.

    Examples
    --------
    dlpath people --field research
    """
    if open_ is not None:
        app.show(app.open(opened(open_, app.catalogue, kinds=KINDS)), json=json)
    else:
        ids = looked_for(app, text, KINDS)
        app.show(people_report(app.reference, field=field, state=state, ids=ids), json=json)
