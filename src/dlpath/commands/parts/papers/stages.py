"""dlpath paper stage, begin, pass, reopen."""

from typing import TYPE_CHECKING, Annotated

import typer

from dlpath.commands.group import Json, completing
from dlpath.commands.parts import tips
from dlpath.commands.parts.hooks import tell_hook
from dlpath.commands.parts.papers.answers import Given, answers
from dlpath.commands.parts.papers.options import (
    PaperArgument,
    PaperOption,
    StageArgument,
    StageName,
)
from dlpath.commands.parts.papers.rebuilding import chosen, day_occasions, paper_now
from dlpath.context import Context

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dlpath.curriculum.path import Task
    from dlpath.papers.rebuild import Rebuild
    from dlpath.papers.stages import Stage
    from dlpath.progress.records import Record, TaskMark

Force = Annotated[
    bool, typer.Option("--force", help="Open a closed gate; the record says that it was forced.")
]


def yes_or_no(app: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the answers to whether something was copied."""
    words = {"no": "all of it is your own", "yes": "some of it is somebody else's"}
    return [item for item in words.items() if item[0].startswith(incomplete)]


def stage(ctx: typer.Context, paper: PaperArgument = None, json: Json = False) -> None:
    """Show the four stages of a paper, and which gates are open.

    Examples
    --------
    dlpath paper stage
    """
    from dlpath.papers.reports import stages_report

    app: Context = ctx.obj
    rebuild = chosen(app, paper)
    app.show(stages_report(rebuild), json=json)
    if (now := paper_now(app)) and now.id == rebuild.id:
        tips.offer(app, *day_occasions(now.day, now.clarity), json=json)


def begin(
    ctx: typer.Context,
    stage: StageArgument = None,
    paper: PaperOption = None,
    force: Force = False,
    json: Json = False,
) -> None:
    """Begin a stage, if its gate is open.

    Examples
    --------
    dlpath paper begin one
    """
    from dlpath.papers.gates import begun

    app: Context = ctx.obj
    rebuild, which = at_stage(app, paper, stage)
    mark = begun(rebuild, which, app.moment, force=force)
    said = f"began stage {which.name} of {rebuild.id}" + (", forced" if mark.forced else "")
    record(
        app, rebuild, said, (mark,), json=json,
        guard=lambda: begun(*at_stage(app, rebuild.id, which.name), app.moment, force=force),
    )  # fmt: skip
    known = "[author_known]" if rebuild.paper.contact else ""
    tips.offer(app, f"paper.stage.start:{which.name}{known}", json=json)


def pass_(
    ctx: typer.Context,
    stage: StageArgument = None,
    paper: PaperOption = None,
    understanding: Annotated[
        int | None,
        typer.Option(
            min=0, max=100, metavar="PERCENT", help="How much you understand; 20 is fine for one."
        ),
    ] = None,
    copied: Annotated[
        str | None,
        typer.Option(
            metavar="yes|no",
            help="Whether you copied any code.",
            autocompletion=completing(yes_or_no),
        ),
    ] = None,
    loss: Annotated[
        float | None, typer.Option(metavar="NUMBER", help="overfit: the loss it comes down to.")
    ] = None,
    value: Annotated[
        float | None, typer.Option(metavar="NUMBER", help="generalise: your figure on unseen data.")
    ] = None,
    baseline: Annotated[
        float | None, typer.Option(metavar="NUMBER", help="generalise: the figure it has to beat.")
    ] = None,
    lower: Annotated[
        bool, typer.Option("--lower-is-better", help="generalise: less is better, as of an error.")
    ] = False,
    before: Annotated[
        float | None, typer.Option(metavar="NUMBER", help="optimise: examples a second before.")
    ] = None,
    after: Annotated[
        float | None, typer.Option(metavar="NUMBER", help="optimise: examples a second after.")
    ] = None,
    cpu: Annotated[
        float | None, typer.Option(metavar="PERCENT", help="optimise: how busy the CPU is.")
    ] = None,
    gpu: Annotated[
        float | None, typer.Option(metavar="PERCENT", help="optimise: how busy the GPU is.")
    ] = None,
    note: Annotated[
        str | None, typer.Option(metavar="TEXT", help="What to remember of it.")
    ] = None,
    force: Force = False,
    json: Json = False,
) -> None:
    """Pass a stage with what it asks for, and open the next gate.

    Examples
    --------
    dlpath paper pass one --understanding 20 --copied no
    dlpath paper pass overfit --loss 0.01
    """
    from dlpath.commands.parts.papers.tasks import evidence_of, shown_by, tell_what_lacks
    from dlpath.papers.gates import passed, refuse_passing

    app: Context = ctx.obj
    rebuild, which = at_stage(app, paper, stage)
    refuse_passing(rebuild, which, force=force)
    given = Given(understanding, copied, loss, value, baseline, before, after, cpu, gpu, note)
    facts = passed(rebuild, which, answers(app, which, given), app.moment)
    evidence = evidence_of(which, facts, lower=lower)
    task = None if which.closed else shown_by(app, rebuild, which, evidence)
    said = f"passed stage {which.name} of {rebuild.id}" + (", forced" if which.closed else "")
    record(
        app, rebuild, said, facts, task=task, json=json,
        guard=lambda: refuse_passing(*at_stage(app, rebuild.id, which.name), force=force),
    )  # fmt: skip
    if not (task or which.closed or json):
        tell_what_lacks(app, rebuild, which, evidence, lower=lower)
    tips.offer(app, f"paper.stage.done:{which.name}", json=json)
    if task is not None:
        tell_hook(app, task[0], verified=True)


def reopen(
    ctx: typer.Context, stage: StageName, paper: PaperOption = None, json: Json = False
) -> None:
    """Open a stage again that was begun or passed.

    Examples
    --------
    dlpath paper reopen one
    """
    from dlpath.commands.parts.papers.tasks import tell_of_tasks
    from dlpath.papers.gates import reopened

    app: Context = ctx.obj
    rebuild, which = at_stage(app, paper, stage)
    mark = reopened(rebuild, which, app.moment)
    record(app, rebuild, f"reopened stage {which.name} of {rebuild.id}", (mark,), json=json)
    if not json:
        tell_of_tasks(app, rebuild.paper.area, which.name)


def at_stage(app: Context, paper: str | None, stage: str | None) -> "tuple[Rebuild, Stage]":
    """Return the paper and the stage that are named, else those at work."""
    from dlpath.papers.gates import stage_named

    rebuild = chosen(app, paper)
    return rebuild, rebuild.stage if stage is None else stage_named(stage, rebuild.stages)


def record(
    app: Context,
    rebuild: "Rebuild",
    said: str,
    facts: "Sequence[Record]",
    *,
    json: bool,
    task: "tuple[Task, TaskMark] | None" = None,
    guard: "Callable[[], object] | None" = None,
) -> None:
    """Record what was done with a stage, and the task that it shows to be done, and show both."""
    from dlpath.papers.reports import MarkedDone, stages_report
    from dlpath.progress.records import Change

    marks = (task[1],) if task else ()
    summary = f"{said}, and marked {task[0].id} done" if task else said
    change = app.append(Change(summary, app.moment, (*facts, *marks)), guard=guard)
    done = MarkedDone(task[0].id, task[0].title) if task else None
    shown = stages_report(chosen(app, rebuild.id))
    app.show(shown._replace(said=said, change=change.id, task=done), json=json)
