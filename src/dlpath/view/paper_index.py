"""The page of ``dlpath paper index``."""

from collections.abc import Iterator

from dlpath.papers.index import Index, IndexLine
from dlpath.view.look import Look
from dlpath.view.next import INDENT
from dlpath.view.words import UNDO, counted

EMPTY = (
    "The index is empty. Skim every course and tutorial for a few days without following any, "
    "and keep a line on what each explains well: it is there to dig in later."
)
ADD = 'dlpath paper index add "Title" --note "what it explains well" --kind tutorial'


def text(report: Index, look: Look) -> str:
    """Return the lines of the index."""
    if not report.total and not report.said:
        return f"{look.wrapped(EMPTY)}\n\n{look.faint(look.wrapped(ADD))}"
    lines = []
    if report.said:
        lines += [look.line(look.good(report.said), look.faint(UNDO))]
    for line in report.entries:
        lines += entry_lines(line, look)
    if report.find and not report.entries:
        lines.append(look.wrapped(f"No line of the index has all of {report.find!r}."))
    kept = f"{counted(report.total, 'line')} in the index"
    return "\n".join([*lines, "", look.faint(look.wrapped(f"{kept} · --find WORDS looks in it"))])


def entry_lines(line: IndexLine, look: Look) -> Iterator[str]:
    """Yield a line of the index: what it is on, and what it says."""
    yield look.beside(f"{look.strong(line.title)}  {look.faint(line.kind)}", look.name(line.id))
    yield look.wrapped(line.note, INDENT, first=INDENT)
    if line.url:
        yield look.faint(f"{INDENT}{line.url}")
