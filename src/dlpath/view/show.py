"""The page of ``dlpath show``."""

from collections.abc import Iterator

from dlpath.curriculum.path import Tip
from dlpath.papers.problem_page import Problem
from dlpath.papers.reports import RebuildPage
from dlpath.planning.showing import PhasePage, Shown, TaskLink, TaskPage
from dlpath.view import reproduction, stuck
from dlpath.view.items import in_words, item_lines
from dlpath.view.look import Look
from dlpath.view.next import INDENT, card, labelled
from dlpath.view.path import phase_lines


def text(report: Shown, look: Look) -> str:
    """Return all that is known of one thing."""
    item = report.item
    if isinstance(item, RebuildPage):
        return reproduction.text(item, look)
    if isinstance(item, Problem):
        return "\n".join(stuck.problem_lines(item, look, whole=True))
    if isinstance(item, TaskPage):
        lines = list(task_lines(item, look))
    elif isinstance(item, PhasePage):
        lines = [*phase_facts(item, look), "", *phase_lines(item.tree, look)]
    elif isinstance(item, Tip):
        said = look.wrapped(item.text, INDENT)
        lines = [look.beside("", look.name(report.name)), said, "", *item_lines("tip", item, look)]
    else:
        title = look.beside(look.strong(report.title), look.name(report.name))
        lines = [title, *item_lines(report.kind, item, look)]
    if report.tasks:
        lines.append(labelled("tasks", ", ".join(report.tasks), look))
    if report.namesakes:
        lines += ["", look.faint(look.wrapped("see also " + ", ".join(report.namesakes), INDENT))]
    return "\n".join(lines)


def task_lines(page: TaskPage, look: Look) -> Iterator[str]:
    """Yield a task, and what it has to do with."""
    yield from card(page.card, look, named=True)
    yield ""
    yield labelled("state", page.card.state, look)
    yield labelled("kind", page.card.kind + (", optional" if page.card.optional else ""), look)
    if page.tracks:
        yield labelled("track", ", ".join(page.tracks), look)
    for label, links in (
        ("needs", page.needs),
        ("better after", page.better_after),
        ("opens", page.opens),
    ):
        if links:
            yield labelled(label, linked(links), look)
    for problem in page.problems:
        said = f"{problem.number} {problem.title} ({problem.state})"
        yield labelled("stuck", said, look)
    if page.details:
        yield labelled("about", in_words(page.details), look)
    if page.aliases:
        yield labelled("also called", ", ".join(page.aliases), look)
    if page.note:
        yield labelled("note", page.note, look)


def phase_facts(page: PhasePage, look: Look) -> Iterator[str]:
    """Yield what a phase is for, how long it takes, and when it is finished."""
    if page.tree.goal:
        yield look.wrapped(page.tree.goal)
    if page.exit:
        yield labelled("finished", page.exit, look)
    if page.weeks:
        least, most = (f"{weeks:g}" for weeks in page.weeks)
        span = least if least == most else f"{least} to {most}"
        yield labelled("full-time", f"{span} {'week' if span == '1' else 'weeks'}", look)
    if page.required_for:
        yield labelled("required", f"for the goal {page.required_for}", look)
    if page.note:
        yield labelled("note", page.note, look)


def linked(links: tuple[TaskLink, ...]) -> str:
    """Return other tasks with their states, unless they are open."""
    return ", ".join(
        link.id + ("" if link.state == "open" else f" ({link.state})") for link in links
    )
