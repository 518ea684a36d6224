"""Class labels of any kind."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.core.arguments import ArgumentError
from dlpath.core.labels import labels


@given(
    st.one_of(
        st.lists(st.integers(-3, 3), min_size=2),
        st.lists(st.text("abc", max_size=2), min_size=2),
        st.lists(st.booleans(), min_size=2),
    ).filter(lambda y: len(set(y)) > 1)
)
def test_codes_point_at_the_labels_they_stand_for(y):
    classes, codes = labels(y)
    assert classes[codes].tolist() == y
    assert classes.tolist() == sorted(set(y))


@pytest.mark.parametrize(
    ("y", "message"),
    [
        ([], "y is empty: its shape is (0,)"),
        ([[0], [1]], "y has shape (2, 1), needed is (n,)"),
        (["a", "a"], "y holds one class only, 'a': there is nothing to tell apart"),
        ([0.0, np.nan], "y has no label at position 1"),
        (["a", None], "y has no label at position 1"),
    ],
)
def test_labels_that_tell_nothing_apart_are_refused(y, message):
    with pytest.raises(ArgumentError) as raised:
        labels(y)
    assert raised.value.message == message


def test_labels_that_cannot_be_sorted_are_refused():
    with pytest.raises(ArgumentError, match="y mixes labels"):
        labels(np.array(["a", 1], dtype=object))


def test_an_infinite_label_is_refused():
    with pytest.raises(ArgumentError, match="infinite label at position 1"):
        labels([0.0, np.inf, 1.0])
