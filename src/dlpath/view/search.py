"""The page of ``dlpath search``."""

from collections.abc import Iterator

from dlpath.planning.search import Found, Hit
from dlpath.view.look import Look
from dlpath.view.next import INDENT


def text(report: Found, look: Look) -> str:
    """Return what was found, the best first."""
    if not report.hits:
        return look.wrapped(f"Nothing is found for {report.query!r}: try fewer or other words.")
    lines = [line for hit in report.hits for line in hit_lines(hit, look)]
    left = report.total - len(report.hits)
    more = f"{left} more: dlpath search -n {report.total} shows them · " if left else ""
    return "\n".join([*lines, "", look.faint(look.wrapped(f"{more}dlpath show ID tells all"))])


def hit_lines(hit: Hit, look: Look) -> Iterator[str]:
    """Yield one thing that was found."""
    yield look.beside(f"{look.strong(hit.title)}  {look.faint(hit.kind)}", look.name(hit.id))
    if hit.snippet:
        yield look.faint(look.wrapped(hit.snippet, INDENT, first=INDENT))
