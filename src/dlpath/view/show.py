"""The page of ``dlpath show``."""

from collections.abc import Iterator

from dlpath.curriculum.path import Tip
from dlpath.planning.overview import PhaseTasks
from dlpath.planning.showing import Shown, TaskLink, TaskPage
from dlpath.view.items import in_words, item_lines
from dlpath.view.look import Look
from dlpath.view.next import INDENT, card, labelled
from dlpath.view.path import phase_lines


def text(report: Shown, look: Look) -> str:
    """Return all that is known of one thing."""
    item = report.item
    if isinstance(item, TaskPage):
        lines = list(task_lines(item, look))
    elif isinstance(item, PhaseTasks):
        lines = [look.wrapped(item.goal), "", *phase_lines(item, look)]
    elif isinstance(item, Tip):
        said = look.wrapped(item.text, INDENT)
        lines = [look.beside("", look.name(report.name)), said, "", *item_lines("tip", item, look)]
    else:
        title = look.beside(look.strong(report.title), look.name(report.name))
        lines = [title, *item_lines(report.kind, item, look)]
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
    if page.details:
        yield labelled("about", in_words(page.details), look)
    if page.aliases:
        yield labelled("also called", ", ".join(page.aliases), look)
    if page.note:
        yield labelled("note", page.note, look)


def linked(links: tuple[TaskLink, ...]) -> str:
    """Return other tasks with their states, unless they are open."""
    return ", ".join(
        link.id + ("" if link.state == "open" else f" ({link.state})") for link in links
    )
