"""A note of Anki as notes of ours, with the history of each card.

A note that came from here keeps its id. Any other gets one that follows from its guid, so that it
is known again; where Anki asks it in several ways, each is a note of ours.
"""

import re
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import NamedTuple

from dlpath.cards.anki.fields import ROOT, about, id_of
from dlpath.cards.anki.foreign import ForeignNote, ForeignReview, Sides, sides
from dlpath.cards.anki.html import as_cloze, as_html
from dlpath.cards.anki.markdown import Locating, as_markdown
from dlpath.cards.card import BASIC, CLOZE, GO, PEN, Note
from dlpath.cards.ids import LENGTH, SIGNS
from dlpath.cards.notation import parse
from dlpath.cards.writing import written

_SOURCE = re.compile(r'<div class="?source"?>(.*?)</div>\s*$', re.DOTALL)
_LONGEST_DECK = 60


class Brought(NamedTuple):
    """A note of ours that is made from one of Anki's."""

    note: Note
    reviews: Mapping[str, tuple[ForeignReview, ...]]
    """Oldest first, by the ids of its cards."""


def brought(foreign: ForeignNote, locating: Locating = str) -> Iterator[Brought | None]:
    """Yield what a note of Anki comes to; ``locating`` returns where its pictures lie.

    It is ``None`` where nothing can be asked: without a text, an answer, or with gaps over a
    picture.
    """
    if foreign.type.cloze:
        yield _cloze(foreign, locating)
        return
    own = id_of(foreign.guid)
    for card in foreign.cards[: 1 if own else None]:
        front, back = _own_sides(foreign) if own else sides(foreign, card.number)
        note = _note(
            foreign,
            own or derived_id(foreign.guid, card.number),
            about(foreign.tags).kind or BASIC,
            card.deck,
            as_markdown(front, locating),
            as_markdown(_SOURCE.sub("", back) if own else back, locating),
            _source(foreign, back) if own else None,
        )
        yield note and Brought(note, {note.id: card.reviews})


def derived_id(guid: str, number: int) -> str:
    """Return the id of a note of ours for a guid of Anki and one of its cards."""
    drawn = int.from_bytes(sha256(f"{guid} {number}".encode("utf-8", "replace")).digest())
    signs = []
    for _ in range(LENGTH):
        drawn, sign = divmod(drawn, len(SIGNS))
        signs.append(SIGNS[sign])
    return "".join(signs)


def deck_of(name: str) -> str:
    """Return the name of our deck for one of Anki's: it has ``go`` or ``pen`` as a word."""
    name = name.removeprefix(f"{ROOT}::")
    name = re.sub(r"[^\w :.()+-]+", " ", name).strip()[: _LONGEST_DECK - 3].strip()
    if {GO, PEN} & set(re.findall(r"[a-z0-9]+", name.lower())):
        return name
    return GO if name in ("", "Default") else f"{name} {GO}"


def same_text(own: Note, other: Note) -> bool:
    """Tell whether a note that was brought says what one of the learner's own says."""
    if (own.question, own.answer) == (other.question, other.answer):
        return True
    return (own.kind == CLOZE) == (other.kind == CLOZE) and _there_and_back(own) in (
        _words(other.question, other.answer),
        _there_and_back(other),
    )


def _cloze(foreign: ForeignNote, locating: Locating) -> Brought | None:
    front, *others = foreign.fields or ("",)
    own = id_of(foreign.guid)
    named = dict(zip(foreign.type.fields, foreign.fields, strict=False))
    extra = named.get("Source", "") if own and "Source" in named else " ".join(others)
    text = None
    if "image-occlusion:" not in front:
        text = as_markdown(front, locating, cloze=True)
    id_ = own or derived_id(foreign.guid, 0)
    deck = foreign.cards[0].deck if foreign.cards else ""
    # A cloze of ours has no other side: what Anki shows beside its answer becomes its source.
    note = _note(foreign, id_, CLOZE, deck, text, "", as_markdown(extra, _no_picture))
    reviews = {f"{id_}-{card.number + 1}": card.reviews for card in foreign.cards}
    return note and Brought(note, reviews)


def _no_picture(name: str) -> None:
    """Return where a picture lies that a source does not show."""


def _own_sides(foreign: ForeignNote) -> Sides:
    return Sides(*(*foreign.fields, "", "")[:2])


def _source(foreign: ForeignNote, back: str) -> str | None:
    """Return the source of a note that came from here, as a package or as a text has it."""
    named = dict(zip(foreign.type.fields, foreign.fields, strict=False))
    found = _SOURCE.search(back)
    return as_markdown(named.get("Source") or (found[1] if found else ""))


def _note(
    foreign: ForeignNote,
    id_: str,
    kind: str,
    deck: str,
    question: str | None,
    answer: str | None,
    source: str | None,
) -> Note | None:
    """Return a note, if it is read as it is written."""
    said = about(foreign.tags)
    note = Note(
        id=id_,
        deck=deck_of(deck),
        kind=kind,
        question=question or "",
        answer=answer or "",
        source=_one_line(source or "") or None,
        tags=tuple(dict.fromkeys(filter(None, map(_tag, said.tags)))),
        minutes=said.minutes,
        file="",
        line=0,
        paper=said.paper,
    )
    found = parse(written(note), "")
    if found.problems or len(found.notes) != 1:
        return None
    [read] = found.notes
    return note._replace(question=read.question, answer=read.answer)


def _there_and_back(note: Note) -> list[str]:
    """Return the words of a note as they come back from Anki when nothing is changed there."""
    if note.kind == CLOZE:
        return _words(as_markdown(as_cloze(note.question, _name), cloze=True), "")
    question, answer = (as_markdown(as_html(text, _name)) for text in (note.question, note.answer))
    return _words(question, answer)


def _words(question: str | None, answer: str | None) -> list[str]:
    return f"{question} --- {answer}".split()


def _name(path: str) -> str:
    """Return the name of a picture: in Anki all lie in one folder."""
    return path.rpartition("/")[2]


def _one_line(text: str) -> str:
    return re.sub(r"(^|\s)#", r"\1", " ".join(text.replace("\\\n", " ").split())).strip("'\"")


def _tag(text: str) -> str:
    return re.sub(r"[\s,\[\]'\"#]+", "-", text).strip("-")
