"""Notes from a text that Anki exports or imports: columns, below a few lines that say which.

::

    #separator:tab
    #html:true
    #guid column:1
    #notetype column:2
    #deck column:3
    #tags column:4
"""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from html import escape
from pathlib import Path

from dlpath.cards.anki.foreign import ForeignCard, ForeignNote, NoteType, Template
from dlpath.cards.anki.gaps import has_gaps
from dlpath.workspace.from_anki import NotFromAnki

LARGEST = 100_000_000
_SEPARATORS = {
    "tab": "\t",
    "comma": ",",
    "semicolon": ";",
    "pipe": "|",
    "colon": ":",
    "space": " ",
}
_COLUMNS = ("guid column", "notetype column", "deck column", "tags column")
_HEADER = re.compile(r"#([a-z ]+):(.*)", re.IGNORECASE)
_HTML = re.compile(r"<[a-zA-Z/][^<>]*>|&[a-z]+;|&#\d+;")
_TEMPLATES = (Template("{{Front}}", "{{Back}}"),)


def read(file: Path) -> list[ForeignNote]:
    """Return the notes of a text.

    Raises
    ------
    NotFromAnki
        There are none in it, or it is no text.
    OSError
        It cannot be read.
    """
    if file.stat().st_size > LARGEST:
        raise NotFromAnki(file, f"is larger than {LARGEST // 1_000_000} MB")
    try:
        lines = file.read_text("utf-8-sig").split("\n")
        said = _headers(lines)
        notes = list(_notes(lines[len(said) :], said))
    except UnicodeDecodeError:
        raise NotFromAnki(file, "is neither a package of Anki nor a text in UTF-8") from None
    except (csv.Error, ValueError) as error:
        raise NotFromAnki(file, f"is no text of Anki: {error}") from error
    if not notes:
        raise NotFromAnki(file, "holds no notes: no line has a question and an answer")
    return notes


def _headers(lines: Sequence[str]) -> Mapping[str, str]:
    """Return what the first lines say; every one of them says something else."""
    said: dict[str, str] = {}
    for number, line in enumerate(lines):
        if not line.startswith("#"):
            break
        found = _HEADER.match(line.rstrip("\r"))
        key = found[1].strip().lower() if found else ""
        said[key if key and key not in said else f"line {number}"] = found[2] if found else ""
    return said


def _notes(lines: Sequence[str], said: Mapping[str, str]) -> Iterator[ForeignNote]:
    places = {name: int(said[name]) - 1 for name in _COLUMNS if said.get(name, "").isdecimal()}
    is_html = said.get("html", "").strip().lower()
    plain = is_html == "false" or (is_html != "true" and not any(map(_HTML.search, lines)))
    for row in csv.reader((f"{line}\n" for line in lines), delimiter=_separator(lines, said)):
        fields = [value for place, value in enumerate(row) if place not in places.values()]
        if plain:
            fields = [escape(value, quote=False).replace("\n", "<br>") for value in fields]
        front, *others = (*fields, "")
        if not front.strip():
            continue

        def of(name: str, row: Sequence[str] = row) -> str:
            place = places.get(name, -1)
            return row[place] if 0 <= place < len(row) else said.get(name.partition(" ")[0], "")

        kind = of("notetype column")
        cloze = has_gaps(front) and not kind.lower().startswith("basic")
        back = "<br>".join(value for value in others if value.strip())
        if cloze or back:
            yield ForeignNote(
                of("guid column").strip() or sha256(front.encode()).hexdigest(),
                NoteType(kind, cloze, ("Front", "Back"), _TEMPLATES),
                (front, back),
                tuple(of("tags column").split()),
                _cards(front, of("deck column"), cloze=cloze),
            )


def _cards(front: str, deck: str, *, cloze: bool) -> tuple[ForeignCard, ...]:
    from dlpath.cards.anki.gaps import signs

    if not cloze:
        return (ForeignCard(0, deck),)
    numbers = {sign.number for sign in signs(front)} - {None}
    return tuple(ForeignCard(number - 1, deck) for number in sorted(filter(None, numbers)))


def _separator(lines: Sequence[str], said: Mapping[str, str]) -> str:
    given = said.get("separator", "")
    named = _SEPARATORS.get(given.strip().lower(), given)
    if len(named) == 1:
        return named
    first = next((line for line in lines if line.strip()), "")
    return next((sign for sign in "\t;|," if sign in first), "\t")
