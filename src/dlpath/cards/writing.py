"""Notes as text, and ids written into the files of the learner."""

import re
from collections.abc import Mapping

from dlpath.cards.card import CLOZE, EXERCISE, Note
from dlpath.cards.fences import closes, opened
from dlpath.cards.fields import FIELD, scalar
from dlpath.cards.ids import ID

_LINE_END = re.compile(rb"\r\n|\n|\r")
_MARK = re.compile(r"[QCEA]:(?:[ \t]|$)")
_LETTERS = {CLOZE: "C", EXERCISE: "E"}


def with_ids(raw: bytes, ids: Mapping[int, str]) -> bytes:
    """Return a file with ids at the end of some lines, by number, and no other byte changed."""
    parts, last, number = [], 0, 0
    for number, end in enumerate(_LINE_END.finditer(raw), start=1):
        if number in ids:
            parts += [raw[last : end.start()], f" ^{ids[number]}".encode()]
            last = end.start()
    parts.append(raw[last:])
    if number + 1 in ids:
        parts.append(f" ^{ids[number + 1]}".encode())
    return b"".join(parts)


def written(note: Note) -> str:
    """Return a note as it is written; ``parse`` reads the same note from it.

    A line of its text that would begin a card, or say something of it, gets a blank before it, and
    a fence without an end gets one.
    """
    first, *others = _shielded(note.question)
    if ID.search(first):
        first = re.sub(r"\^(\w+[ \t]*)$", r"\\^\1", first)
    lines = [
        f"{_LETTERS.get(note.kind, 'Q')}: {first.rstrip()} ^{note.id}",
        *_fields(note),
        *others,
    ]
    if note.kind != CLOZE:
        start, *rest = _shielded(note.answer)
        lines += [f"A: {start}", *rest]
    return "\n".join(lines) + "\n"


def _fields(note: Note) -> list[str]:
    said = {
        "time": note.minutes and f"{note.minutes}m",
        "source": _quoted(note.source),
        "tags": note.tags and f"[{', '.join(note.tags)}]",
        "paper": _quoted(note.paper),
    }
    return [f"{key}: {value}" for key, value in said.items() if value]


def _quoted(value: str | None) -> str | None:
    """Return a value in quotation marks where it would not be read as it is without them.

    They end at the next mark of their kind: where both kinds stand in the value, one gives way.
    """
    if value is None or scalar(value) == value:
        return value
    if '"' in value and "'" not in value:
        return f"'{value}'"
    return '"{}"'.format(value.replace('"', "'"))


def _shielded(text: str) -> list[str]:
    """Return the lines of a text, to stand after a mark, so that all of them are read as text."""
    # Blanks after a mark are not part of the text, those that begin a line are; and within a fence
    # nothing could be said of the card.
    moved = text[:1] in (" ", "\t") or opened(text.partition("\n")[0])
    lines, fence = [""] if moved else [], None
    for number, line in enumerate(text.split("\n")):
        if fence is not None:
            fence = None if closes(line, fence) else fence
        elif number and (_MARK.match(line) or FIELD.match(line)):
            line = f" {line}"
        else:
            fence = opened(line)
        lines.append(line)
    return lines if fence is None else [*lines, fence]
