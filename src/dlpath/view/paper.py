"""The page of one paper, also after it was read."""

from collections.abc import Iterator

from dlpath.planning.paper_list import PaperPage
from dlpath.planning.paper_shelf import DEPTHS
from dlpath.view.items import field_lines
from dlpath.view.look import Look
from dlpath.view.next import INDENT, labelled
from dlpath.view.papers import counter
from dlpath.view.words import UNDO, counted, dated


def text(report: PaperPage, look: Look) -> str:
    """Return a paper: where it is, how it was read, how many cards there are on it."""
    paper = report.paper
    lines = []
    if report.said:
        undo = look.faint(UNDO)
        lines += [look.line(f"{look.good('recorded')}  {report.said}", undo), ""]
    lines.append(look.beside(look.strong(look.wrapped(paper.title)), look.name(paper.id)))
    if not report.said:
        lines += field_lines(report.item, look)
    for number, reading in enumerate(report.readings):
        label = "" if number else "read"
        lines.append(labelled(label, f"{dated(reading.day)}, {reading.depth}", look))
    lines.append(labelled("cards", counted(paper.cards, "card") if paper.cards else "none", look))
    lines.append(labelled("in all", counter(report.hundred), look))
    return "\n".join([*lines, *advice(report, look)])


def advice(report: PaperPage, look: Look) -> Iterator[str]:
    """Yield what to do next with the paper."""
    paper = report.paper
    yield ""
    if paper.depth is None:
        ways = "; ".join(f"{name}, {what}" for name, what in DEPTHS.items())
        yield look.wrapped(f"Read it in one of three depths: {ways}.", INDENT, first=INDENT)
        yield ""
        yield look.faint(look.wrapped(f"dlpath paper read {paper.id} --depth shallow"))
    elif paper.cards < report.least_cards:
        yield from too_few(paper.id, report.least_cards, look)
    else:
        yield look.faint(look.wrapped("dlpath paper list --unread has the next one"))


def too_few(paper: str, least: int, look: Look) -> Iterator[str]:
    """Yield what to do with a paper on which there are fewer cards than it takes."""
    yield look.wrapped(
        f"Put it on cards, {least} or more. If fewer questions come out of it, it was hardly "
        "worth it: drop it, and take another.",
        INDENT,
        first=INDENT,
    )
    yield ""
    yield look.faint(
        look.wrapped(f"Cards count for it in a file whose first lines say paper: {paper}")
    )
