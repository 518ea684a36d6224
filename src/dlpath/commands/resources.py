"""dlpath resources."""

from functools import partial
from typing import Annotated

from dlpath.commands.options import (
    Json,
    PhaseOption,
    Words,
    looked_for,
    state_of,
    task_names,
    to_open,
    words,
)
from dlpath.commands.parameters import Option
from dlpath.commands.parts.tips import offer
from dlpath.context import Context
from dlpath.planning.addresses import Opened, opened
from dlpath.planning.lookup import phase_named
from dlpath.planning.resources import resources_report

KINDS = ("resource",)


def command(
    app: Context,
    text: Words = None,
    kind: Annotated[
        str | None,
        Option(
            metavar="KIND",
            help="Only of this kind, such as video, book or repo.",
            complete=partial(words, kinds=KINDS, field="kind"),
        ),
    ] = None,
    state: Annotated[str | None, state_of(KINDS)] = None,
    task: Annotated[
        str | None, Option(metavar="TASK", help="Only those of this task.", complete=task_names)
    ] = None,
    phase: PhaseOption = None,
    open_: Annotated[str | None, to_open(KINDS)] = None,
    json: Json = False,
) -> None:
    """List what there is to read, watch and use, with its state.

    Examples
    --------
    dlpath resources --kind video
    dlpath resources pandas --state live
    """
    if open_ is not None:
        begun(app, app.open(opened(open_, app.catalogue, kinds=KINDS)), json=json)
        return
    report = resources_report(
        app.curriculum,
        kind=kind,
        state=state,
        task=app.task(task) if task is not None else None,
        phase=phase_named(phase, app.curriculum) if phase is not None else None,
        ids=looked_for(app, text, KINDS),
    )
    app.show(report, json=json)


def begun(app: Context, resource: Opened, *, json: bool) -> None:
    """Show what was opened; who begins a course may have to hear that this is not the time."""
    app.show(resource, json=json)
    kind = app.curriculum.resources[resource.id].kind
    task = app.standing.current
    facts = [f"kind={kind}", *([f"phase={task.phase}"] if task else [])]
    offer(app, f"resource.started[{', '.join(facts)}]", json=json)
