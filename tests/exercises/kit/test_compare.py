import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from dlpath.exercises.kit import compare
from dlpath.exercises.kit.compare import difference, shape_difference

floats = st.floats(-1e6, 1e6)


@given(arrays(np.float64, array_shapes(max_dims=3, max_side=4), elements=floats))
def test_an_array_agrees_with_itself_as_a_list_and_in_single_precision(values):
    assert difference(values, values) is None
    assert difference(values.tolist(), values) is None
    assert difference(values.astype(np.float32), values) is None
    assert difference([values, values], (values, values)) is None


@given(arrays(np.float64, array_shapes(max_dims=2, max_side=4), elements=floats), st.data())
def test_one_number_that_is_off_is_found_where_it_is(values, data):
    index = data.draw(st.tuples(*(st.integers(0, size - 1) for size in values.shape)))
    other = values.copy()
    other[index] += 1 + abs(other[index])

    assert difference(other, values).startswith(f"result{list(index)} is ")
    assert shape_difference(other, values) is None


@pytest.mark.parametrize(
    "value", [3, 3.0, np.float64(3), np.float32(3), np.int64(3), np.array(3.0), np.array(3)]
)
def test_every_form_of_a_number_is_a_number(value):
    assert difference(value, 3.0) is None
    assert difference(3.0, value) is None


@pytest.mark.parametrize(
    "value", [None, "3", np.array([3.0]), [3.0], (3.0,), {"a": 3.0}, 3 + 0j, np.nan, np.inf]
)
def test_what_is_no_such_number_is_not_taken_for_one(value):
    assert difference(value, 3.0)


@pytest.mark.parametrize(
    "value",
    [
        np.zeros((3, 1)),
        np.zeros((1, 3)),
        np.zeros(4),
        np.zeros(0),
        0.0,
        None,
        [[0.0], [0.0, 0.0]],
        ["0", "0", "0"],
        np.zeros(3, dtype=complex),
        np.array([None] * 3),
        np.full(3, np.nan),
        {"a": np.zeros(3)},
    ],
)
def test_another_shape_or_kind_is_never_an_array_of_three(value):
    assert difference(value, np.zeros(3))


@pytest.mark.parametrize("value", [(1.0,), (1.0, 2.0, 3.0), 1.0, None, "ab", np.ones((2, 2))])
def test_two_numbers_are_two_numbers(value):
    assert difference(value, (1.0, 2.0))


def test_two_numbers_may_come_as_a_list_or_an_array():
    assert difference([1.0, 2.0], (1.0, 2.0)) is None
    assert difference(np.array([1.0, 2.0]), (1.0, 2.0)) is None


def test_truth_values_count_as_labels():
    assert difference(np.array([True, False]), np.array([1, 0])) is None


def test_nan_equals_nothing_unless_two_codes_are_compared():
    nan = np.array([1.0, np.nan])

    assert difference(nan, nan)
    assert difference(nan, nan, nan_is_nan=True) is None
    assert difference(np.array([np.nan, 1.0]), nan, nan_is_nan=True)


def test_infinity_equals_itself_alone():
    assert difference(np.inf, np.inf) is None
    assert difference(-np.inf, np.inf)


def test_single_precision_gets_four_digits_and_double_does_not():
    right = np.array([1.2345678901, 20.3456789012])

    assert difference((right * (1 + 3e-6)).astype(np.float32), right, rtol=1e-6) is None
    assert difference(right * (1 + 3e-6), right, rtol=1e-6)
    assert difference((right * 1.001).astype(np.float32), right, rtol=1e-6)
    assert difference(float(np.float32(right[0])), float(right[0]), rtol=1e-9) is None


def test_a_difference_is_said_with_as_many_digits_as_tell_it():
    assert difference(1.0000001, 1.0) == "1.0000001 where 1 is right"
    assert difference(2.5, 1.0) == "2.5 where 1 is right"


def test_nested_structures_say_which_part_differs():
    right = [(np.ones((2, 3)), np.zeros(3)), (np.ones((3, 2)), np.zeros(2))]
    wrong = [right[0], (np.ones((3, 2)), np.array([0.0, 1.0]))]

    assert difference(wrong, right) == "result[1][1][1] is 1 where 0 is right"
    assert "result[1] is 1 value, needed are 2" in difference([right[0], (right[1][0],)], right)


def test_a_change_of_the_last_bit_is_a_change():
    before = [np.ones(3), (2.0, "text")]
    after = [np.ones(3), (2.0, "text")]

    assert not compare.changed(before, after)
    after[0][1] = np.nextafter(1.0, 2.0)
    assert compare.changed(before, after)
    assert compare.changed(before, [np.ones((3, 1)), (2.0, "text")])
