"""The pictures of cards that are exported: where each lies, and the name that it gets in Anki."""

import re
from hashlib import sha256
from pathlib import Path
from unicodedata import normalize

from dlpath.cards.anki.html import Naming
from dlpath.cards.card import Note


class CardPictures:
    """The pictures of many notes. In Anki all lie in one folder, so that no two share a name."""

    def __init__(self) -> None:
        self.found: dict[str, Path] = {}
        """Where they lie, by name."""
        self.missing: dict[str, None] = {}
        """Where there is none, as ``file:line: path``, in order."""
        self._names: dict[Path, str] = {}

    def of(self, note: Note) -> Naming:
        """Return what names the pictures of a note and keeps them in mind."""

        def name(path: str) -> str:
            place = Path(note.file).parent / path
            if not place.is_file():
                self.missing[f"{note.file}:{note.line}: {path}"] = None
                return path
            return self._named(place.resolve())

        return name

    def _named(self, place: Path) -> str:
        if place not in self._names:
            name = re.sub(r'[\x00-\x1f\[\]<>:"/?*^\\|]', "-", normalize("NFC", place.name))
            if name.lower() in map(str.lower, self.found):
                digest = sha256(place.read_bytes()).hexdigest()[:8]
                stem, dot, suffix = name.rpartition(".")
                name = f"{stem or name}-{digest}{dot}{suffix if stem else ''}"
            self._names[place] = name
            self.found[name] = place
        return self._names[place]
