"""What comes from elsewhere is let in if it can be read again."""

import json

import pytest
from fsrs.scheduler import DEFAULT_PARAMETERS, UPPER_BOUNDS_PARAMETERS
from tests.store.conftest import lived

from dlpath.progress.card_records import CardParameters
from dlpath.progress.reading_records import BookAdded, PagesRead
from dlpath.store import rows
from dlpath.store.ids import new_ids
from dlpath.store.row_shapes import BadRow, shaped


def row(fact):
    """Return a fact as a row."""
    id_, change = new_ids(2, at=fact.at.instant, after="")
    return rows.record_columns(fact._replace(id=id_), change_id=change)


def parameters(weights):
    """Return a row of parameters of memory."""
    return row(CardParameters(weights, 400, lived()))


@pytest.mark.parametrize("weights", [[], DEFAULT_PARAMETERS, UPPER_BOUNDS_PARAMETERS])
def test_parameters_with_which_memory_can_be_computed_are_let_in(weights):
    row = parameters(json.dumps(weights))
    assert shaped("card_parameters", row) == row


@pytest.mark.parametrize(
    "weights",
    [
        [1.0],
        [0.0] * len(DEFAULT_PARAMETERS),
        [1e300] * len(DEFAULT_PARAMETERS),
        [float("nan"), *DEFAULT_PARAMETERS[1:]],
        [None] * len(DEFAULT_PARAMETERS),
        "1" * len(DEFAULT_PARAMETERS),
        {},
        7,
    ],
)
def test_parameters_that_would_stop_every_review_are_not(weights):
    with pytest.raises(BadRow, match="weights"):
        shaped("card_parameters", parameters(json.dumps(weights)))


@pytest.mark.parametrize(
    "fact",
    [
        PagesRead("deep-learning", 1, 2**31 - 1, lived()),
        PagesRead("deep-learning", -(2**31) + 1, 5, lived()),
        BookAdded("rl", "Reinforcement learning", 2**31 - 1, lived()),
    ],
)
def test_pages_that_would_take_minutes_to_count_are_not(fact):
    with pytest.raises(BadRow, match="page"):
        shaped(rows.table_of(type(fact)), row(fact))
