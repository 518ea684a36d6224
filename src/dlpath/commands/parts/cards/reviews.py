"""dlpath cards due, review."""

from collections.abc import Callable
from datetime import date
from typing import Annotated

import typer

from dlpath.cards.due import WEEK, CardsDueReport, due_report
from dlpath.cards.queue import FAMILIES, LIMITS, UnknownDeck, portion, seconds_of
from dlpath.cards.states import CardState
from dlpath.commands.group import Json, completing
from dlpath.context import Context
from dlpath.store.card_shelf import CardShelf
from dlpath.view.words import counted

CTRL_C = 130
YEAR = 365


def decks(context: Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the names of decks that begin as typed."""
    names = dict.fromkeys((*FAMILIES, *context.store.cards.decks()))
    return [(name, "") for name in names if name.startswith(incomplete)]


def due(
    ctx: typer.Context,
    forecast: Annotated[
        int | None,
        typer.Option(
            min=1, max=365, metavar="N", help="Show so many coming days.", show_default=False
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Show which cards are due, and how many on the coming days.

    Examples
    --------
    dlpath cards due --forecast 14
    """
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
    """Be asked the cards that are due: one key a card.

    Examples
    --------
    dlpath cards review
    dlpath cards review --deck go --minutes 15
    """
    from dlpath.focus.console import is_screen

    app: Context = ctx.obj
    if json or app.no_input or not is_screen(app.environ):
        queue(app, deck)  # an unknown deck is refused here as well
        show_due(app, json=json)
    else:
        sit(app, deck, four=four, minutes=minutes)


def sit(app: Context, deck: str | None, *, four: bool, minutes: int | None) -> None:
    """Ask card after card on the screen, and show what came of it."""
    from dlpath.commands.parts.cards.deck import Deck
    from dlpath.commands.parts.cards.reviewing import Reviewing, Way
    from dlpath.commands.parts.cards.screen import CardScreen
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
