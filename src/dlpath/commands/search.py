"""dlpath search."""

from typing import Annotated

from dlpath.commands.options import Json, names
from dlpath.commands.parameters import Argument, Option
from dlpath.commands.parts.papers.rebuilding import index_lines, rebuilds
from dlpath.commands.parts.stuck.problems import recorded
from dlpath.context import Context
from dlpath.planning.paper_search import with_papers
from dlpath.planning.problem_search import with_problems
from dlpath.planning.search import search


def command(
    app: Context,
    words: Annotated[
        list[str],
        Argument(metavar="WORDS", help="What to look for.", complete=names),
    ],
    limit: Annotated[
        int, Option("-n", "--count", least=1, most=200, help="How many to show; 10 if left out.")
    ] = 10,
    json: Json = False,
) -> None:
    """Find tasks, resources, papers, people and your problems, even if mistyped.

    Examples
    --------
    dlpath search backprop
    dlpath search image segmentation -n 3
    """
    own = with_papers(app.catalogue, rebuilds(app), index_lines(app))
    catalogue = with_problems(own, recorded(app))
    app.show(search(" ".join(words), catalogue, limit=limit), json=json)
