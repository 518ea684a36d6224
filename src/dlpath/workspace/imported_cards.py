"""Cards that came from elsewhere, written into new files: all of them or none.

Each deck gets a file, ``imported-DECK.md``, with a number where there is one already. Pictures go
into one folder beside them.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from dlpath.cards.card import Note
from dlpath.cards.pictures import pictures
from dlpath.cards.writing import written
from dlpath.workspace.card_files import replace

FOLDER = "imported-pictures"


class ImportedPictures:
    """The pictures that notes show, as they are brought along.

    Parameters
    ----------
    home
        The folder of cards.
    has
        Tells whether a picture of some name is brought along.
    content
        Returns it.
    """

    def __init__(
        self,
        home: Path,
        *,
        has: Callable[[str], bool] = lambda name: False,
        content: Callable[[str], bytes] = str.encode,
    ) -> None:
        self._home = home
        self._has = has
        self._content = content
        self._names: dict[str, str] = {}
        self.written = 0
        """How many were asked for to be written."""
        self.missing: dict[str, None] = {}
        """Names of pictures that are shown and not brought along, in order."""

    def place(self, name: str) -> str | None:
        """Return where a picture will lie, as seen from the cards; ``None`` if there is none."""
        if not self._has(name):
            self.missing[name] = None
            return None
        path = f"{FOLDER}/{name}"
        if self._taken(path, name):
            stem, _, suffix = name.rpartition(".")
            path = f"{FOLDER}/{stem}-{sha256(self._content(name)).hexdigest()[:8]}.{suffix}"
        self._names[path] = name
        return path

    def of(self, notes: Iterable[Note]) -> Iterator[tuple[Path, bytes]]:
        """Yield the pictures that some notes show and that do not lie in their places yet."""
        for path in dict.fromkeys(path for note in notes for path in pictures(note)):
            if path in self._names and not (self._home / path).exists():
                self.written += 1
                yield self._home / path, self._content(self._names[path])

    def _taken(self, path: str, name: str) -> bool:
        """Tell whether something else lies where a picture would."""
        place = self._home / path
        return place.exists() and place.read_bytes() != self._content(name)


@contextmanager
def new_files(
    home: Path, notes: Sequence[Note], shown: Iterable[tuple[Path, bytes]]
) -> Iterator[tuple[Path, ...]]:
    """Write notes and pictures, and yield the files of notes; if anything fails, none stays.

    Raises
    ------
    OSError
        They cannot be written.
    """
    made: list[Path] = []

    def make(path: Path, content: bytes) -> None:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        made.append(path)
        replace(str(path), content)

    try:
        for path, content in shown:
            make(path, content)
        files = {
            free_file(home, deck): _content(deck, found) for deck, found in _by_deck(notes).items()
        }
        for path, content in files.items():
            make(path, content)
        yield tuple(files)
    except BaseException:
        for path in made:
            path.unlink(missing_ok=True)
        raise


def _by_deck(notes: Iterable[Note]) -> Mapping[str, list[Note]]:
    decks: dict[str, list[Note]] = {}
    for note in notes:
        decks.setdefault(note.deck, []).append(note)
    return decks


def _content(deck: str, notes: Iterable[Note]) -> bytes:
    return "\n".join([f"---\ndeck: {deck}\n---\n", *map(written, notes)]).encode()


def free_file(home: Path, deck: str) -> Path:
    """Return a file for a deck that does not exist yet."""
    name = re.sub(r"\W+", "-", deck).strip("-").lower()[:40]
    number = 1
    while (path := home / f"imported-{name}{f'-{number}' if number > 1 else ''}.md").exists():
        number += 1
    return path
