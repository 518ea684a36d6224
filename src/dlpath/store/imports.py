"""What an import brought counts as long as one of the imports that brought it stands."""

from dlpath.store import card_states, merge_queries
from dlpath.store.database import Database

_MANY = 2_000
"""Cards from which computing all states anew is quicker than one after the other."""


def follow(database: Database, change: str) -> None:
    """Bring up to date what depends on whether an import stands."""
    values = {"change": change}
    database.execute(merge_queries.FORGET_HIDDEN, values)
    database.execute(merge_queries.HIDE, values)
    refresh_cards(database, change)


def refresh_cards(database: Database, change: str) -> None:
    """Compute the states of the cards anew that an import is about."""
    values = {"change": change}
    cards = [card for (card,) in database.execute(merge_queries.CARDS, values)]
    if len(cards) > _MANY or database.execute(merge_queries.HAS_PARAMETERS, values)[0][0]:
        card_states.rebuild(database)
    else:
        card_states.refresh(database, cards)
