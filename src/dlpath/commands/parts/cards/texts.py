"""dlpath cards add, sync, starter."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from dlpath.cards.card import GO, Note
from dlpath.commands.group import Json, completing
from dlpath.commands.parts.cards.own import (
    deck_names,
    entered,
    folders,
    known_ids,
    synchronised,
    unused_ids,
)
from dlpath.commands.parts.paths import expanded
from dlpath.context import Context


def add(
    ctx: typer.Context,
    question: Annotated[
        str | None,
        typer.Argument(
            metavar="[QUESTION]",
            help="What is asked, or a text with {{c1::gaps}}; your editor opens if left out.",
        ),
    ] = None,
    answer: Annotated[
        str | None,
        typer.Argument(metavar="[ANSWER]", help="Its answer; a text with gaps has none."),
    ] = None,
    deck: Annotated[
        str,
        typer.Option(
            metavar="DECK",
            help="go, pen, or a name that contains one of them.",
            autocompletion=completing(deck_names),
        ),
    ] = GO,
    json: Json = False,
) -> None:
    """Write a card; it goes to your inbox.

    Examples
    --------
    dlpath cards add "What does softmax return?" "Probabilities that add up to one"
    """
    from dlpath.cards.composing import composed

    context: Context = ctx.obj
    deck = known_deck(deck)
    if question is None:
        by_hand(context, deck, json=json)
    else:
        [id_] = unused_ids(context, 1)
        kept(context, [composed(question, answer, deck=deck, id_=id_)], json=json)


def sync(
    ctx: typer.Context,
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FOLDER]",
            help="A folder whose cards are yours from now on, besides dlpath's own.",
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Read all cards, and tell what is new, changed or wrong.

    Examples
    --------
    dlpath cards sync
    """
    from dlpath.errors import DlpathError

    context: Context = ctx.obj
    if folder is not None:
        place = expanded(folder).absolute()
        if not place.is_dir():
            raise DlpathError(f"there is no folder {place}", "name one that holds your cards")
        folders(context).include(place)
    report = synchronised(context)
    context.show(report, json=json, aside=bool(report.errors))
    if report.errors:
        raise typer.Exit(1)


def starter(ctx: typer.Context, json: Json = False) -> None:
    """Copy fifty cards on the Deep Learning Book to yours.

    Examples
    --------
    dlpath cards starter
    """
    from dlpath.cards.reports import StarterCopied
    from dlpath.workspace.starter_deck import copied

    context: Context = ctx.obj
    home = folders(context).home
    copies = copied(home, known=known_ids(context))
    found = synchronised(context)
    report = StarterCopied(str(home), copies.made, copies.left, found.new, found.change)
    context.show(report, json=json)


def known_deck(name: str) -> str:
    """Return the name of a deck as it was typed, if it is one."""
    from dlpath.cards.fields import BadValue, deck
    from dlpath.errors import UsageError

    try:
        return deck(name)
    except BadValue as bad:
        raise UsageError(
            f"--deck: {bad.message}", "use go, pen, or a name with one of them"
        ) from None


def by_hand(context: Context, deck: str, *, json: bool) -> None:
    """Let the learner write cards in their editor, and add them."""
    from dlpath.cards.composing import TEMPLATE, BadCard, understood
    from dlpath.errors import UsageError
    from dlpath.workspace.editor import edited

    if context.no_input:
        raise UsageError("there is no question", "dlpath cards add QUESTION ANSWER")
    draft = context.folders.cache / "card.md"
    text = edited(TEMPLATE.format(deck=deck), context.environ, draft=draft)
    notes: Sequence[Note] = ()
    if text is not None:
        try:
            notes = understood(text, str(draft))
        except BadCard as error:
            raise BadCard(
                error.message, f"{error.hint}; what you wrote is kept: dlpath cards add"
            ) from None
    ids = unused_ids(context, len(notes)) if notes else []
    named = [note._replace(id=id_) for note, id_ in zip(notes, ids, strict=True)]
    kept(context, named, deck=deck, json=json)
    draft.unlink(missing_ok=True)


def kept(context: Context, notes: Sequence[Note], *, deck: str = GO, json: bool) -> None:
    """Write cards to the inbox of their deck, record them, and show what was added."""
    from dlpath.cards.reports import Added, added_cards
    from dlpath.workspace.card_inbox import added, inbox

    home = folders(context).home
    deck = notes[0].deck if notes else deck
    file = added(home, deck, notes) if notes else inbox(home, deck)
    change = entered(context, notes)
    context.show(Added(deck, added_cards(notes), str(file), change), json=json)
