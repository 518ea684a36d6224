"""dlpath resources."""

from functools import partial
from typing import Annotated

from dlpath.commands.options import Json, PhaseOption, ids, task_names, words
from dlpath.commands.parameters import Option
from dlpath.context import Context
from dlpath.planning.addresses import opened
from dlpath.planning.lookup import phase_named
from dlpath.planning.resources import resources_report

KINDS = ("resource",)


def command(
    app: Context,
    kind: Annotated[
        str | None,
        Option(
            help="Only of this kind, such as video, book or repo.",
            complete=partial(words, kinds=KINDS, field="kind"),
        ),
    ] = None,
    state: Annotated[
        str | None,
        Option(
            help="Only in this state: live, doubtful, moved, dead, unverified.",
            complete=partial(words, kinds=KINDS, field="state"),
        ),
    ] = None,
    task: Annotated[
        str | None, Option(metavar="TASK", help="Only those of this task.", complete=task_names)
    ] = None,
    phase: PhaseOption = None,
    open_: Annotated[
        str | None,
        Option(
            "--open",
            metavar="ID",
            help="Open this one in your browser.",
            complete=partial(ids, kinds=KINDS),
        ),
    ] = None,
    json: Json = False,
) -> None:
    """List what there is to read, watch and use, with its state."""
    if open_ is not None:
        app.show(app.open(opened(open_, app.catalogue, kinds=KINDS)), json=json)
        return
    report = resources_report(
        app.curriculum,
        kind=kind,
        state=state,
        task=app.task(task) if task is not None else None,
        phase=phase_named(phase, app.curriculum) if phase is not None else None,
    )
    app.show(report, json=json)
