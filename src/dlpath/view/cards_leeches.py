"""The page of ``dlpath cards leeches``."""

from dlpath.cards.leeches import Leech, Leeches
from dlpath.view.card_text import in_a_line
from dlpath.view.look import Look
from dlpath.view.next import INDENT

ADVICE = (
    "Write them anew: smaller, plainer, or as an exercise. dlpath cards suspend CARD lets one be."
)


def text(report: Leeches, look: Look) -> str:
    """Return the cards that were forgotten most often."""
    if not report.leeches:
        return look.wrapped(f"No card was forgotten {report.lapses} times or more.")
    lines = [look.strong(look.wrapped("Cards that cost more than they give")), ""]
    for leech in report.leeches:
        lines += [*_lines(leech, look), ""]
    return "\n".join([*lines, look.wrapped(ADVICE, INDENT)])


def _lines(leech: Leech, look: Look) -> list[str]:
    question = in_a_line(leech.question) if leech.question else "its text is not in your files"
    where = f" · {leech.file}:{leech.line}" if leech.file else ""
    said = f"forgotten {leech.lapses} times in {leech.reviews} reviews · {leech.deck}{where}"
    return [
        look.wrapped(f"{look.name(leech.card)}  {question}", INDENT * 2, first=INDENT),
        look.faint(look.wrapped(said, INDENT * 2)),
    ]
