"""The cards of a record, as they stand."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, timedelta
from itertools import product
from typing import TYPE_CHECKING

from dlpath.cards.memory import Memory, Parameters
from dlpath.cards.queue import FAMILIES, LIMITS, Portion, Shelf, chosen, portion
from dlpath.cards.states import LEECH, NEW, REVIEW, CardState
from dlpath.store import card_queries, card_states
from dlpath.store.database import Database, Rows
from dlpath.store.visible import one_state

if TYPE_CHECKING:
    from dlpath.cards.statistics import Recall

_LATELY = 7
"""Study days before today from which it is known how long a card takes."""
_ENOUGH = 10
"""Reviews in them that tell it."""


class CardShelf:
    """What is asked of the cards of one record. All days are study days."""

    def __init__(self, database: Callable[[], Database]) -> None:
        self._database = database

    def count(self) -> int:
        """Return how many cards there are in the learner's files."""
        return self._number(card_queries.COUNT)

    def shelves(self, day: date) -> Mapping[str, Shelf]:
        """Return the cards of each family, counted for a day."""
        with self._one_state() as database:
            times = {
                family: (reviews, seconds, today)
                for family, reviews, seconds, today in database.execute(
                    card_queries.TIMES, _span(day - timedelta(days=_LATELY), day)
                )
            }
            found = {}
            for family in FAMILIES:
                reviews, seconds, today = times.get(family, (0, 0.0, 0.0))
                values = {"family": family, "day": day.isoformat(), "most": LIMITS[family].new}
                found[family] = Shelf(
                    waiting=self._number(card_queries.WAITING, values),
                    new=self._number(card_queries.FRESH, values),
                    learned=self._number(card_queries.LEARNED, values),
                    seconds=today,
                    usual=seconds / reviews if reviews >= _ENOUGH else None,
                )
            return found

    def portions(self, day: date) -> Mapping[str, Portion]:
        """Return what is left to ask of each family on a day."""
        return {
            family: portion(shelf, LIMITS[family]) for family, shelf in self.shelves(day).items()
        }

    def queue(self, day: date, family: str) -> list[CardState]:
        """Return the cards of a family that are left to ask on a day, in their order."""
        with self._one_state() as database:
            today = self.portions(day)[family]
            values = {"family": family, "day": day.isoformat(), "most": LIMITS[family].new}
            due = database.execute(card_queries.DUE, values) if today.reviews else ()
            new = database.execute(card_queries.NEW, values) if today.new else ()
            return chosen(map(card_states.state, due), map(card_states.state, new), today, day)

    def coming(self, day: date, family: str, *, days: int) -> list[int]:
        """Return how many notes are due on each of the days after ``day``."""
        last = day + timedelta(days=days)
        values = {"family": family, "day": day.isoformat(), "last": last.isoformat()}
        found: dict[str, int] = dict(map(tuple, self._rows(card_queries.COMING, values)))
        return [
            found.get((day + timedelta(days=number)).isoformat(), 0)
            for number in range(1, days + 1)
        ]

    def next_day(self, day: date, *, asked: int) -> date | None:
        """Return the next day after ``day`` on which a card waits; ``None`` if none is known.

        On ``day`` itself so many are ``asked``.
        """
        here, found = 0, []
        with self._one_state():
            for stage, family in product((REVIEW, NEW), FAMILIES):
                values = {"stage": stage, "family": family, "day": day.isoformat()}
                here += self._number(card_queries.HERE, values)
                found += [row[0] for row in self._rows(card_queries.NEXT_DAY, values) if row[0]]
        # What waits already but is not asked today: new cards beyond the limit, siblings.
        if here > asked:
            return day + timedelta(days=1)
        return date.fromisoformat(min(found)) if found else None

    def states(self) -> list[CardState]:
        """Return the states of all cards, by id."""
        return self._states(card_queries.ALL_STATES)

    def named(self, name: str) -> list[CardState]:
        """Return the card, or the cards of the note, of that id."""
        return self._states(card_queries.STATES_NAMED, {"name": name})

    def beginning(self, prefix: str) -> list[tuple[str, str]]:
        """Return some cards whose ids begin so, each with its deck."""
        # The sign that follows z: ids are of digits and small letters.
        values = {"first": prefix, "last": f"{prefix}{{"}
        return [(card, deck) for card, deck in self._rows(card_queries.CARDS_BEGINNING, values)]

    def decks(self) -> list[str]:
        """Return the names of the decks."""
        return [deck for (deck,) in self._rows(card_queries.DECKS)]

    def state(self, card: str) -> CardState | None:
        """Return the state of a card; ``None`` if it is not known."""
        return next(iter(self._states(card_queries.STATE_OF_CARD, {"card": card})), None)

    def leeches(self) -> list[CardState]:
        """Return the cards that were forgotten again and again, the worst first."""
        return self._states(card_queries.LEECHES, {"lapses": LEECH})

    def parameters(self) -> Parameters:
        """Return what memory is computed with; empty if nothing was found for this learner."""
        return card_states.parameters_of(self._database())

    def reviews(self) -> int:
        """Return how many reviews stand."""
        return self._number(card_queries.COUNT_REVIEWS)

    def times(self, day: date, *, days: int) -> tuple[int, float]:
        """Return how many reviews there were in the last days up to ``day``, and their seconds."""
        found = self._rows(card_queries.TIMES, _span(day - timedelta(days=days - 1), day))
        return sum(row[1] for row in found), sum(row[2] for row in found)

    def recalls(self, day: date, *, days: int) -> "list[Recall]":
        """Return the reviews of the last days up to ``day`` of cards that had been reviewed."""
        from dlpath.cards.statistics import Recall

        span = _span(day - timedelta(days=days - 1), day)
        with self._one_state():
            return [
                Recall(
                    deck,
                    Memory(stability, difficulty, date.fromisoformat(before)),
                    date.fromisoformat(on),
                    rating,
                )
                for deck, stability, difficulty, before, on, rating in self._rows(
                    card_queries.RECALLS, span
                )
            ]

    def histories(self) -> list[list[tuple[date, int]]]:
        """Return the reviews of each card since it was last reset: study days and ratings."""
        found: dict[str, list[tuple[date, int]]] = {}
        with self._one_state():
            for card, day, rating in self._rows(card_queries.HISTORIES):
                found.setdefault(card, []).append((date.fromisoformat(day), rating))
        return list(found.values())

    def _states(self, query: str, values: Mapping[str, object] | None = None) -> list[CardState]:
        with self._one_state():
            return [card_states.state(row) for row in self._rows(query, values)]

    def _number(self, query: str, values: Mapping[str, object] | None = None) -> int:
        found = self._rows(query, values)
        return int(found[0][0]) if found else 0

    def _rows(self, query: str, values: Mapping[str, object] | None = None) -> Rows:
        return self._database().execute(query, values)

    @contextmanager
    def _one_state(self) -> Iterator[Database]:
        database = self._database()
        with one_state(database):
            yield database


def _span(first: date, day: date) -> dict[str, str]:
    return {"first": first.isoformat(), "day": day.isoformat()}
