"""What is reported of cards that went to Anki or came from there."""

from typing import NamedTuple


class Exported(NamedTuple):
    """Cards were written into a file for Anki."""

    file: str
    format: str
    """apkg or txt."""
    notes: int
    cards: int
    decks: tuple[str, ...]
    pictures: int
    missing: tuple[str, ...] = ()
    """Pictures that do not lie where a card says."""
    schema: str = "dlpath.cards.export/1"


class Imported(NamedTuple):
    """Cards were read from a file of Anki."""

    change: str | None
    """``None`` if nothing is new."""
    new: int
    """Notes that were written into files."""
    known: int
    """Notes that are there already."""
    differing: tuple[str, ...]
    """Ids of those among them that say something else here; they were left as they are."""
    reviews: int
    """Reviews that were recorded."""
    skipped: int
    """Notes without a text."""
    files: tuple[str, ...]
    """Written."""
    pictures: int
    missing: tuple[str, ...] = ()
    """Pictures that are not in the package."""
    schema: str = "dlpath.cards.import/1"
