"""Cards that are forgotten again and again: the report behind ``dlpath cards leeches``."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from dlpath.cards.card import Note
from dlpath.cards.states import CardState


class Leech(NamedTuple):
    """A card that costs more than it gives."""

    card: str
    deck: str
    lapses: int
    reviews: int
    question: str | None
    """``None`` if it is not found in the files."""
    file: str | None
    line: int | None


class Leeches(NamedTuple):
    """The cards that were forgotten most often, the worst first."""

    lapses: int
    """From how many lapses on a card is listed."""
    leeches: tuple[Leech, ...]
    schema: str = "dlpath.cards.leeches/1"


def leeches_report(
    states: Iterable[CardState], note_of: Callable[[str], Note | None], *, lapses: int
) -> Leeches:
    """Return cards with their texts, as far as ``note_of`` knows the note of a card."""
    return Leeches(lapses, tuple(_leech(state, note_of(state.card)) for state in states))


def _leech(state: CardState, note: Note | None) -> Leech:
    place = (note.question, note.file, note.line) if note else (None, None, None)
    return Leech(state.card, state.deck, state.lapses, state.reviews, *place)
