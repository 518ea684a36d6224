"""dlpath people."""

from functools import partial
from typing import Annotated

from dlpath.commands.options import Json, ids, words
from dlpath.commands.parameters import Option
from dlpath.context import Context
from dlpath.planning.addresses import opened
from dlpath.planning.community import people_report

KINDS = ("person",)


def command(
    app: Context,
    field: Annotated[
        str | None,
        Option(
            help="Only of this field, such as research or teaching.",
            complete=partial(words, kinds=KINDS, field="field"),
        ),
    ] = None,
    state: Annotated[
        str | None,
        Option(
            help="Only in this state: live, doubtful, moved, dead, unverified.",
            complete=partial(words, kinds=KINDS, field="state"),
        ),
    ] = None,
    open_: Annotated[
        str | None,
        Option(
            "--open",
            metavar="ID",
            help="Open the page of this one in your browser.",
            complete=partial(ids, kinds=KINDS),
        ),
    ] = None,
    json: Json = False,
) -> None:
    """List people to follow, and what they are known for."""
    if open_ is not None:
        app.show(app.open(opened(open_, app.catalogue, kinds=KINDS)), json=json)
    else:
        app.show(people_report(app.reference, field=field, state=state), json=json)
