"""A note of ours as one of Anki's: guid, deck, tags, and the text of its fields.

What Anki has no field for travels as a tag, where it can be searched for: ``dlpath::exercise``,
``dlpath::minutes::10``, ``dlpath::paper::su-001``.
"""

import re
from collections.abc import Iterable
from html import escape
from typing import NamedTuple

from dlpath.cards.anki.html import Naming, as_cloze, as_html
from dlpath.cards.card import BASIC, CLOZE, EXERCISE, Note
from dlpath.cards.clozes import gaps

ROOT = "dlpath"
"""The deck that ours lie in, and what our tags begin with."""
_GUID = re.compile(rf"{ROOT}-([0-9a-z]{{7}})")


class AnkiFields(NamedTuple):
    """A note as Anki takes it; texts are HTML."""

    guid: str
    """By it Anki knows the note again; it follows from our id."""
    deck: str
    kind: str
    """basic, cloze or exercise."""
    front: str
    """Of a cloze the text with its gaps."""
    back: str
    """Empty for a cloze."""
    source: str
    tags: tuple[str, ...]
    gaps: tuple[int, ...]
    """The numbers among the gaps of a cloze: each is a card."""


class About(NamedTuple):
    """What the tags of a note say beside its subjects."""

    kind: str | None
    minutes: int | None
    paper: str | None
    tags: tuple[str, ...]


def anki_fields(note: Note, naming: Naming = str) -> AnkiFields:
    """Return a note as Anki takes it; ``naming`` returns the names of its pictures."""
    is_cloze = note.kind == CLOZE
    return AnkiFields(
        guid=guid(note.id),
        deck=f"{ROOT}::{note.deck}",
        kind=note.kind,
        front=(as_cloze if is_cloze else as_html)(note.question, naming),
        back=as_html(note.answer, naming),
        source=escape(note.source or "", quote=False),
        tags=(*(_tag(tag) for tag in note.tags), *_about(note)),
        gaps=tuple(sorted({gap.number for gap in gaps(note.question)})) if is_cloze else (),
    )


def guid(note: str) -> str:
    """Return the guid of the note with that id."""
    return f"{ROOT}-{note}"


def id_of(guid: str) -> str | None:
    """Return the id of the note of ours with that guid; ``None`` if it is none of ours."""
    found = _GUID.fullmatch(guid)
    return found and found[1]


def about(tags: Iterable[str]) -> About:
    """Return what the tags of a note say."""
    said: dict[str, str] = {}
    own = []
    for tag in tags:
        root, _, rest = tag.partition("::")
        if root == ROOT:
            key, _, value = rest.partition("::")
            said[key] = value
        else:
            own.append(tag)
    minutes = said.get("minutes", "")
    return About(
        kind=EXERCISE if "exercise" in said else None,
        minutes=int(minutes) if re.fullmatch(r"[1-9][0-9]{0,2}", minutes) else None,
        paper=said.get("paper"),
        tags=tuple(own),
    )


def _about(note: Note) -> Iterable[str]:
    if note.kind not in (BASIC, CLOZE):
        yield f"{ROOT}::{note.kind}"
    if note.minutes is not None:
        yield f"{ROOT}::minutes::{note.minutes}"
    if note.paper is not None:
        yield f"{ROOT}::paper::{_tag(note.paper)}"


def _tag(text: str) -> str:
    """Return a tag without what parts tags from each other in Anki."""
    return re.sub(r"\s+", "-", text.replace('"', ""))
