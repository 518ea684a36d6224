"""The page of ``dlpath show``."""

from dlpath.curriculum.path import Resource
from dlpath.planning.overview import PhaseTasks, Shown
from dlpath.planning.today import TaskCard
from dlpath.view.look import Look
from dlpath.view.next import card, labelled
from dlpath.view.path import phase_lines


def text(report: Shown, look: Look) -> str:
    """Return all that is known of one thing."""
    item = report.item
    if isinstance(item, TaskCard):
        return "\n".join([*card(item, look), labelled("state", item.state, look)])
    if isinstance(item, PhaseTasks):
        return "\n".join([look.wrapped(item.goal), "", *phase_lines(item, look)])
    return resource(item, look)


def resource(item: Resource, look: Look) -> str:
    """Return a resource with its state and where else to find it."""
    checked = f", as of {item.checked}" if item.checked else ""
    lines = [
        look.beside(look.strong(item.title), look.name(item.id)),
        labelled("kind", item.kind, look),
        labelled("address", item.url, look),
        labelled("state", item.state + checked, look),
    ]
    lines += [labelled("or", f"{link.title} {link.url}", look) for link in item.instead]
    if item.guide_url:
        lines.append(labelled("in guide", item.guide_url, look))
    if item.note:
        lines.append(labelled("note", item.note, look))
    return "\n".join(lines)
