"""What is said when memory was fitted to the learner's own reviews."""

from dlpath.cards.upkeep import CardsOptimised
from dlpath.view.look import Look
from dlpath.view.words import UNDO


def text(report: CardsOptimised, look: Look) -> str:
    """Return what was done, what it means, and how to take it back."""
    said = (
        f"Memory is computed with what {report.reviews} of your reviews tell, from now on. Days on "
        "which cards are due already stay."
    )
    return "\n".join([look.wrapped(said), look.faint(UNDO)])
