import sqlite3
from contextlib import closing

import pytest

from dlpath.store import card_queries, queries

LARGE = ("change", "pomodoro", "timer_event")
QUERIES = {
    name: text
    for name, text in vars(queries).items()
    if name.isupper() and not name.startswith("_")
}
NAMES = ("limit", "device", "since", "after", "before", "count", "key", "day", "change", "task")
OF_CARDS = ("first", "last", "family", "stage", "most", "card", "name", "lapses")
VALUES = dict.fromkeys((*NAMES, *OF_CARDS), 1)


def plan(path, query):
    """Return how SQLite goes about a query, line by line."""
    with closing(sqlite3.connect(path)) as connection:
        return [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {query}", VALUES)]


@pytest.mark.parametrize("name", QUERIES)
def test_a_large_table_is_read_by_an_index(path, name):
    assert not {f"SCAN {table}" for table in LARGE} & set(plan(path, QUERIES[name]))


@pytest.mark.parametrize("name", ["TASK_TALLIES", "DAY_TALLIES"])
def test_counting_reads_nothing_but_an_index(path, name):
    assert plan(path, QUERIES[name])[0].startswith("SCAN pomodoro USING COVERING INDEX")


def test_a_query_without_its_index_is_found_out(path):
    assert "SCAN pomodoro" in plan(path, "SELECT * FROM pomodoro WHERE note = :key")


EVERY_DAY = (
    *("ENTRIES", "REVIEWS", "MARKS", "NEWEST_ENTRY", "NEWEST_ANSWER", "CARDS_OF_CHANGE"),
    *("FORGET_STATES", "STATE_OF_CARD", "STATES_NAMED", "WAITING", "FRESH", "LEARNED", "DUE"),
    *("NEW", "COMING", "HERE", "NEXT_DAY", "TIMES", "RECALLS"),
)


@pytest.mark.parametrize("name", EVERY_DAY)
def test_of_many_cards_and_reviews_those_that_matter_are_found_by_an_index(path, name):
    scanned = [line for line in plan(path, getattr(card_queries, name)) if "SCAN" in line]
    tables = ("card_review", "card_entry", "card_mark", "card_state", "retraction")
    assert not [line for line in scanned if any(table in line for table in tables)]
