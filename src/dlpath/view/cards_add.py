"""What is said after ``dlpath cards add``."""

from dlpath.cards.reports import Added
from dlpath.view.look import Look


def text(report: Added, look: Look) -> str:
    """Return the cards, and where they stand."""
    if not report.cards:
        return "Nothing was added."
    lines = [
        look.line(
            look.good(f"added to {report.deck}"),
            card.question.partition("\n")[0],
            look.name(f"^{card.id}"),
        )
        for card in report.cards
    ]
    lines.append(look.faint(look.wrapped(f"in {report.file}, where you can change it")))
    return "\n".join(lines)
