"""All that is known of one thing: the report behind ``show``."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any, NamedTuple

from dlpath.curriculum.path import Curriculum, Phase, Task
from dlpath.papers.index import IndexLine
from dlpath.papers.problem_list import ProblemLine, problem_lines
from dlpath.papers.problem_lookup import on_task
from dlpath.papers.problem_page import Problem
from dlpath.papers.problems import Stuck
from dlpath.papers.reports import RebuildPage
from dlpath.planning.advice import tip_for
from dlpath.planning.catalogue import Catalogue, Found, Named
from dlpath.planning.lookup import UnknownName, UnknownTask, task_named
from dlpath.planning.overview import PhaseTasks, phase_tasks
from dlpath.planning.standing import Standing
from dlpath.planning.today import TaskCard, task_card
from dlpath.progress.tallies import Tallies


class TaskLink(NamedTuple):
    """Another task that has to do with this one."""

    id: str
    title: str
    state: str


class TaskPage(NamedTuple):
    """A task with all that is known of it; in JSON the card's fields stand among the others."""

    card: TaskCard
    needs: tuple[TaskLink, ...]
    better_after: tuple[TaskLink, ...]
    """What is better settled before, though it holds nothing back."""
    opens: tuple[TaskLink, ...]
    aliases: tuple[str, ...]
    tracks: tuple[str, ...]
    tips: tuple[str, ...]
    details: Mapping[str, Any]
    note: str | None
    problems: tuple[ProblemLine, ...] = ()
    """What it was or is stuck on."""

    def for_json(self) -> dict[str, Any]:
        """Return the fields of the card and the others."""
        fields = self._asdict()
        card: TaskCard = fields.pop("card")
        return card._asdict() | fields


class PhasePage(NamedTuple):
    """A phase with all that is known of it; in JSON the tree's fields stand among the others."""

    tree: PhaseTasks
    exit: str
    """What shows that it is finished."""
    weeks: tuple[float, float] | None
    required_for: str | None
    """The goal that makes it required; ``None`` means every goal."""
    note: str | None

    def for_json(self) -> dict[str, Any]:
        """Return the fields of the tree and the others."""
        fields = self._asdict()
        tree: PhaseTasks = fields.pop("tree")
        return tree._asdict() | fields


class Shown(NamedTuple):
    """One thing with all that is known of it."""

    kind: str
    """task, phase, resource, tip, book, chapter, paper, person, forum, place, write-up, …"""
    name: str
    """What to type to see it."""
    title: str
    item: TaskPage | PhasePage | Found | Problem | RebuildPage | IndexLine
    tasks: tuple[str, ...] = ()
    """The tasks that it belongs to, if it is a resource, a tip, a book or a chapter."""
    namesakes: tuple[str, ...] = ()
    """The names of other things with this id."""
    schema: str = "dlpath.show/1"


def shown(
    given: str,
    catalogue: Catalogue,
    standing: Standing,
    tallies: Tallies,
    *,
    problems: Sequence[Stuck] = (),
) -> Shown:
    """Return all that is known of what is called ``given``: an id, or kind and id.

    Of a task, an unambiguous beginning of the id is enough.

    Parameters
    ----------
    problems
        All that the learner was ever stuck on.

    Raises
    ------
    UnknownName
        Nothing goes by that name.
    AmbiguousTask
        It is the beginning of more than one task.
    """
    entry = _found(given, catalogue, standing.curriculum)
    item: Any = entry.item
    if isinstance(item, Task):
        heirs = dict.fromkeys(item.aliases, item.id)
        lines = problem_lines(on_task(item.id, problems, heirs=heirs))
        item = task_page(item, standing, tallies)._replace(problems=tuple(lines))
    elif isinstance(item, Phase):
        tree = phase_tasks(item, standing)
        item = PhasePage(tree, item.exit, item.weeks, item.required_for, item.note)
    return Shown(
        entry.kind,
        catalogue.name_of(entry),
        entry.title,
        item,
        tuple(task.id for task in standing.curriculum.tasks if _belongs(entry, task)),
        catalogue.namesakes(entry),
    )


def task_page(task: Task, standing: Standing, tallies: Tallies) -> TaskPage:
    """Return a task with all that is known of it."""
    curriculum = standing.curriculum
    phase = next(phase for phase in curriculum.phases if phase.id == task.phase)
    tip = tip_for(task, standing)
    present = {other.id: other for _, other in standing.tasks()}

    def links(ids: tuple[str, ...]) -> tuple[TaskLink, ...]:
        known = (present[name] for name in ids if name in present)
        return tuple(TaskLink(t.id, t.title, standing.states.of(t.id)) for t in known)

    return TaskPage(
        task_card(phase, task, standing, tallies, tip=tip.text if tip else None),
        needs=links(task.prerequisites),
        better_after=links(task.soft_prerequisites),
        opens=links(tuple(t.id for t in present.values() if task.id in t.prerequisites)),
        aliases=task.aliases,
        tracks=task.tracks,
        tips=tuple(tip.text for tip in curriculum.tips if tip.id in task.tips),
        details=task.details,
        note=task.note,
    )


def _belongs(entry: Named, task: Task) -> bool:
    match entry.kind:
        case "resource":
            return entry.id in task.resources
        case "tip":
            return entry.id in task.tips
        case "book":
            return task.details.get("book") == entry.id
        case "chapter":
            return f"{task.details.get('book')}/{task.details.get('chapter')}" == entry.id
        case _:
            return False


def _found(given: str, catalogue: Catalogue, curriculum: Curriculum) -> Named:
    wanted = given.strip().lower()
    if wanted in catalogue.names:
        return catalogue.names[wanted]
    try:
        return catalogue.names[task_named(given, curriculum).id.lower()]
    except UnknownTask:
        close = get_close_matches(wanted, catalogue.names, n=1)
        hint = f"did you mean {close[0]!r}?" if close else "dlpath search finds it by its words"
        raise UnknownName(f"nothing is called {given!r}", hint=hint) from None
