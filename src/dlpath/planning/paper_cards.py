"""The cards on one paper: the report behind ``dlpath cards paper``."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from dlpath.cards.card import Note, ids_of_cards
from dlpath.cards.states import NEW, CardState
from dlpath.planning.paper_shelf import PaperLine

SUSPENDED, BURIED, DUE, LEARNED = "suspended", "buried", "due", "learned"


class PaperCard(NamedTuple):
    """One card on a paper."""

    card: str
    deck: str
    question: str
    """Of a text with gaps the whole of it."""
    state: str
    """new, due, learned, buried or suspended."""
    due: date | None
    """When it is asked next; ``None`` if it never was, or is suspended."""
    reviews: int
    lapses: int
    file: str
    line: int


class PaperCards(NamedTuple):
    """A paper with its cards, in the order of the files."""

    paper: PaperLine
    cards: tuple[PaperCard, ...]
    least_cards: int
    """Fewer than that, and the paper was hardly worth putting on cards."""
    schema: str = "dlpath.cards.paper/1"


def paper_cards(
    paper: PaperLine,
    notes: Iterable[Note],
    states: Mapping[str, CardState],
    *,
    today: date,
    least: int,
) -> PaperCards:
    """Return the cards of the notes on a paper; one that the record does not know is new."""
    cards = [
        _card(note, card, states.get(card), today) for note in notes for card in ids_of_cards(note)
    ]
    return PaperCards(paper, tuple(cards), least)


def _card(note: Note, card: str, state: CardState | None, today: date) -> PaperCard:
    return PaperCard(
        card,
        note.deck,
        note.question,
        _said(state, today),
        state.waits if state and state.reviews else None,
        state.reviews if state else 0,
        state.lapses if state else 0,
        note.file,
        note.line,
    )


def _said(state: CardState | None, today: date) -> str:
    if state is None:
        return NEW
    if state.suspended:
        return SUSPENDED
    if state.buried and state.buried > today:
        return BURIED
    if not state.reviews:
        return NEW
    return DUE if state.waits and state.waits <= today else LEARNED
