"""Cards that are put aside, taken up again, or to be learned anew."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from dlpath.cards.states import BURY, OUT, RESET, SUSPEND, UNSUSPEND, CardState
from dlpath.errors import DlpathError
from dlpath.progress.card_records import CardMark
from dlpath.progress.records import Moment


class UnknownCard(DlpathError):
    """No card goes by that name."""

    code = "unknown-card"

    def __init__(self, given: str, known: Iterable[str]) -> None:
        from difflib import get_close_matches

        close = get_close_matches(given, list(known), n=1)
        hint = f"did you mean {close[0]!r}?" if close else "the id of a card stands behind its ^"
        super().__init__(f"no card is called {given!r}", hint=hint)


class NothingToMark(DlpathError):
    """The card is as it is asked to be."""

    code = "card-as-it-is"


class CardsMarked(NamedTuple):
    """What became of the cards of a note."""

    mark: str
    cards: tuple[str, ...]
    until: date | None
    """bury: the study day on which they are back."""
    change: str
    schema: str = "dlpath.cards.mark/1"


_ALREADY = {
    BURY: "is put aside until tomorrow already",
    SUSPEND: "is suspended already",
    UNSUSPEND: "is not suspended",
    RESET: "is new",
}
DONE = {BURY: "buried", SUSPEND: "suspended", UNSUSPEND: "unsuspended", RESET: "reset"}


def marks(states: Sequence[CardState], mark: str, at: Moment) -> list[CardMark]:
    """Return what records a mark of those cards that it changes.

    Raises
    ------
    NothingToMark
        It changes none.
    """
    until = at.study_day + timedelta(days=1) if mark == BURY else None
    found = [
        CardMark(state.card, mark, until, at) for state in states if _changes(state, mark, until)
    ]
    if not found:
        raise NothingToMark(f"{states[0].note or states[0].card} {_ALREADY[mark]}")
    return found


def _changes(state: CardState, mark: str, until: date | None) -> bool:
    if mark in (SUSPEND, UNSUSPEND):
        return state.suspended is (mark == UNSUSPEND)
    if mark == RESET:
        return state.reviews > 0
    return state.stage != OUT and until is not None and (state.waits or date.min) < until


def said(found: Sequence[CardMark]) -> str:
    """Return what was done, in words."""
    cards = ", ".join(item.card for item in found[:3])
    more = f" and {len(found) - 3} more" if len(found) > 3 else ""
    return f"{DONE[found[0].mark]} {cards}{more}"
