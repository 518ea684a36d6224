"""The texts of the learner's cards, as they are in the files now."""

from collections.abc import Sequence

from dlpath.cards.card import CardText, Note, cards_of
from dlpath.cards.problems import Problem
from dlpath.commands.parts.cards.own import folders, synchronised
from dlpath.context import Context
from dlpath.workspace.card_files import read_cards
from dlpath.workspace.card_folders import Listing


class Deck:
    """The cards of all files, read when they are first needed and whenever a file has changed."""

    def __init__(self, app: Context) -> None:
        self._app = app
        self._seen: Listing | None = None
        self._notes: dict[str, Note] = {}

    def refresh(self) -> Sequence[Problem]:
        """Read the files and record what is new in them, if they differ from last time.

        What is wrong in them is returned.
        """
        place = folders(self._app)
        if not place.begun or place.listing() == self._seen:
            return ()
        found = synchronised(self._app)
        self._seen = place.listing()
        self.read()
        return found.errors

    def read(self) -> None:
        """Read the files as they are, without recording anything."""
        self._notes = {note.id: note for note in read_cards(folders(self._app)).notes}

    def text(self, card: str) -> CardText | None:
        """Return a card; ``None`` if it is not in the files."""
        note = self.note(card)
        found = cards_of(note) if note else ()
        return next((text for text in found if text.id == card), None)

    def note(self, card: str) -> Note | None:
        """Return the note of a card; ``None`` if it is not in the files."""
        return self._notes.get(card.partition("-")[0])
