"""Cards and moments to test with."""

from datetime import UTC, date, datetime, timedelta

from dlpath.cards.memory import remembered
from dlpath.cards.states import NEW, REVIEW, CardState
from dlpath.progress.records import Moment

TODAY = date(2026, 11, 24)


def day(number: int) -> date:
    """Return the day so many days after today."""
    return TODAY + timedelta(days=number)


def at(number: int = 0) -> Moment:
    """Return six in the evening of that day."""
    return Moment(
        datetime(2026, 11, 24, 18, tzinfo=UTC) + timedelta(days=number), 0, "UTC", day(number)
    )


def after(history, parameters=()):
    """Return stability and difficulty after reviews, each a study day and a rating."""
    memory = remembered(history, parameters)
    return memory.stability, memory.difficulty


def new_card(card: str = "a", **fields: object) -> CardState:
    """Return a card that was never asked."""
    state = CardState(
        card=card,
        note=card,
        deck="go",
        family="go",
        digest="d",
        there=True,
        suspended=False,
        buried=None,
        entered=card,
        stage=NEW,
        waits=date.min,
        learned=None,
        reviewed=None,
        due=None,
        stability=None,
        difficulty=None,
        reviews=0,
        lapses=0,
    )
    return state._replace(**fields)


def known_card(
    card: str = "a", *, reviewed: int = -10, stability: float = 10.0, **fields: object
) -> CardState:
    """Return a card that was reviewed so many days from today, and is due today."""
    state = new_card(card)._replace(
        stage=REVIEW,
        waits=TODAY,
        learned=day(reviewed),
        reviewed=day(reviewed),
        due=TODAY,
        stability=stability,
        difficulty=5.0,
        reviews=1,
    )
    return state._replace(**fields)
