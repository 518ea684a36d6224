"""A task is done: what shows it, the mark, and what follows from it."""

from collections.abc import Mapping

from dlpath.commands.parts.hooks import tell_hook
from dlpath.commands.parts.papers.tasks import count_of, evidence_at_hand, tell_of_stage
from dlpath.commands.parts.paths import expanded
from dlpath.commands.parts.reading import in_own_numbers
from dlpath.commands.parts.tips import offer
from dlpath.context import Context
from dlpath.curriculum.path import Task
from dlpath.planning.advice import settles
from dlpath.planning.evidence import EvidenceMissing, Shown, require
from dlpath.planning.evidence_asked import CARD, asks_for, is_counted
from dlpath.planning.marking import marked, refuse_settled
from dlpath.progress.records import Change, TaskMark


def finish(
    app: Context, chosen: Task, *, evidence: str | None = None, force: bool = False, json: bool
) -> None:
    """Mark a task as done, once its evidence was given or found, and show what comes next.

    Raises
    ------
    EvidenceMissing
        What is shown is not what the task asks for, and nothing is forced.
    """
    refuse_settled(chosen, app.standing)
    given = evidence if evidence is not None else at_hand(app, chosen)
    if given is None and not force and chosen.evidence.exercise not in app.exercises_passed:
        given = ask(app, chosen)
    verified = is_verified(app, chosen, given, force=force)
    mark = TaskMark(chosen.id, "done", app.moment, evidence=given, verified=verified)
    summary = f"marked {chosen.id} done" + ("" if verified else ", unverified")
    change = app.append(
        Change(summary, app.moment, (mark,)), guard=lambda: refuse_settled(chosen, app.standing)
    )
    app.show(marked(change.id, chosen, app.standing, verified=verified), json=json)
    tell_hook(app, chosen, verified=verified)
    if not json:
        tell_of_stage(app, chosen)
    offer(app, *settles(chosen, app.standing), json=json)


def ask(app: Context, task: Task) -> str | None:
    """Ask for the evidence of a task, if it asks for any and somebody sits at the terminal."""
    wanted = asks_for(task.evidence)
    return app.ask(f"{task.title}\nasks for {wanted}") if wanted else None


def at_hand(app: Context, task: Task) -> str | None:
    """Return what a task asks for without its being given.

    That is the file it names, if it is in the current folder, or what the record holds.
    """
    name = task.evidence.path
    if task.evidence.type == "file":
        return name if name and is_file(name) else None
    return evidence_at_hand(app, task) if is_counted(task) else None


def is_verified(app: Context, task: Task, given: str | None, *, force: bool) -> bool:
    """Tell whether the evidence was checked and is enough; without ``force`` it has to be."""
    pages: frozenset[int] = frozenset()
    if task.evidence.type == "pages":
        task, pages = in_own_numbers(app, task)
    shown = Shown(
        given,
        file_exists=given is not None and is_file(given),
        settings=app.settings.given,
        exercises=app.exercises_passed,
        pages=pages,
        records=recorded(app, task),
    )
    try:
        require(task, shown)
    except EvidenceMissing:
        if not force:
            raise
        return False
    return True


def recorded(app: Context, task: Task) -> Mapping[str, int]:
    """Return how many entries the record holds of the kind that a task asks for."""
    match task.evidence.record:
        case "card":
            return {CARD: app.store.cards.count()}
        case "paper":
            return count_of(app, task)
        case _:
            return {}


def is_file(given: str) -> bool:
    """Tell whether there is a file of that name."""
    try:
        return expanded(given).is_file()
    except (OSError, ValueError):
        return False
