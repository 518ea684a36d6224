"""Notes as Anki has them, and what is asked of them."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

_SECTION = re.compile(r"\{\{([#^])([^{}]+)\}\}((?:(?!\{\{[#^]).)*?)\{\{/\2\}\}", re.DOTALL)
_FIELD = re.compile(r"\{\{([^{}]*)\}\}")
_ANSWER = re.compile(r"\{\{FrontSide\}\}|<hr\b[^<>]*\bid=[\"']?answer\b[^<>]*>")
_HIDDEN = re.compile(r"<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_LONGEST = 1_000_000


class Template(NamedTuple):
    """What one card of a note asks, with fields in double braces."""

    question: str
    answer: str


class NoteType(NamedTuple):
    """What the notes of one kind have in common."""

    name: str
    cloze: bool
    fields: tuple[str, ...]
    templates: tuple[Template, ...]


class ForeignReview(NamedTuple):
    """A card was asked and answered in Anki, or its history begins anew."""

    at: datetime
    """Aware, in UTC."""
    rating: int
    """1 again, 2 hard, 3 good, 4 easy; 0: it was reset."""
    seconds: float


class ForeignCard(NamedTuple):
    """A card of a note in Anki."""

    number: int
    """Which template it is of, from 0 on; of a cloze the number of its gap less one."""
    deck: str
    """With ``::`` between the names of a deck and of those within."""
    reviews: tuple[ForeignReview, ...] = ()
    """Oldest first."""


class ForeignNote(NamedTuple):
    """A note in Anki."""

    guid: str
    type: NoteType
    fields: tuple[str, ...]
    """HTML."""
    tags: tuple[str, ...]
    cards: tuple[ForeignCard, ...]


class Sides(NamedTuple):
    """What is asked, and what is the answer, as HTML."""

    front: str
    back: str


def sides(note: ForeignNote, number: int) -> Sides:
    """Return both sides of a card of a note; of a cloze the text with its gaps comes first."""
    values = dict(zip(note.type.fields, note.fields, strict=False))
    templates = note.type.templates
    if note.type.cloze or not 0 <= number < len(templates):
        first, *others = note.fields or ("",)
        return Sides(first, "<br>".join(field for field in others if field.strip()))
    template = templates[number]
    answer = _ANSWER.sub("", template.answer)
    # Many templates repeat the question where others say FrontSide.
    if template.question.strip():
        answer = answer.replace(template.question, "")
    return Sides(_filled(template.question, values), _filled(answer, values))


def _filled(template: str, values: Mapping[str, str]) -> str:
    """Return a template with fields in their places and without what is for programs."""
    template = _HIDDEN.sub("", template)
    for _ in range(10):  # sections within each other, from the innermost on
        replaced = _SECTION.sub(lambda found: _section(found, values), template)
        if replaced == template:
            break
        template = replaced
    return "".join(_pieces(template, values))[:_LONGEST]


def _section(found: re.Match[str], values: Mapping[str, str]) -> str:
    is_filled = bool(values.get(found[2].strip(), "").strip())
    return found[3] if is_filled == (found[1] == "#") else ""


def _pieces(template: str, values: Mapping[str, str]) -> Iterator[str]:
    last = 0
    for found in _FIELD.finditer(template):
        yield template[last : found.start()]
        *filters, name = found[1].split(":")
        if not any(item.strip().startswith("tts") for item in filters):
            yield values.get(name.strip(), "")
        last = found.end()
    yield template[last:]
