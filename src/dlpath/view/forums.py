"""The page of ``dlpath forums``."""

from collections.abc import Iterator

from dlpath.planning.community import Forums, Place
from dlpath.view.look import Look
from dlpath.view.next import INDENT
from dlpath.view.places import where_lines


def text(report: Forums, look: Look) -> str:
    """Return the places, each with what it is good for and what replaced it."""
    if not report.forums:
        return look.wrapped("No place is like that; dlpath forums lists all.")
    lines = [look.wrapped(report.rule), ""] if report.rule else []
    lines += [line for place in report.forums for line in place_lines(place, look)]
    hint = "dlpath forums --open ID opens one · --kind strategy and write-up list more"
    return "\n".join([*lines, "", look.faint(look.wrapped(hint))])


def place_lines(place: Place, look: Look) -> Iterator[str]:
    """Yield a place: title and id, what it is good for, address and state."""
    yield look.beside(f"{look.strong(place.title)}  {look.faint(place.kind)}", look.name(place.id))
    for said in (place.who, place.use):
        if said:
            yield look.wrapped(said, INDENT, first=INDENT)
    yield from where_lines(place, look)
