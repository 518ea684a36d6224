"""The page of ``dlpath resources``."""

from collections.abc import Iterator

from dlpath.planning.resources import ResourceEntry, Resources
from dlpath.view.look import Look
from dlpath.view.next import INDENT
from dlpath.view.places import where_lines


def text(report: Resources, look: Look) -> str:
    """Return the resources, each with its address and state."""
    if not report.resources:
        return look.wrapped("No resource is like that; dlpath resources lists all.")
    lines = [line for entry in report.resources for line in entry_lines(entry, look)]
    hint = "dlpath resources --open ID opens one · dlpath show ID tells all"
    return "\n".join([*lines, "", look.faint(look.wrapped(hint))])


def entry_lines(entry: ResourceEntry, look: Look) -> Iterator[str]:
    """Yield a resource: title and id, address and state, and where it is used."""
    yield look.beside(f"{look.strong(entry.title)}  {look.faint(entry.kind)}", look.name(entry.id))
    yield from where_lines(entry, look)
    if entry.tasks:
        yield look.faint(look.wrapped("for " + ", ".join(entry.tasks), INDENT, first=INDENT))
