"""The page of ``dlpath tips``."""

from collections.abc import Iterator

from dlpath.planning.tips import TipEntry, Tips
from dlpath.view.look import Look
from dlpath.view.moments import moment_in_words
from dlpath.view.next import INDENT


def text(report: Tips, look: Look) -> str:
    """Return the tips, each with when it is given, and whether it was."""
    if not report.tips:
        return look.wrapped("No tip is like that; dlpath tips lists all.")
    tips = "\n\n".join("\n".join(tip_lines(tip, look)) for tip in report.tips)
    hint = "dlpath tips --silence ID gives one no more, and --silence all none of them."
    if not report.on:
        hint = "Tips are off: none is given. dlpath tips --unsilence all changes that."
    return f"{tips}\n\n{look.faint(look.wrapped(hint))}"


def tip_lines(tip: TipEntry, look: Look) -> Iterator[str]:
    """Yield a tip: what it says, when, and what became of it."""
    yield look.wrapped(("Careful: " if tip.warning else "") + tip.text)
    often = "" if not tip.once else ", once each" if len(tip.moments) > 1 else ", once"
    told = ["; ".join(map(moment_in_words, tip.moments)) + often]
    if tip.added:
        told.append("not the guide's")
    if tip.given:
        told.append(f"given on {tip.given}")
    if tip.silenced:
        told.append("silenced")
    when = look.wrapped(look.faint(" · ".join(told)), INDENT, first=INDENT)
    yield look.beside(when, look.name(tip.id))
