"""The learner's own cards: where they lie, and what the record knows of them."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from dlpath.context import Context
from dlpath.errors import DlpathError
from dlpath.progress.card_records import CardEntry

if TYPE_CHECKING:
    from dlpath.cards.card import Note
    from dlpath.cards.reports import Synced
    from dlpath.cards.syncing import SyncPlan
    from dlpath.workspace.card_folders import CardFolders


class NoCards(DlpathError):
    """The learner has no cards yet, or the folder of those that were there is gone."""

    code = "no-cards"

    def __init__(self, folder: object, *, gone: bool = False) -> None:
        if gone:
            super().__init__(
                f"the folder of your cards is gone: {folder}",
                hint="bring it back from a copy; what you reviewed is still on record",
            )
        else:
            super().__init__(
                f"there are no cards yet in {folder}",
                hint="dlpath cards starter brings fifty, dlpath cards add writes one",
            )


def deck_names(context: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the decks that begin as typed, with what they are for."""
    decks = {"go": "to rehearse on the go", "pen": "to solve on paper"}
    return [(name, what) for name, what in decks.items() if name.startswith(incomplete)]


def folders(context: Context) -> "CardFolders":
    """Return where the cards lie."""
    from dlpath.workspace.card_folders import CardFolders

    return CardFolders(context.folders.cards)


def begun_folders(context: Context) -> "CardFolders":
    """Return where the cards lie.

    Raises
    ------
    NoCards
        There is no folder of cards.
    """
    place = folders(context)
    if not place.begun:
        raise NoCards(place.home, gone=context.store.cards.count() > 0)
    return place


def synchronised(context: Context) -> "Synced":
    """Read all cards, write the ids that are missing, and record what is new, changed and gone.

    Raises
    ------
    NoCards
        There is no folder of cards.
    """
    from dlpath.cards.reports import Synced
    from dlpath.cards.syncing import Files, summary, synced
    from dlpath.workspace.card_files import missing_pictures, with_all_ids

    place = begun_folders(context)
    entries = context.store.facts(CardEntry)
    found = with_all_ids(place, {entry.note for entry in entries})
    files = Files(found.held, found.complete)
    plan = synced(found.notes, entries, at=context.moment, files=files)
    return Synced(
        plan.new,
        plan.changed,
        plan.removed,
        plan.unchanged,
        found.problems,
        tuple(missing_pictures(found.notes)),
        recorded(context, plan, summary(plan)),
        str(place.home),
    )


def entered(context: Context, notes: "Sequence[Note]") -> str | None:
    """Record notes that were just written, and nothing else; return the change."""
    from dlpath.cards.syncing import Files, synced
    from dlpath.view.words import counted

    plan = synced(notes, (), at=context.moment, files=Files(complete=False))
    return recorded(context, plan, f"added {counted(plan.new, 'card')}")


def recorded(context: Context, plan: "SyncPlan", said: str) -> str | None:
    """Record what a sync found as one change and return its id, if there is anything."""
    from dlpath.progress.records import Change

    if not plan.facts:
        return None
    return context.append(Change(said, context.moment, plan.facts)).id


def unused_ids(context: Context, count: int) -> list[str]:
    """Return ids that no card has or had."""
    import secrets

    from dlpath.cards.ids import new_id
    from dlpath.workspace.card_files import read_cards

    found = read_cards(folders(context))
    taken = {entry.note for entry in context.store.facts(CardEntry)} | found.held
    taken |= {note.id for note in found.notes}
    ids: list[str] = []
    while len(ids) < count:
        ids.append(new_id(secrets.randbelow, taken))
        taken.add(ids[-1])
    return ids


def known_ids(context: Context) -> Collection[str]:
    """Return the ids that stand in the learner's files."""
    from dlpath.workspace.card_files import read_cards

    found = read_cards(folders(context))
    return {note.id for note in found.notes} | found.held
