"""The page of ``dlpath paper links``."""

from dlpath.papers.addresses import Links
from dlpath.papers.naming import argument, option
from dlpath.view.look import Look
from dlpath.view.next import INDENT


def text(report: Links, look: Look) -> str:
    """Return where to search for a paper, the first place first."""
    title = look.beside(look.strong(report.title), look.name(report.paper))
    lines = []
    for link in report.links:
        lines += [look.beside(f"{INDENT}{link.title}", look.name(link.id)), f"{INDENT}{link.url}"]
    hint = (
        f"dlpath paper links{argument(report.paper, at_work=report.at_work)} --open web opens one"
        ' · what you find goes into the index: dlpath paper index add "Title" --note "…" '
        f"--kind discussion{option(report.paper, at_work=report.at_work)}"
    )
    return "\n".join([title, "", *lines, "", look.faint(look.wrapped(hint))])
