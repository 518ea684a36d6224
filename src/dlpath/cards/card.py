"""What is written down to be remembered: notes, and the cards that are asked of them."""

from typing import NamedTuple

BASIC, CLOZE, EXERCISE = "basic", "cloze", "exercise"
KINDS = (BASIC, CLOZE, EXERCISE)
GO, PEN = "go", "pen"


class Note(NamedTuple):
    """What was written once: a question with its answer, a text with gaps, or an exercise."""

    id: str
    """Seven of 0-9 and a-z; empty as long as the file has none."""
    deck: str
    """go, pen, or a name that contains one of them."""
    kind: str
    """basic, cloze or exercise."""
    question: str
    """Markdown as written; of a cloze the whole text with its gaps."""
    answer: str
    """Markdown as written; empty for a cloze."""
    source: str | None
    tags: tuple[str, ...]
    minutes: int | None
    """How long an exercise takes."""
    file: str
    line: int
    """Counts from 1."""
    paper: str | None
    """Id of the paper that it is about."""


class CardText(NamedTuple):
    """One thing to be asked: a note has one, a cloze one for each number among its gaps."""

    id: str
    """That of the note; of a cloze that and the number of the gap, such as ``c9q1zz0-2``."""
    note: str
    deck: str
    kind: str
    front: str
    back: str
    minutes: int | None


def cards_of(note: Note) -> tuple[CardText, ...]:
    """Return what is asked of a note, the gaps of a cloze in the order of their numbers.

    A cloze is asked with the gaps of one number hidden and all others filled in.
    """
    if note.kind != CLOZE:
        return (_card(note, note.id, note.question, note.answer),)
    from dlpath.cards.clozes import filled, hidden

    text = note.question
    back = filled(text)
    return tuple(
        _card(note, _id(note, number), hidden(text, number), back) for number in _numbers(note)
    )


def ids_of_cards(note: Note) -> list[str]:
    """Return the ids of the cards of a note, as ``cards_of`` gives them, without their texts."""
    return [_id(note, n) for n in _numbers(note)] if note.kind == CLOZE else [note.id]


def family(deck: str) -> str:
    """Return which of the two ways to review a deck goes: ``go``, or ``pen`` and paper.

    A word of its name decides, else what the name contains: ``dlb-go`` and ``open go`` go.
    """
    from re import findall

    words = findall(r"[a-z0-9]+", deck.lower())
    if GO in words or PEN in words:
        return PEN if PEN in words else GO
    return PEN if PEN in deck.lower() else GO


def digest(note: Note) -> str:
    """Return a hash of what is learned: kind, question and answer; not of place, deck or tags."""
    from hashlib import sha256

    learned = f"{note.kind}\0{note.question}\0{note.answer}"
    return sha256(learned.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _numbers(note: Note) -> list[int]:
    from dlpath.cards.clozes import gaps

    return sorted({gap.number for gap in gaps(note.question)})


def _id(note: Note, number: int) -> str:
    return f"{note.id}-{number}"


def _card(note: Note, id_: str, front: str, back: str) -> CardText:
    return CardText(id_, note.id, note.deck, note.kind, front, back, note.minutes)
