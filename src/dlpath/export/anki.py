"""Cards for Anki, as a package or as a text."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from dlpath.cards.anki.exchange import Exported
from dlpath.cards.anki.fields import anki_fields
from dlpath.cards.card import Note
from dlpath.errors import OutOfReach
from dlpath.export import anki_text, apkg
from dlpath.export.card_pictures import CardPictures
from dlpath.export.target import write
from dlpath.progress.card_records import CardEntry

PACKAGE, TEXT = "apkg", "txt"
FORMATS = {PACKAGE: "a package with pictures", TEXT: "a text"}


def export(
    notes: Sequence[Note],
    changed: Mapping[str, datetime],
    file: Path,
    *,
    form: str,
    force: bool,
    within: Sequence[Path],
) -> Exported:
    """Write notes into a file for Anki.

    Parameters
    ----------
    changed
        When the text of each note was last changed, by its id.
    form
        One of ``FORMATS``. Pictures travel in a package alone.
    within
        The folders of cards; no picture from elsewhere goes along.

    Raises
    ------
    ExtraMissing
        A package is asked for, and what writes it is not installed.
    NotOurs
        Something else is in the file, and ``force`` is not given.
    OutOfReach
        A picture cannot be read, or the file cannot be written; it is then as it was before.
    """
    pictures = CardPictures(within)
    try:
        fields = [anki_fields(note, pictures.of(note)) for note in notes]
        if form == PACKAGE:
            dated = [
                apkg.Dated(item, changed[note.id]) for item, note in zip(fields, notes, strict=True)
            ]
            content, is_ours = apkg.as_package(dated, pictures.found), apkg.is_ours
        else:
            content, is_ours = anki_text.as_text(fields), anki_text.is_ours
    except OSError as error:
        raise OutOfReach(error) from error
    write(file, content, is_ours=is_ours, force=force)
    return Exported(
        str(file),
        form,
        len(notes),
        sum(len(item.gaps) or 1 for item in fields),
        tuple(dict.fromkeys(item.deck for item in fields)),
        len(pictures.found) if form == PACKAGE else 0,
        tuple(pictures.missing) if form == PACKAGE else (),
    )


def last_changed(entries: Iterable[CardEntry]) -> dict[str, datetime]:
    """Return when the text of each note was last changed, from entries, oldest first.

    Being moved, deleted or brought back changes no text.
    """
    newest: dict[str, tuple[str, datetime]] = {}
    for entry in entries:
        if entry.note not in newest or newest[entry.note][0] != entry.digest:
            newest[entry.note] = entry.digest, entry.at.instant
    return {note: at for note, (_, at) in newest.items()}
