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
    from dlpath.commands.parts.rebuilding import rebuilds

    area = task.details.get("area")
    found = [item for item in rebuilds(app) if item.paper.area == area and item.state != "dropped"]
    return sorted(found, key=lambda item: item.newest)


def evidence_at_hand(app: Context, task: "Task") -> str | None:
    """Return what the record holds of what a task asks for; ``None`` if it holds nothing of it."""
    from dlpath.planning.evidence import PAPERS_ON_CARDS

    if task.evidence.metric == PAPERS_ON_CARDS and task.kind == "anki":
        from dlpath.commands.parts.papers import shelf

        return _some(shelf(app).hundred().on_cards)
    if not task.details.get("area"):
        return None
    from dlpath.planning.paper_evidence import at_hand

    papers = of_area(app, task)
    if not papers:
        return None
    from dlpath.commands.parts.rebuilding import index_lines

    return at_hand(task.evidence, papers, index_lines(app), framework=app.settings.track)


def shown_by(
    app: Context,
    rebuild: "Rebuild",
    stage: "Stage",
    facts: "Iterable[StageMark | StageFigure]",
    *,
    lower: bool,
) -> "tuple[Task, TaskMark] | None":
    """Return the task of the path that a passed stage shows to be done, with its mark."""
    from dlpath.planning.evidence import EvidenceMissing, Shown, require
    from dlpath.planning.paper_evidence import of_stage
    from dlpath.progress.paper_records import StageFigure
    from dlpath.progress.records import TaskMark

    figures = {fact.name: fact.value for fact in facts if isinstance(fact, StageFigure)}
    text = of_stage(stage.name, figures, lower=lower)
    for task in stage_tasks(app, rebuild.paper.area, stage.name):
        try:
            require(task, Shown(text))
        except EvidenceMissing:
            continue
        return task, TaskMark(task.id, "done", app.moment, evidence=text)
    return None


def stage_tasks(app: Context, area: str, stage: str) -> "list[Task]":
    """Return the tasks of the path for a stage in an area that are not settled."""
    standing = app.standing
    return [
        task
        for _, task in standing.tasks()
        if (task.details.get("area"), task.details.get("stage")) == (area, stage)
        and not standing.states.settled(task.id)
    ]


def count_of(app: Context, task: "Task") -> Mapping[str, int]:
    """Return how many papers were taken on in the area of a task, or in all if it has none."""
    from dlpath.commands.parts.rebuilding import rebuilds
    from dlpath.planning.evidence import PAPER

    papers = of_area(app, task) if task.details.get("area") else rebuilds(app)
    return {PAPER: len(papers)}


def tell_of_stage(app: Context, task: "Task") -> None:
    """Say, beside a task that was marked done, how its stage is recorded if it is not yet."""
    stage = task.details.get("stage")
    under_way = [item for item in of_area(app, task) if item.state == "started"] if stage else []
    if not under_way:
        return
    found = [item for item in under_way[-1].stages if item.name == stage and not item.passed]
    if found:
        paper = under_way[-1].id
        app.say(f"stage {stage} of {paper} is not passed yet: dlpath paper pass {stage} records it")


def _some(count: int) -> str | None:
    return str(count) if count else None
