"""dlpath cards due, review, stats, leeches, paper."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from dlpath.cards.due import WEEK, CardsDueReport, due_report
from dlpath.cards.queue import FAMILIES, LIMITS, UnknownDeck, portion, seconds_of
from dlpath.cards.states import CardState
from dlpath.commands.group import Json, completing
from dlpath.commands.parts.papers import paper_cards, paper_names
from dlpath.context import Context
from dlpath.store.card_shelf import CardShelf
from dlpath.view.words import counted

if TYPE_CHECKING:
    from dlpath.cards.statistics import CardStatistics

CTRL_C = 130
YEAR = 365
MONTH = 30
"""Study days that are looked at if no number is given."""


def decks(context: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the names of decks that begin as typed."""
    names = dict.fromkeys((*FAMILIES, *context.store.cards.decks()))
    return [(name, "") for name in names if name.startswith(incomplete)]


def due(
    ctx: typer.Context,
    forecast: Annotated[
        int | None,
        typer.Option(
            min=1, max=365, metavar="DAYS", help="Show so many coming days.", show_default=False
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Show which cards are due, and how many on the coming days."""
    show_due(ctx.obj, days=forecast, json=json)


def show_due(app: Context, *, days: int | None = None, json: bool) -> None:
    """Show what is due today, by what the record knows."""
    app.show(due_on(app.moment.study_day, app.store.cards, days=days), json=json)


def due_on(day: date, cards: CardShelf, *, days: int | None = None) -> CardsDueReport:
    """Return what is due on a study day."""
    shelves = cards.shelves(day)
    today = {family: portion(shelf, LIMITS[family]) for family, shelf in shelves.items()}
    behind = any(found.later for found in today.values())
    horizon = max(days or 0, YEAR if behind else WEEK)
    return due_report(
        day,
        shelves,
        {family: cards.coming(day, family, days=horizon) for family in shelves},
        next_day=cards.next_day(day, asked=sum(found.cards for found in today.values())),
        cards=cards.count(),
        days=days,
    )


def review(
    ctx: typer.Context,
    deck: Annotated[
        str | None,
        typer.Option(
            metavar="DECK",
            help="Only this deck: go, pen, or the name of one of yours.",
            autocompletion=completing(decks),
        ),
    ] = None,
    minutes: Annotated[
        int | None, typer.Option(min=1, max=480, metavar="N", help="End after so many minutes.")
    ] = None,
    four: Annotated[
        bool, typer.Option("--four", help="Rate in four ways: again, hard, good, easy.")
    ] = False,
    json: Json = False,
) -> None:
    """Be asked the cards that are due: one key a card."""
    from dlpath.focus.console import is_screen

    app: Context = ctx.obj
    if json or app.no_input or not is_screen(app.environ):
        queue(app, deck)  # an unknown deck is refused here as well
        show_due(app, json=json)
        return
    from dlpath.commands.parts.card_screen import CardScreen
    from dlpath.commands.parts.deck import Deck
    from dlpath.commands.parts.reviewing import Reviewing, Way
    from dlpath.focus.console import orderly

    texts = Deck(app)
    problems = texts.refresh()
    cards = queue(app, deck)
    if not cards:
        show_due(app, json=False)
        return
    way = Way(usual_seconds(app), four=four, minutes=minutes)
    code = 0
    with orderly(), CardScreen(app) as screen:
        reviewing = Reviewing(app, texts, screen, cards, way)
        try:
            sitting = reviewing.run()
        except KeyboardInterrupt:
            sitting, code = reviewing.sitting(), CTRL_C
    app.show(sitting)
    if problems:
        app.say(f"{counted(len(problems), 'problem')} in your cards: dlpath cards sync lists them")
    if code:
        raise typer.Exit(code)


def queue(app: Context, deck: str | None) -> list[CardState]:
    """Return the cards to ask today, those of one deck if it is named; what is on paper last.

    Raises
    ------
    UnknownDeck
        No card is in a deck of that name.
    """
    day, cards = app.moment.study_day, app.store.cards
    found = [state for family in FAMILIES for state in cards.queue(day, family)]
    if deck is None:
        return found
    known = {*FAMILIES, *cards.decks()}
    if deck not in known:
        raise UnknownDeck(deck, known)
    return [state for state in found if deck in (state.deck, state.family)]


def usual_seconds(app: Context) -> Callable[[CardState], float]:
    """Return how long a card takes, from the learner's own reviews as far as there are any."""
    shelves = app.store.cards.shelves(app.moment.study_day)
    usual = {family: seconds_of(shelf, LIMITS[family]) for family, shelf in shelves.items()}
    return lambda state: usual[state.family]


def stats(
    ctx: typer.Context,
    days: Annotated[
        int, typer.Option(min=1, max=3650, metavar="N", help="Look at so many study days.")
    ] = MONTH,
    json: Json = False,
) -> None:
    """Show how well cards are remembered, deck by deck, beside what was predicted."""
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
    """List the cards that you forget again and again."""
    from dlpath.cards.leeches import leeches_report
    from dlpath.cards.states import LEECH
    from dlpath.commands.parts.deck import Deck

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
    """List the cards on a paper, and say whether they are enough."""
    app: Context = ctx.obj
    app.show(paper_cards(app, name), json=json)
