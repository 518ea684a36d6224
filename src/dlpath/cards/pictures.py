"""Pictures that a card shows: ``![the gradient](pictures/gradient.png)``."""

import re
from collections.abc import Iterator

from dlpath.cards.card import Note
from dlpath.cards.segments import TEXT, segments

# Bounded, so that noise is passed over quickly.
_PICTURE = re.compile(
    r"!\[[^\]\n]{0,200}\]"
    r"\([ \t]{0,9}(?:<([^<>\n]{1,400})>|([^\s()<>]{1,400}))"
    r"(?:[ \t]{1,9}[\"'][^\n]{0,200}?[\"'])?[ \t]{0,9}\)"
)
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//")


def pictures(note: Note) -> Iterator[str]:
    """Yield the files that a note shows, as written: paths beside its own file.

    What lies at an address of the web is none of them.
    """
    for text in (note.question, note.answer):
        if "![" not in text:
            continue
        for kind, start, end in segments(text):
            if kind == TEXT:
                for found in _PICTURE.finditer(text, start, end):
                    path = found[1] or found[2]
                    if not _ELSEWHERE.match(path):
                        yield path
