"""The papers there are, what was read of them, and how many cards there are on each."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from dlpath.commands.parts.papers.rebuilding import rebuilds
from dlpath.context import Context
from dlpath.progress.reading_records import BookAdded, PaperRead

if TYPE_CHECKING:
    from dlpath.cards.card import Note
    from dlpath.planning.paper_cards import PaperCards
    from dlpath.planning.paper_shelf import Shelf


def shelf(app: Context) -> "Shelf":
    """Return the papers."""
    return shelf_with(app, notes_on_papers(app))


def shelf_with(app: Context, notes: "Iterable[Note]") -> "Shelf":
    """Return the papers with these notes on them."""
    from dlpath.planning.paper_shelf import Shelf

    return Shelf(
        app.reference.papers,
        tuple(app.store.facts(BookAdded)),
        tuple(app.store.facts(PaperRead)),
        cards_by_paper(notes),
        tuple(rebuilds(app)),
    )


def paper_cards(app: Context, name: str) -> "PaperCards":
    """Return the cards on a paper.

    Raises
    ------
    UnknownPaper
        No paper or more than one goes by that name.
    """
    from dlpath.planning.paper_cards import paper_cards

    notes = notes_on_papers(app)
    papers = shelf_with(app, notes)
    paper = papers.named(name)
    found = [note for note in notes if note.paper == paper.id]
    states = {state.card: state for note in found for state in app.store.cards.named(note.id)}
    return paper_cards(
        papers.line(paper),
        found,
        states,
        today=app.moment.study_day,
        least=papers.least_cards,
    )


def notes_on_papers(app: Context) -> "list[Note]":
    """Return the notes in the learner's files that are about a paper."""
    from dlpath.workspace.card_files import read_cards
    from dlpath.workspace.card_folders import CardFolders

    place = CardFolders(app.folders.cards)
    # Years of cards take a second to read; only files that name a paper matter here.
    notes = read_cards(place, holding=b"paper:").notes if place.begun else ()
    return [note for note in notes if note.paper is not None]


def cards_by_paper(notes: "Iterable[Note]") -> Mapping[str, int]:
    """Return how many cards notes hold on each paper."""
    from dlpath.cards.card import ids_of_cards

    found: Counter[str] = Counter()
    for note in notes:
        if note.paper is not None:
            found[note.paper] += len(ids_of_cards(note))
    return found


def paper_names(app: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the papers whose ids begin as typed, with their titles."""
    wanted = incomplete.lower()
    listed = [(paper.id, paper.title) for paper in app.reference.papers.papers]
    own = [(text.book, text.title) for text in app.store.facts(BookAdded)]
    rebuilt = [(item.id, item.paper.title) for item in rebuilds(app)]
    return [item for item in (*rebuilt, *listed, *own) if item[0].startswith(wanted)]


def topic_names(app: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the topics that begin as typed, with their titles."""
    topics = app.reference.papers.topics
    return [(topic.id, topic.title) for topic in topics if topic.id.startswith(incomplete.lower())]


def depth_names(app: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return how deeply a paper can be read."""
    from dlpath.planning.paper_shelf import DEPTHS

    return [(name, what) for name, what in DEPTHS.items() if name.startswith(incomplete)]
