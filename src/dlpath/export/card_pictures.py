"""The pictures of cards that are exported: where each lies, and the name that it gets in Anki.

Cards may be somebody else's, and what is exported is given away: nothing but a picture goes along,
and none from outside the folders of cards.
"""

import os
import re
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from unicodedata import normalize

from dlpath.cards.anki.html import Naming
from dlpath.cards.card import Note
from dlpath.workspace.anki_package import is_name_of_picture


class CardPictures:
    """The pictures of many notes. In Anki all lie in one folder, so that no two share a name.

    Parameters
    ----------
    within
        The folders of cards.
    """

    def __init__(self, within: Sequence[Path]) -> None:
        self._within = within
        self.found: dict[str, Path] = {}
        """Where they lie, by name."""
        self.missing: dict[str, None] = {}
        """Where there is none, as ``file:line: path``, in order."""
        self._names: dict[Path, str] = {}
        self._taken: set[str] = set()

    def of(self, note: Note) -> Naming:
        """Return what names the pictures of a note and keeps them in mind."""

        def name(path: str) -> str:
            place = Path(os.path.normpath(Path(note.file).parent / path))
            if not self._may_go_along(place):
                self.missing[f"{note.file}:{note.line}: {path}"] = None
                return path
            return self._named(place.resolve())

        return name

    def _may_go_along(self, place: Path) -> bool:
        inside = any(place.is_relative_to(folder) for folder in self._within)
        # Not by pathlib, which raises on a name that is too long for a file.
        return inside and os.path.isfile(place) and is_name_of_picture(place.resolve().name)  # noqa: PTH113

    def _named(self, place: Path) -> str:
        if place not in self._names:
            name = re.sub(r'[\x00-\x1f\[\]<>:"/?*^\\|]', "-", normalize("NFC", place.name))
            if name.lower() in self._taken:
                digest = sha256(place.read_bytes()).hexdigest()[:8]
                stem, dot, suffix = name.rpartition(".")
                name = f"{stem or name}-{digest}{dot}{suffix if stem else ''}"
            self._names[place] = name
            self.found[name] = place
            self._taken.add(name.lower())
        return self._names[place]
