"""What is said after ``dlpath cards export``."""

from dlpath.cards.anki.exchange import Exported
from dlpath.view.look import Look
from dlpath.view.words import counted


def text(report: Exported, look: Look) -> str:
    """Return what was written, and what to do with it."""
    cards = f" ({counted(report.cards, 'card')})" if report.cards != report.notes else ""
    pictures = f", {counted(report.pictures, 'picture')}" if report.pictures else ""
    lines = [
        look.line(
            f"{look.good('written')} {counted(report.notes, 'note')}{cards}{pictures}",
            look.name(report.file),
        ),
        look.wrapped(", ".join(report.decks), "       ", first="decks  "),
    ]
    lines += [look.warning(look.line("no picture", place)) for place in report.missing]
    advice = (
        "In Anki: File, Import. Import it again after you changed cards: they are updated there, "
        "and their reviews are kept."
    )
    return "\n".join([*lines, look.faint(look.wrapped(advice))])
