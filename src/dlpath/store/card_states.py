"""What the facts about cards come to, kept in ``card_state`` so that a day is counted at once.

A state is always computed from all facts of its card, by one function: after a review, an undo or
an import in the same way as when everything is computed anew.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from dlpath.cards.memory import Parameters
from dlpath.cards.states import Asked, CardState, Found, Marked, parameters_from, state_of
from dlpath.progress.card_records import CardFact, CardParameters
from dlpath.progress.records import Record
from dlpath.store import card_queries
from dlpath.store.database import Database

_BATCH = 500
"""Cards that are computed at a time; so many and more are looked up at once, not one by one."""


def follow(database: Database, records: Iterable[Record]) -> None:
    """Bring the states up to date after facts were written."""
    written = list(records)
    if any(isinstance(record, CardParameters) for record in written):
        rebuild(database)
    else:
        refresh(database, {record.card for record in written if isinstance(record, CardFact)})


def follow_change(database: Database, change_id: str) -> None:
    """Bring the states up to date after a change was taken back or brought back."""
    values = {"change": change_id}
    if database.execute(card_queries.PARAMETERS_OF_CHANGE, values)[0][0]:
        rebuild(database)
    else:
        refresh(
            database, {card for (card,) in database.execute(card_queries.CARDS_OF_CHANGE, values)}
        )


def rebuild(database: Database) -> int:
    """Compute the states of all cards anew; return how many there are."""
    cards = [card for (card,) in database.execute(card_queries.ALL_CARDS)]
    parameters = parameters_of(database)
    for start in range(0, len(cards), _BATCH):
        batch = cards[start : start + _BATCH]
        _replace(database, batch[0], batch[-1], parameters)
    return len(cards)


def differing(database: Database, *, most: int) -> tuple[list[str], int]:
    """Return the cards whose state is not what their facts come to, of how many looked at.

    At most ``most`` are, spread over all of them.
    """
    cards = [card for (card,) in database.execute(card_queries.ALL_CARDS)]
    looked_at = cards[:: max(-(-len(cards) // most), 1)]
    parameters = parameters_of(database)
    return [card for card in looked_at if _differs(database, card, parameters)], len(looked_at)


def refresh(database: Database, cards: Iterable[str]) -> None:
    """Compute the states of some cards anew."""
    some = list(cards)
    if not some:
        return
    parameters = parameters_of(database)
    for card in some:
        _replace(database, card, card, parameters)


def parameters_of(database: Database) -> Parameters:
    """Return what memory is computed with."""
    found = database.execute(card_queries.PARAMETERS)
    return parameters_from(found[0][0]) if found else ()


def state(row: Sequence[Any]) -> CardState:
    """Return a state from a row of all its columns."""
    values: dict[str, Any] = dict(zip(CardState._fields, row, strict=True))
    for name in ("there", "suspended"):
        values[name] = bool(values[name])
    for name in _DAYS:
        values[name] = _day(values[name])
    return CardState(**values)


_DAYS = ("buried", "waits", "learned", "reviewed", "due")


def _day(text: Any) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _differs(database: Database, card: str, parameters: Parameters) -> bool:
    kept = database.execute(card_queries.STATE_OF_CARD, {"card": card})
    right = _states(database, {"first": card, "last": card}, parameters)
    return [state(row) for row in kept] != list(right)


def _replace(database: Database, first: str, last: str, parameters: Parameters) -> None:
    span = {"first": first, "last": last}
    database.execute(card_queries.FORGET_STATES, span)
    for found in _states(database, span, parameters):
        values: dict[str, object] = found._asdict()
        for name in _DAYS:
            if (value := getattr(found, name)) is not None:
                values[name] = value.isoformat()
        database.execute(card_queries.KEEP_STATE, values)


def _states(
    database: Database, span: Mapping[str, object], parameters: Parameters
) -> Iterator[CardState]:
    entries: dict[str, list[Found]] = defaultdict(list)
    reviews: dict[str, list[Asked]] = defaultdict(list)
    marks: dict[str, list[Marked]] = defaultdict(list)
    for card, *rest in database.execute(card_queries.ENTRIES, span):
        entries[card].append(Found(*rest))
    for card, instant, id_, day, rating, due in database.execute(card_queries.REVIEWS, span):
        asked = Asked((instant, id_), date.fromisoformat(day), rating, date.fromisoformat(due))
        reviews[card].append(asked)
    for card, instant, id_, mark, until in database.execute(card_queries.MARKS, span):
        marks[card].append(Marked((instant, id_), mark, _day(until)))
    for card in {**entries, **reviews, **marks}:
        found = state_of(card, entries[card], reviews[card], marks[card], parameters)
        if found is not None:
            yield found
