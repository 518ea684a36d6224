"""dlpath cards stats, leeches, paper."""

from typing import TYPE_CHECKING, Annotated

import typer

from dlpath.commands.group import Json, completing
from dlpath.commands.parts.papers.shelf import paper_cards, paper_names
from dlpath.context import Context

if TYPE_CHECKING:
    from dlpath.cards.statistics import CardStatistics

MONTH = 30
"""Study days that are looked at if no number is given."""


def stats(
    ctx: typer.Context,
    days: Annotated[
        int, typer.Option(min=1, max=3650, metavar="N", help="Look at so many study days.")
    ] = MONTH,
    json: Json = False,
) -> None:
    """Show how well cards are remembered, deck by deck, beside what was predicted.

    Examples
    --------
    dlpath cards stats --days 30
    """
    app: Context = ctx.obj
    app.show(remembered(app, days=days), json=json)


def remembered(app: Context, *, days: int) -> "CardStatistics":
    """Return how well cards were remembered in so many study days."""
    from dlpath.cards.statistics import card_statistics

    day, cards = app.moment.study_day, app.store.cards
    reviews, seconds = cards.times(day, days=days)
    return card_statistics(
        cards.states(),
        cards.recalls(day, days=days),
        study_day=day,
        days=days,
        reviews=reviews,
        seconds=seconds,
        parameters=cards.parameters(),
    )


def leeches(ctx: typer.Context, json: Json = False) -> None:
    """List the cards that you forget again and again.

    Examples
    --------
    dlpath cards leeches
    """
    from dlpath.cards.leeches import leeches_report
    from dlpath.cards.states import LEECH
    from dlpath.commands.parts.cards.deck import Deck

    app: Context = ctx.obj
    states = app.store.cards.leeches()
    texts = Deck(app)
    if states:
        texts.read()
    app.show(leeches_report(states, texts.note, lapses=LEECH), json=json)


def paper(
    ctx: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            metavar="PAPER",
            help="Id of a paper, or the beginning of its title.",
            autocompletion=completing(paper_names),
        ),
    ],
    json: Json = False,
) -> None:
    """List the cards on a paper, and say whether they are enough.

    Examples
    --------
    dlpath cards paper su-001
    """
    app: Context = ctx.obj
    app.show(paper_cards(app, name), json=json)
