"""What is said when cards are put aside, taken up again, or reset."""

from dlpath.cards.marking import DONE, CardsMarked
from dlpath.cards.states import BURY, RESET, SUSPEND, UNSUSPEND
from dlpath.view.look import Look
from dlpath.view.words import UNDO, counted

MEANING = {
    BURY: "not asked before tomorrow",
    SUSPEND: "not asked until dlpath cards unsuspend",
    UNSUSPEND: "asked again when due",
    RESET: "new again; what was reviewed stays on record",
}


def text(report: CardsMarked, look: Look) -> str:
    """Return what was done, what it means, and how to take it back."""
    if len(report.cards) == 1:
        what = f"{look.name(report.cards[0])} is {DONE[report.mark]}"
    else:
        what = f"{counted(len(report.cards), 'card')} are {DONE[report.mark]}"
    undo = look.faint(UNDO)
    return look.line(f"{what}: {MEANING[report.mark]}.", undo)
