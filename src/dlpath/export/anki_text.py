"""Notes as a text that Anki imports, into the note types that it brings: Basic and Cloze.

Anki finds a note again by its guid, in the first column, and so updates it and keeps its reviews.
"""

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from dlpath.cards.anki.fields import AnkiFields
from dlpath.cards.card import CLOZE

HEADER = (
    "#separator:tab",
    "#html:true",
    "#guid column:1",
    "#notetype column:2",
    "#deck column:3",
    "#tags column:4",
)


def as_text(notes: Iterable[AnkiFields]) -> bytes:
    """Return notes as a text, one a row."""
    stream = io.StringIO()
    stream.writelines(f"{line}\n" for line in HEADER)
    rows = csv.writer(stream, delimiter="\t", lineterminator="\n")
    for note in notes:
        kind, back = ("Cloze", "") if note.kind == CLOZE else ("Basic", note.back)
        source = f'<div class="source">{note.source}</div>' if note.source else ""
        rows.writerow((note.guid, kind, note.deck, " ".join(note.tags), note.front, back + source))
    return stream.getvalue().encode()


def is_ours(file: Path) -> bool:
    """Tell whether a file begins as those do that are written here."""
    start = "\n".join(HEADER).encode()
    with file.open("rb") as stream:
        return stream.read(len(start)) == start
