"""dlpath cards bury, suspend, unsuspend, reset, rebuild, optimise."""

from collections.abc import Iterable
from typing import Annotated

import typer

from dlpath.cards.states import BURY, RESET, SUSPEND, UNSUSPEND
from dlpath.commands.group import Json, completing
from dlpath.context import Context


def card_ids(context: Context, incomplete: str) -> Iterable[tuple[str, str]]:
    """Return the ids of cards that begin as typed, with their decks."""
    return context.store.cards.beginning(incomplete.removeprefix("^"))


Card = Annotated[
    str,
    typer.Argument(
        metavar="CARD", help="The id of a card, or of a note.", autocompletion=completing(card_ids)
    ),
]


def bury(ctx: typer.Context, card: Card, json: Json = False) -> None:
    """Put a card aside until tomorrow.

    Examples
    --------
    dlpath cards bury 4k2p9xa
    """
    mark(ctx.obj, card, BURY, json=json)


def suspend(ctx: typer.Context, card: Card, json: Json = False) -> None:
    """Put a card aside until you take it up again.

    Examples
    --------
    dlpath cards suspend 4k2p9xa
    """
    mark(ctx.obj, card, SUSPEND, json=json)


def unsuspend(ctx: typer.Context, card: Card, json: Json = False) -> None:
    """Take up a card again that was suspended.

    Examples
    --------
    dlpath cards unsuspend 4k2p9xa
    """
    mark(ctx.obj, card, UNSUSPEND, json=json)


def reset(ctx: typer.Context, card: Card, json: Json = False) -> None:
    """Learn a card anew; what was reviewed stays on record.

    Examples
    --------
    dlpath cards reset 4k2p9xa
    """
    mark(ctx.obj, card, RESET, json=json)


def mark(app: Context, given: str, kind: str, *, json: bool) -> None:
    """Mark a card, or all cards of a note, and show what became of them.

    Raises
    ------
    UnknownCard
        There is no card and no note of that id.
    NothingToMark
        They are so already.
    """
    from dlpath.cards.marking import CardsMarked, UnknownCard, marks, said
    from dlpath.progress.records import Change

    cards = app.store.cards
    name = given.removeprefix("^")
    states = cards.named(name)
    if not states:
        raise UnknownCard(given, (state.card for state in cards.states()))
    found = marks(states, kind, app.moment)
    written = app.append(
        Change(said(found), app.moment, tuple(found)),
        guard=lambda: marks(cards.named(name), kind, app.moment),
    )
    names = tuple(item.card for item in found)
    app.show(CardsMarked(kind, names, found[0].until, written.id), json=json)


def rebuild(ctx: typer.Context, json: Json = False) -> None:
    """Compute anew, from all reviews, when each card is due.

    Examples
    --------
    dlpath cards rebuild
    """
    from dlpath.cards.upkeep import CardsRebuilt

    app: Context = ctx.obj
    before = set(app.store.cards.states())
    app.store.rebuild_cards()
    after = set(app.store.cards.states())
    wrong = {state.card for state in before ^ after}
    app.show(CardsRebuilt(len(after), app.store.cards.reviews(), len(wrong)), json=json)


def optimise(ctx: typer.Context, json: Json = False) -> None:
    """Fit the computation of memory to your own reviews, if an optimiser is installed.

    Examples
    --------
    dlpath cards optimise
    """
    from json import dumps

    from dlpath.cards.memory import fitted
    from dlpath.cards.upkeep import CardsOptimised
    from dlpath.progress.card_records import CardParameters
    from dlpath.progress.records import Change

    app: Context = ctx.obj
    histories = app.store.cards.histories()
    reviews = sum(map(len, histories))
    weights = fitted(histories)
    fact = CardParameters(dumps(weights), reviews, app.moment)
    said = f"fitted memory to {reviews} reviews"
    written = app.append(Change(said, app.moment, (fact,)))
    app.show(CardsOptimised(reviews, written.id), json=json)
