"""The page of ``dlpath tips``."""

from collections.abc import Iterator

from dlpath.planning.tips import TipEntry, Tips
from dlpath.view.look import Look
from dlpath.view.moments import moment_in_words
from dlpath.view.next import INDENT


def text(report: Tips, look: Look) -> str:
    """Return the tips, each with when it is given."""
    if not report.tips:
        return look.wrapped("There is no such advice.")
    return "\n\n".join("\n".join(tip_lines(tip, look)) for tip in report.tips)


def tip_lines(tip: TipEntry, look: Look) -> Iterator[str]:
    """Yield a tip: what it says, and when."""
    yield look.wrapped(("Careful: " if tip.warning else "") + tip.text)
    when = "; ".join(map(moment_in_words, tip.moments)) + (", once" if tip.once else "")
    added = "" if not tip.added else " · not the guide's"
    yield look.beside(
        look.wrapped(look.faint(when + added), INDENT, first=INDENT), look.name(tip.id)
    )
