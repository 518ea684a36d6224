"""What is said when the states of cards were computed anew."""

from dlpath.cards.upkeep import CardsRebuilt
from dlpath.view.look import Look
from dlpath.view.words import counted


def text(report: CardsRebuilt, look: Look) -> str:
    """Return what was computed, and whether anything was wrong before."""
    from_ = f"from {counted(report.reviews, 'review')}"
    changed = f"{report.changed} were wrong before" if report.changed else "all were right before"
    return look.wrapped(f"{counted(report.cards, 'card state')} computed anew {from_}; {changed}.")
