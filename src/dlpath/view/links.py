"""The page of ``dlpath doctor --links``."""

from collections.abc import Iterator

from dlpath.planning.links import (
    DEAD,
    LIVE,
    MOVED,
    UNKNOWN,
    UNREACHABLE,
    LinkFound,
    Links,
)
from dlpath.view.look import Look
from dlpath.view.next import INDENT
from dlpath.view.words import counted

HEADS = {
    DEAD: "Dead, and not recorded so",
    MOVED: "Moved, and not recorded so",
    LIVE: "Live, and not recorded so",
}
NAMED = 8
"""Entries that are named where only their number matters."""


def text(report: Links, look: Look) -> str:
    """Return what is not as recorded, and how many could not be looked at."""
    if not report.links and not report.left:
        return "There are no links to look at."
    lines: list[str] = []
    for found, head in HEADS.items():
        if news := [link for link in report.links if link.is_news and link.found == found]:
            ink = look.bad if found == DEAD else look.warning if found == MOVED else look.good
            lines += [ink(head)]
            lines += [line for link in news for line in _lines(link, look)]
            lines.append("")
    lines += _counts(report, look)
    return "\n".join(lines)


def _lines(link: LinkFound, look: Look) -> Iterator[str]:
    before = f"recorded as {link.recorded}, now " if link.recorded else ""
    yield look.beside(f"{INDENT}{before}{link.said}", look.name(link.name))
    yield look.wrapped(link.url, INDENT * 2, first=INDENT * 2)
    if link.moved_to:
        yield look.wrapped(f"now {link.moved_to}", INDENT * 2, first=INDENT * 2)


def _counts(report: Links, look: Look) -> Iterator[str]:
    """Yield how many are as recorded, and which could not be looked at."""
    same = sum(link.found in (LIVE, MOVED, DEAD) and not link.is_news for link in report.links)
    total = counted(len(report.links), "link")
    yield look.wrapped(f"Of {total}, {same} {'is' if same == 1 else 'are'} as recorded.")
    for found, said in (
        (UNREACHABLE, "could not be reached"),
        (UNKNOWN, "let no program in, which says nothing about them"),
    ):
        if names := [link.name for link in report.links if link.found == found]:
            more = ", …" if len(names) > NAMED else ""
            listed = ", ".join(names[:NAMED]) + more
            yield look.wrapped(f"{len(names)} {said}: {listed}.", INDENT)
    if report.left:
        yield look.warning(look.wrapped(f"{report.left} were not looked at."))
