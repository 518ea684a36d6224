"""What is recorded of papers, as tasks of the path ask for it."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from dlpath.context import Context

if TYPE_CHECKING:
    from dlpath.curriculum.path import Task
    from dlpath.papers.rebuild import Rebuild
    from dlpath.papers.stages import Stage
    from dlpath.progress.paper_records import StageFigure, StageMark
    from dlpath.progress.records import TaskMark


def of_area(app: Context, task: "Task") -> "list[Rebuild]":
    """Return the papers of the area of a task, the newest last; dropped ones count for nothing."""
    from dlpath.commands.parts.papers.rebuilding import rebuilds

    area = task.details.get("area")
    found = [item for item in rebuilds(app) if item.paper.area == area and item.state != "dropped"]
    return sorted(found, key=lambda item: item.newest)


def evidence_at_hand(app: Context, task: "Task") -> str | None:
    """Return what the record holds of what a task asks for; ``None`` if it holds nothing of it."""
    from dlpath.planning.evidence_asked import PAPERS_ON_CARDS

    if task.evidence.metric == PAPERS_ON_CARDS and task.kind == "anki":
        from dlpath.commands.parts.papers.shelf import shelf

        return _some(shelf(app).hundred().on_cards)
    if not task.details.get("area"):
        return None
    from dlpath.planning.paper_evidence import at_hand

    papers = of_area(app, task)
    if not papers:
        return None
    from dlpath.commands.parts.papers.rebuilding import index_lines

    return at_hand(task.evidence, papers, index_lines(app), framework=app.settings.track)


def evidence_of(
    stage: "Stage", facts: "Iterable[StageMark | StageFigure]", *, lower: bool
) -> str | None:
    """Return what was recorded with a stage, as its task asks for it."""
    from dlpath.planning.paper_evidence import of_stage
    from dlpath.progress.paper_records import StageFigure

    figures = {fact.name: fact.value for fact in facts if isinstance(fact, StageFigure)}
    return of_stage(stage.name, figures, lower=lower)


def shown_by(
    app: Context, rebuild: "Rebuild", stage: "Stage", evidence: str | None
) -> "tuple[Task, TaskMark] | None":
    """Return the task of the path that a passed stage shows to be done, with its mark."""
    from dlpath.progress.records import TaskMark

    for task in stage_tasks(app, rebuild.paper.area, stage.name):
        if _lacking(task, evidence) is None:
            return task, TaskMark(task.id, "done", app.moment, evidence=evidence)
    return None


def tell_what_lacks(
    app: Context, rebuild: "Rebuild", stage: "Stage", evidence: str | None, *, lower: bool
) -> None:
    """Say, beside a stage that was passed, why its task stays open."""
    from dlpath.papers.stages import GENERALISE

    less = "; where less is better, dlpath undo, and pass it with --lower-is-better"
    for task in stage_tasks(app, rebuild.paper.area, stage.name):
        if lacking := _lacking(task, evidence):
            is_figure = stage.name == GENERALISE and evidence and not lower
            said = f"its task stays open: {lacking}{less if is_figure else ''}"
            app.say(app.look.wrapped(said))


def _lacking(task: "Task", evidence: str | None) -> str | None:
    from dlpath.planning.evidence import EvidenceMissing, Shown, require

    try:
        require(task, Shown(evidence))
    except EvidenceMissing as error:
        return error.message
    return None


def stage_tasks(app: Context, area: str, stage: str, *, settled: bool = False) -> "list[Task]":
    """Return the tasks of the path for a stage in an area, those that are settled or the others."""
    standing = app.standing
    return [
        task
        for _, task in standing.tasks()
        if (task.details.get("area"), task.details.get("stage")) == (area, stage)
        and standing.states.settled(task.id) == settled
    ]


def count_of(app: Context, task: "Task") -> Mapping[str, int]:
    """Return how many papers were taken on in the area of a task, or in all if it has none."""
    from dlpath.commands.parts.papers.rebuilding import rebuilds
    from dlpath.planning.evidence_asked import PAPER

    papers = of_area(app, task) if task.details.get("area") else rebuilds(app)
    return {PAPER: len(papers)}


def tell_of_tasks(app: Context, area: str, stage: str) -> None:
    """Say, beside a stage that was opened again, which tasks of it stay as they are."""
    for task in stage_tasks(app, area, stage, settled=True):
        said = f"{task.id} stays settled: dlpath reopen {task.id} opens it, too"
        app.say(app.look.wrapped(said))


def tell_of_stage(app: Context, task: "Task") -> None:
    """Say, beside a task that was marked done, how its stage is recorded if it is not yet."""
    stage = task.details.get("stage")
    under_way = [item for item in of_area(app, task) if item.state == "started"] if stage else []
    if not under_way:
        return
    found = [item for item in under_way[-1].stages if item.name == stage and not item.passed]
    if found:
        paper = under_way[-1]
        records = f"dlpath paper pass {stage}{paper.option}"
        said = f"stage {stage} of {paper.id} is not passed yet: {records} records it"
        app.say(app.look.wrapped(said))


def _some(count: int) -> str | None:
    return str(count) if count else None
