"""Notes as a package that Anki imports, with their pictures: written by genanki.

The note types are ours and never change: Anki passes over notes whose type has other fields than
the one it knows, so the fields to come are there already. Every note bears the time at which its
text was last changed; Anki overwrites what it has only by something newer, so that an edit made
there is not lost to a text that has not changed since.
"""

import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple
from zipfile import BadZipFile, ZipFile

from dlpath.cards.anki.extra import ExtraMissing
from dlpath.cards.anki.fields import AnkiFields
from dlpath.cards.card import BASIC, CLOZE, EXERCISE

if TYPE_CHECKING:
    import genanki

MARK = b"written by dlpath"
"""The comment of a package by which we know it again."""
SPARE = ("Spare 1", "Spare 2", "Spare 3", "Spare 4")
FIELDS = ("Front", "Back", "Source", *SPARE)
NOTE_TYPES = {
    BASIC: (1_795_500_001, "dlpath basic"),
    CLOZE: (1_795_500_002, "dlpath cloze"),
    EXERCISE: (1_795_500_003, "dlpath exercise"),
}
_SOURCE = '{{#Source}}<div class="source">{{Source}}</div>{{/Source}}'
_CSS = """\
.card { font-family: sans-serif; font-size: 20px; text-align: center; }
.source, .paper { margin-top: 1em; font-size: 14px; opacity: 0.6; }
.cloze { font-weight: bold; color: #06c; }
pre, ul, ol { display: inline-block; text-align: left; }
"""
_PAPER = '<div class="paper">Solve it on paper first.</div>'


class Dated(NamedTuple):
    """A note, and when its text was last changed."""

    note: AnkiFields
    changed: datetime


def as_package(notes: Sequence[Dated], pictures: Mapping[str, Path]) -> bytes:
    """Return notes as a package; the same notes and pictures make the same notes again.

    Parameters
    ----------
    pictures
        Where they lie, by the names that the notes call them by.

    Raises
    ------
    ExtraMissing
        genanki is not installed.
    OSError
        A picture cannot be read, or there is no room for temporary files.
    """
    try:
        import genanki
    except ImportError:
        instead = "write a text: dlpath cards export --format txt FILE"
        raise ExtraMissing("a package for Anki", instead) from None
    # genanki leaves its temporary file behind, so it gets a folder that goes with it.
    with TemporaryDirectory(prefix="dlpath-") as folder, _temporary_files_in(folder):
        media = [_named(Path(folder), name, path) for name, path in pictures.items()]
        target = Path(folder, "cards.apkg")
        package = genanki.Package(list(_decks(notes)), media)
        newest = max((note.changed.timestamp() for note in notes), default=0.0)
        package.write_to_file(target, timestamp=newest)
        with ZipFile(target, "a") as archive:
            archive.comment = MARK
        return target.read_bytes()


def is_ours(file: Path) -> bool:
    """Tell whether a file is a package that was written here."""
    try:
        with ZipFile(file) as archive:
            return archive.comment == MARK
    except BadZipFile:
        return False


@contextmanager
def _temporary_files_in(folder: str) -> Iterator[None]:
    before = tempfile.tempdir
    tempfile.tempdir = folder
    try:
        yield
    finally:
        tempfile.tempdir = before


def _named(folder: Path, name: str, path: Path) -> str:
    """Return a copy of a picture under the name that the notes call it by."""
    copy = folder / "pictures" / name
    copy.parent.mkdir(exist_ok=True)
    copy.write_bytes(path.read_bytes())
    return str(copy)


def _decks(notes: Iterable[Dated]) -> "Iterator[genanki.Deck]":
    import genanki

    models = {kind: _model(kind) for kind in NOTE_TYPES}
    own_note = _note_type()
    decks: dict[str, genanki.Deck] = {}
    for position, (note, changed) in enumerate(notes):
        deck = decks.setdefault(note.deck, genanki.Deck(_deck_id(note.deck), note.deck))
        deck.add_note(own_note(note, models[note.kind], changed, position))
    yield from decks.values()


def _note_type() -> "type[genanki.Note]":
    """Return a note as genanki writes it, but with its own time, and with the cards that it has."""
    import genanki

    class OwnNote(genanki.Note):  # type: ignore[misc]
        def __init__(
            self, note: AnkiFields, model: genanki.Model, changed: datetime, position: int
        ) -> None:
            fields = [note.front, note.back, note.source, *("" for _ in SPARE)]
            super().__init__(model, fields, tags=note.tags, guid=note.guid, due=position)
            self._numbers = [gap - 1 for gap in note.gaps] if note.kind == CLOZE else [0]
            self._changed = changed.timestamp()

        @property
        def cards(self) -> list[genanki.Card]:
            # genanki looks for gaps with a pattern that miscounts those within each other.
            return [genanki.Card(number) for number in self._numbers]

        def write_to_db(self, cursor: Any, timestamp: float, deck_id: int, id_gen: Any) -> None:
            super().write_to_db(cursor, self._changed, deck_id, id_gen)

    return OwnNote


def _model(kind: str) -> "genanki.Model":
    import genanki

    number, name = NOTE_TYPES[kind]
    front = {CLOZE: "{{cloze:Front}}", EXERCISE: "{{Front}}" + _PAPER}.get(kind, "{{Front}}")
    back = "{{cloze:Front}}" if kind == CLOZE else "{{FrontSide}}<hr id=answer>{{Back}}"
    return genanki.Model(
        number,
        name,
        fields=[{"name": name} for name in FIELDS],
        templates=[{"name": "Card", "qfmt": front, "afmt": back + _SOURCE}],
        css=_CSS,
        model_type=genanki.Model.CLOZE if kind == CLOZE else genanki.Model.FRONT_BACK,
    )


def _deck_id(name: str) -> int:
    """Return the id of a deck: always the same, and in the range of the instants that Anki uses."""
    return 1_000_000_000_000 + int.from_bytes(sha256(name.encode()).digest()[:4])
