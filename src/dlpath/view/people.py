"""The page of ``dlpath people``."""

from dlpath.planning.community import People
from dlpath.view.look import Look
from dlpath.view.next import INDENT


def text(report: People, look: Look) -> str:
    """Return the people, each with what they are known for."""
    if not report.people:
        return look.wrapped("Nobody to follow is like that; dlpath people lists all.")
    lines = []
    for person in report.people:
        field = f"  {look.faint(person.field)}" if person.field else ""
        lines.append(look.beside(look.strong(person.name) + field, look.name(person.handle)))
        lines.append(look.wrapped(person.known_for, INDENT, first=INDENT))
    states = sorted({person.state for person in report.people})
    hint = f"addresses {', '.join(states)} · dlpath people --open ID opens one"
    return "\n".join([*lines, "", look.faint(look.wrapped(hint))])
