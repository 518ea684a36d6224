"""dlpath search."""

from typing import Annotated

from dlpath.commands.options import Json, names
from dlpath.commands.parameters import Argument, Option
from dlpath.context import Context
from dlpath.planning.search import search


def command(
    app: Context,
    words: Annotated[
        list[str],
        Argument(metavar="WORDS", help="What to look for.", complete=names),
    ],
    limit: Annotated[
        int, Option("-n", "--limit", least=1, most=200, help="How many to show; 10 if left out.")
    ] = 10,
    json: Json = False,
) -> None:
    """Find tasks, resources, papers and people by their words, even if mistyped."""
    app.show(search(" ".join(words), app.catalogue, limit=limit), json=json)
