"""Checking of arguments: every refusal names the argument, what it was and what is needed."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.core.arguments import ArgumentError, checked, match_shapes, numbers, refuse_overflow


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ([[1, 2], [3]], "X is ragged: its rows differ in length"),
        ([["a", "b"]], "X holds text, numbers are needed"),
        (["1", "2"], "X holds text, numbers are needed"),
        ([1j], "X holds complex numbers, numbers are needed"),
        ([object()], "X holds objects that are not numbers, numbers are needed"),
        ([], "X is empty: its shape is (0,)"),
        (np.empty((0, 3)), "X is empty: its shape is (0, 3)"),
        ([[1, np.nan]], "X holds nan at (0, 1), finite numbers are needed"),
        ([1, None], "X holds nan at (1,), finite numbers are needed"),
        ([[np.inf], [1]], "X holds inf at (0, 0), finite numbers are needed"),
        ([np.inf, -np.inf], "X holds inf at (0,), finite numbers are needed"),
        (
            [2**53 + 1],
            "X holds integers beyond 2**53, which float64 cannot tell from their neighbours",
        ),
        (
            [-(2**80)],
            "X holds integers beyond 2**53, which float64 cannot tell from their neighbours",
        ),
    ],
)
def test_values_that_are_no_finite_numbers_are_refused(value, message):
    with pytest.raises(ArgumentError) as raised:
        numbers("X", value)
    assert raised.value.message == message


def test_a_number_too_large_for_single_precision_is_refused_as_that():
    with pytest.raises(ArgumentError, match="too large for float32"):
        numbers("X", [1.0, 1e300], np.float32)


@pytest.mark.parametrize(
    "value",
    [[1e308, 1e308], [True, False], [2**53], [Fraction(1, 4)], np.uint8([200, 100]), range(3)],
)
def test_finite_numbers_of_any_kind_pass_unchanged(value):
    array = numbers("X", value)
    assert array.dtype == np.float64
    assert array.tolist() == [float(item) for item in value]


def test_an_array_that_is_right_already_is_not_copied():
    X = np.ones((3, 2))
    assert numbers("X", X) is X


@pytest.mark.parametrize(
    ("shapes", "message"),
    [
        ({"X": ((3,), "n d")}, "X has shape (3,), needed is (n, d)"),
        (
            {"X": ((3, 2), "n d"), "y": ((2,), "n")},
            "y has shape (2,), needed is (n,) with n = 3",
        ),
        (
            {"x": ((5, 4, 3), "T B D"), "Wx": ((3, 10), "D 4H")},
            "Wx has shape (3, 10), needed is (D, 4H) with D = 3",
        ),
        (
            {"h": ((4, 2), "B H"), "Wh": ((2, 12), "H 4H")},
            "Wh has shape (2, 12), needed is (H, 4H) with H = 2",
        ),
        ({"X": ((3, 2), "n 5")}, "X has shape (3, 2), needed is (n, 5) with n = 3"),
    ],
)
def test_shapes_that_do_not_fit_are_named_with_what_is_known(shapes, message):
    with pytest.raises(ArgumentError) as raised:
        match_shapes(**{name: (np.empty(shape), sizes) for name, (shape, sizes) in shapes.items()})
    assert raised.value.message == message


@given(st.lists(st.integers(1, 5), min_size=1, max_size=4))
def test_an_array_always_fits_its_own_shape(shape):
    array = np.ones(shape)
    letters = " ".join("abcd"[: len(shape)])
    assert match_shapes(x=(array, letters)) == dict(zip("abcd", shape, strict=False))
    assert checked(x=(array, " ".join(map(str, shape))))[0] is array


def test_overflow_blames_the_largest_argument():
    small, large = np.ones(2), np.array([1.0, -1e200])
    refuse_overflow(small, x=small, w=large)
    with pytest.raises(ArgumentError, match=r"w holds numbers as large as 1e\+200"):
        refuse_overflow(small, np.array([np.inf]), x=small, w=large)
