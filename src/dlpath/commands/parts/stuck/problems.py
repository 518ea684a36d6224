"""The problems of the record as they stand, and which of them a command means."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from dlpath.context import Context

if TYPE_CHECKING:
    from dlpath.curriculum.path import Task
    from dlpath.papers.help_steps import Around
    from dlpath.papers.problem_page import Problem
    from dlpath.papers.problems import Stuck
    from dlpath.planning.glance import ProblemLine
    from dlpath.progress.paper_records import ProblemFact

LONGEST_SUMMARY = 200


def recorded(app: Context) -> "tuple[Stuck, ...]":
    """Return all problems as they stand, in the order in which they were recorded."""
    from dlpath.papers.problems import ProblemRecords, problems
    from dlpath.progress.paper_records import Assumption, Problem, ProblemMark, Unknown

    facts = app.store.facts
    return problems(
        ProblemRecords(facts(Problem), facts(ProblemMark), facts(Unknown), facts(Assumption))
    )


def problem_line(app: Context, task: "Task | None") -> "ProblemLine | None":
    """Return what a task is stuck on; ``None`` if it is not, which costs a single query."""
    if task is None or not app.store.has_open_problem:
        return None
    from dlpath.papers.problem_lookup import open_on
    from dlpath.planning.glance import ProblemLine

    found = open_on(task.id, recorded(app), heirs=app.succession.heirs)
    if found is None:
        return None
    first = next(iter(found.open_questions), None)
    asked = (first.text, first.number) if first else (None, None)
    return ProblemLine(found.number, found.form.title, *asked)


def open_count(app: Context) -> int:
    """Return how many problems are open."""
    if not app.store.has_open_problem:
        return 0
    return sum(item.state == "open" for item in recorded(app))


def chosen(app: Context, number: int | None) -> "Stuck":
    """Return the problem with a number; without one that of the current task, or the only one.

    Raises
    ------
    UnknownProblem
        There is none, or it is not clear which is meant.
    """
    from dlpath.papers.problem_lookup import meant, numbered, open_on

    found = recorded(app)
    if number is not None:
        return numbered(number, found)
    task = app.standing.current
    return meant(found, task and open_on(task.id, found, heirs=app.succession.heirs))


def chosen_if_any(app: Context, number: int | None) -> "Stuck | None":
    """Return the problem that is meant; ``None`` if no number was given and it is not clear."""
    from dlpath.papers.problem_lookup import UnknownProblem

    try:
        return chosen(app, number)
    except UnknownProblem:
        if number is not None:
            raise
        return None


def task_of(app: Context, stuck: "Stuck") -> "Task | None":
    """Return the task that a problem belongs to by now, if it is still on the path."""
    owner = stuck.task and app.succession.owner(stuck.task)
    return next((task for task in app.curriculum.tasks if task.id == owner), None)


def around(app: Context, stuck: "Stuck") -> "Around":
    """Return what lies around a problem: its task, its paper, the learner's index."""
    from dlpath.commands.parts.papers.rebuilding import index_lines, rebuilds
    from dlpath.papers.help_steps import Around
    from dlpath.papers.problem_page import rebuild_of

    task = task_of(app, stuck)
    paper = rebuild_of(stuck, task, rebuilds(app))
    return Around(app.moment.study_day, task, paper, index_lines(app))


def page(app: Context, stuck: "Stuck") -> "Problem":
    """Return a problem with all that could help."""
    from dlpath.papers.problem_page import problem

    return problem(stuck, around(app, stuck), meant=is_meant(app, stuck))


def is_meant(app: Context, stuck: "Stuck") -> bool:
    """Tell whether a problem is the one that a command means where none is named."""
    other = chosen_if_any(app, None)
    return other is not None and other.key == stuck.key


def of(app: Context, stuck: "Stuck") -> str:
    """Return what a command needs to mean a problem: `` --problem N``, or nothing."""
    from dlpath.papers.problem_lookup import option

    return option(stuck.number, meant=is_meant(app, stuck))


def show(app: Context, stuck: "Stuck", *, whole: bool = False, json: bool) -> None:
    """Show where a problem stands, and give the advice that is due by now."""
    from dlpath.commands.parts.tips import offer
    from dlpath.papers.help_steps import PATIENCE
    from dlpath.papers.problem_page import Page

    shown = page(app, stuck)
    app.show(Page(shown, whole=whole), json=json)
    if shown.state == "open" and shown.days >= PATIENCE and shown.asked is None:
        known = "[author_known]" if shown.author else ""
        offer(app, f"task.stuck_days:{PATIENCE}{known}", json=json)


def record(
    app: Context,
    said: str,
    key: str,
    facts: "Iterable[ProblemFact]",
    *,
    guard: Callable[[], object] | None = None,
    json: bool,
) -> None:
    """Record facts about a problem, and show where it stands then."""
    from dlpath.papers.problem_page import Page
    from dlpath.progress.records import Change

    summary = said if len(said) <= LONGEST_SUMMARY else f"{said[:LONGEST_SUMMARY]}…"
    change = app.append(Change(summary, app.moment, tuple(facts)), guard=guard)
    stuck = next(item for item in recorded(app) if item.key == key)
    app.show(Page(page(app, stuck), summary, change.id), json=json)


def numbers(app: Context, incomplete: str, *, state: str | None = None) -> list[tuple[str, str]]:
    """Return the numbers of problems that begin as typed, with their titles."""
    return [
        (str(item.number), item.form.title)
        for item in recorded(app)
        if str(item.number).startswith(incomplete) and state in (None, item.state)
    ]
