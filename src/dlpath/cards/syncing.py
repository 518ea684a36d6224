"""What is new, changed and gone among the notes, compared with what the record knows of them."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from dlpath.cards.card import Note, digest, ids_of_cards
from dlpath.progress.card_records import CardEntry
from dlpath.progress.records import Moment

THERE, GONE = "there", "gone"


class SyncPlan(NamedTuple):
    """What a sync finds, counted in notes, and the facts that say so."""

    new: int
    changed: int
    """Text, deck or gaps differ from what the record knows; schedules are kept."""
    removed: int
    unchanged: int
    facts: tuple[CardEntry, ...]


class Files(NamedTuple):
    """What cannot be told from the files, and so is not counted as removed."""

    held: Collection[str] = ()
    """Notes that are in a file but cannot be read."""
    complete: bool = True
    """Whether all files could be looked at."""


def synced(
    notes: Iterable[Note], entries: Iterable[CardEntry], *, at: Moment, files: Files
) -> SyncPlan:
    """Compare the notes of all files with ``entries``, the newest of each card.

    The same notes again make no facts.
    """
    known: dict[str, dict[str, CardEntry]] = {}
    for entry in entries:
        known.setdefault(entry.note, {})[entry.card] = entry
    facts: list[CardEntry] = []
    new = changed = unchanged = 0
    seen = set()
    for note in notes:
        seen.add(note.id)
        before = known.get(note.id, {})
        differing = list(_differing(note, before, at))
        facts += differing
        if not differing:
            unchanged += 1
        elif any(entry.state == THERE for entry in before.values()):
            changed += 1
        else:
            new += 1
    gone = [
        entry._replace(state=GONE, at=at, id="")
        for note, cards in known.items()
        if files.complete and note not in seen and note not in files.held
        for entry in cards.values()
        if entry.state == THERE
    ]
    removed = len({entry.note for entry in gone})
    return SyncPlan(new, changed, removed, unchanged, (*facts, *gone))


def summary(plan: SyncPlan) -> str:
    """Return what a sync did, in words."""
    return f"synced cards: {plan.new} new, {plan.changed} changed, {plan.removed} removed"


def _differing(note: Note, before: Mapping[str, CardEntry], at: Moment) -> Iterator[CardEntry]:
    """Yield what there is to record of the cards of a note."""
    hash_ = digest(note)
    cards = ids_of_cards(note)
    for card in cards:
        entry = before.get(card)
        if entry is None or (entry.deck, entry.digest, entry.state) != (note.deck, hash_, THERE):
            yield CardEntry(card, note.id, note.deck, hash_, THERE, at)
    for card, entry in before.items():
        if entry.state == THERE and card not in cards:
            yield entry._replace(state=GONE, at=at, id="")
