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
            help="Id of a task, phase, resource, tip, book, paper, person and more.",
            complete=names,
        ),
    ],
    json: Json = False,
) -> None:
    """Show all that is known of a task, a phase, a resource, a paper, a person.

    Examples
    --------
    dlpath show s08-perceptron
    dlpath show deep-learning
    """
    # Here, because completion, which has to be quick, needs none of it.
    from dlpath.commands.parts.papers import rebuilding
    from dlpath.commands.parts.stuck import problems
    from dlpath.planning.catalogue import PaperText
    from dlpath.planning.paper_search import with_papers
    from dlpath.planning.problem_search import number_of
    from dlpath.planning.showing import Shown, shown

    catalogue = with_papers(app.catalogue, rebuilding.rebuilds(app), rebuilding.index_lines(app))
    number, entry = number_of(name), catalogue.names.get(name.strip().lower())
    if number is not None and name.strip().lower() not in catalogue.names:
        page = problems.page(app, problems.chosen(app, number))
        report = Shown("problem", f"problem-{number}", page.title, page)
    elif entry is not None and isinstance(entry.item, PaperText):
        own = rebuilding.page(app, rebuilding.chosen(app, entry.id))
        report = Shown(entry.kind, catalogue.name_of(entry), entry.title, own)
    else:
        known = problems.recorded(app)
        report = shown(name, catalogue, app.standing, app.tallies, problems=known)
    app.show(report, json=json)
