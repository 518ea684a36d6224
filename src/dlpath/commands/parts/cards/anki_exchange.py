"""The learner's cards on their way to Anki and from there."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dlpath.commands.parts.cards.own import NoCards, folders, synchronised
from dlpath.context import Context
from dlpath.errors import DlpathError, OutOfReach, UsageError
from dlpath.progress.card_records import CardEntry, CardMark, CardReview

if TYPE_CHECKING:
    from dlpath.cards.anki.bringing import Brought
    from dlpath.cards.anki.exchange import Imported
    from dlpath.cards.anki.foreign import ForeignNote
    from dlpath.cards.card import Note
    from dlpath.workspace.imported_cards import ImportedPictures


class Source(NamedTuple):
    """What is in a file of Anki."""

    notes: "Sequence[ForeignNote]"
    pictures: "ImportedPictures"


class Sorted(NamedTuple):
    """The notes of a file of Anki beside those of the learner."""

    new: "list[Brought]"
    known: "list[Brought]"
    differing: list[str]
    """Ids of those among the known that say something else here."""
    skipped: int


def chosen_format(given: str | None, file: Path) -> str:
    """Return the format to export in: as asked for, else as the file ends.

    Raises
    ------
    UsageError
        There is no such format.
    """
    from dlpath.export.anki import FORMATS

    form = given or file.suffix.removeprefix(".").lower()
    if form in FORMATS:
        return form
    if given is None:
        raise UsageError(f"{file} tells no format", "add --format apkg or --format txt")
    raise UsageError(f"--format cannot be {given!r}", "write --format apkg or --format txt")


def notes_of(context: Context, deck: str | None, *, json: bool) -> "list[Note]":
    """Return the notes of a deck, or all, after what is new in the files is recorded.

    With ``json`` nothing is said of what cannot be read: an error is the one thing beside the data.

    Raises
    ------
    NoCards
        There are none.
    UnknownDeck
        There are none of that deck.
    """
    from dlpath.cards.card import family
    from dlpath.cards.queue import FAMILIES, UnknownDeck
    from dlpath.view.words import counted
    from dlpath.workspace.card_files import read_cards

    if (problems := synchronised(context).errors) and not json:
        context.say(
            f"{counted(len(problems), 'problem')} in your cards; what cannot be read is left out: "
            "dlpath cards sync lists all"
        )
    place = folders(context)
    notes = list(read_cards(place).notes)
    if not notes:
        raise NoCards(place.home)
    known = {*FAMILIES, *(note.deck for note in notes)}
    if deck is not None and deck not in known:
        raise UnknownDeck(deck, known)
    return [note for note in notes if deck in (None, note.deck, family(note.deck))]


def stamped(context: Context) -> Mapping[str, datetime]:
    """Return when the text of each note was last changed."""
    from dlpath.export.anki import last_changed

    return last_changed(context.store.facts(CardEntry))


def imported(context: Context, file: Path) -> "Imported":
    """Take over the notes and the reviews of a file that are not known yet.

    What the learner has in files is left as it is. All is written, or nothing.

    Raises
    ------
    NotFromAnki
        The file is none of Anki, or damaged.
    OutOfReach
        The file cannot be read, or the cards cannot be written.
    """
    if not file.is_file():
        raise DlpathError(
            f"{file} is a folder" if file.is_dir() else f"there is no file {file}",
            hint="name a package (.apkg) or a text (.txt) that Anki has exported",
        )
    try:
        with _opened(context, file) as source:
            return _taken_over(context, file, source)
    except OSError as error:
        raise OutOfReach(error) from error


@contextmanager
def _opened(context: Context, file: Path) -> "Iterator[Source]":
    """Read a file of Anki, whatever it is called; its pictures are at hand while it is open."""
    from dlpath.store.anki_collection import NoCollection, read
    from dlpath.workspace import anki_package, anki_text
    from dlpath.workspace.from_anki import NotFromAnki
    from dlpath.workspace.imported_cards import ImportedPictures

    home = folders(context).home
    if not anki_package.is_package(file):
        yield Source(anki_text.read(file), ImportedPictures(home))
        return
    with anki_package.opened(file) as package:
        try:
            notes = read(package.collection)
        except NoCollection as error:
            raise NotFromAnki(file, f"holds a collection that cannot be read: {error}") from error
        yield Source(notes, ImportedPictures(home, has=package.has, content=package.picture))


def _taken_over(context: Context, file: Path, source: Source) -> "Imported":
    from dlpath.cards.anki.exchange import Imported
    from dlpath.cards.syncing import Files, synced
    from dlpath.progress.card_records import CardReview
    from dlpath.progress.records import Change
    from dlpath.view.words import counted
    from dlpath.workspace.imported_cards import new_files

    found = _sorted(context, source)
    new = [item.note for item in found.new]
    entries = synced(new, (), at=context.moment, files=Files(complete=False)).facts
    answers = list(_answers(context, [*found.new, *found.known]))
    reviews = sum(isinstance(fact, CardReview) for fact in answers)
    change = None
    with new_files(folders(context).home, new, source.pictures.of(new)) as files:
        if entries or answers:
            said = f"{counted(len(new), 'note')} and {counted(reviews, 'review')}"
            facts = (*entries, *answers)
            change = context.append(
                Change(f"imported {said} from {file.name}", context.moment, facts)
            ).id
    return Imported(
        change=change,
        new=len(new),
        known=len(found.known),
        differing=tuple(found.differing),
        reviews=reviews,
        skipped=found.skipped,
        files=tuple(map(str, files)),
        pictures=source.pictures.written,
        missing=tuple(source.pictures.missing),
    )


def _sorted(context: Context, source: Source) -> Sorted:
    """Tell what is new from what is known; of a note that comes twice, the first counts."""
    from dlpath.cards.anki.bringing import brought, same_text
    from dlpath.workspace.card_files import read_cards

    here = read_cards(folders(context))
    notes = {note.id: note for note in here.notes}
    skipped = 0
    coming: dict[str, Brought] = {}
    for foreign in source.notes:
        for item in brought(foreign, source.pictures.place):
            if item is None:
                skipped += 1
            else:
                coming.setdefault(item.note.id, item)
    known = [item for id_, item in coming.items() if id_ in notes or id_ in here.held]
    return Sorted(
        new=[item for id_, item in coming.items() if not (id_ in notes or id_ in here.held)],
        known=known,
        differing=[
            item.note.id
            for item in known
            if item.note.id in notes and not same_text(notes[item.note.id], item.note)
        ],
        skipped=skipped,
    )


def _answers(context: Context, items: "Sequence[Brought]") -> "Iterator[CardReview | CardMark]":
    """Yield what was answered in Anki and is not recorded yet."""
    from dlpath.cards.anki.history import history

    if not any(any(item.reviews.values()) for item in items):
        return
    store = context.store
    known = {(fact.card, fact.at.instant) for fact in store.facts(CardReview)}
    known |= {(mark.card, mark.at.instant) for mark in store.facts(CardMark)}
    parameters = store.cards.parameters()
    for item in items:
        for card, reviews in item.reviews.items():
            past = [review for review in reviews if review.at <= context.now]
            yield from history(
                card,
                item.note.deck,
                past,
                known=known,
                lived=context.moment_at,
                parameters=parameters,
            )
