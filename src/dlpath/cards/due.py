"""What is due: the report behind ``dlpath cards due``."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from dlpath.cards.card import GO, PEN
from dlpath.cards.queue import LIMITS, Shelf, flow, portion, seconds_of


class FamilyDue(NamedTuple):
    """What one family of decks asks for today."""

    reviews: int
    new: int
    minutes: int
    """How long it takes about."""
    later: int
    """Cards that are due but do not fit into today."""
    cleared: date | None
    """The day from which nothing is left over; ``None`` if none is in sight."""


class DayDue(NamedTuple):
    """How many cards are asked on a day; in JSON that is ``count``."""

    day: date
    cards: int

    def for_json(self) -> dict[str, Any]:
        """Return it under the names that programs know."""
        return {"day": self.day, "count": self.cards}


class CardsDueReport(NamedTuple):
    """What is due on a study day."""

    go: int
    """Cards to ask today, new ones included."""
    pen: int
    forecast: tuple[DayDue, ...]
    """Today and the days after it by what is recorded now; new cards are counted today alone."""
    study_day: date
    families: Mapping[str, FamilyDue]
    next: date | None
    """The next day on which a card waits, after today."""
    cards: int
    """Cards in the learner's files."""
    shown: int = 0
    """Days of the forecast that were asked for."""
    schema: str = "dlpath.cards.due/1"


WEEK = 7
"""Days of the forecast if no number is asked for."""


def due_report(
    day: date,
    shelves: Mapping[str, Shelf],
    coming: Mapping[str, Sequence[int]],
    *,
    next_day: date | None,
    cards: int,
    days: int | None = None,
) -> CardsDueReport:
    """Return what is due on a study day.

    Parameters
    ----------
    coming
        By family, the cards that are due on each day after it.
    days
        How many days the forecast is to show.
    """
    length = WEEK if days is None else days
    families, totals = {}, [0] * length
    for family, shelf in shelves.items():
        limits = LIMITS[family]
        today = portion(shelf, limits)
        seconds = seconds_of(shelf, limits)
        whole_day = round(60 * limits.minutes / seconds)
        ahead = flow(today, coming[family], most=whole_day, family=family)
        cleared = None if ahead.cleared is None else day + timedelta(days=ahead.cleared)
        minutes = round(today.cards * seconds / 60) or min(today.cards, 1)
        families[family] = FamilyDue(today.reviews, today.new, minutes, today.later, cleared)
        totals = [a + b for a, b in zip(totals, ahead.counts, strict=False)]
    return CardsDueReport(
        go=_asked(families.get(GO)),
        pen=_asked(families.get(PEN)),
        forecast=tuple(
            DayDue(day + timedelta(days=number), count) for number, count in enumerate(totals)
        ),
        study_day=day,
        families=families,
        next=next_day,
        cards=cards,
        shown=days or 0,
    )


def _asked(family: FamilyDue | None) -> int:
    return family.reviews + family.new if family else 0
