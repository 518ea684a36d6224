"""Axes of pictures in the terminal."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.view.axes import Plane, Span, number, span, ticks

values = st.lists(st.floats(-1e6, 1e6).map(lambda v: round(v, 6)), min_size=1, max_size=12)


@given(values, st.booleans(), st.integers(24, 120), st.integers(4, 30))
def test_a_picture_of_any_points_is_as_wide_and_high_as_asked(ys, log, width, height):
    xs = list(range(len(ys)))
    y = span(ys, log=log)
    plane = Plane(span(xs), y, width=width, height=height, colour=False)
    plane.line(xs, ys, 0)
    plane.dots(xs, ys, 1)
    plane.marks(xs, ys, "x", 2)
    lines = plane.shown().split("\n")
    assert len(lines) == height + 2
    assert max(map(len, lines)) <= width
    assert any("x" in line for line in lines)


@given(values, st.integers(1, 12))
def test_ticks_are_on_the_axis_evenly_spaced_and_no_more_than_asked(given_values, most):
    axis = span(given_values)
    places = ticks(axis, most)
    wide = axis.high - axis.low
    assert 1 <= len(places) <= most
    assert all(axis.low - 1e-6 * wide <= place <= axis.high + 1e-6 * wide for place in places)
    gaps = [b - a for a, b in pairwise(places)]
    assert not gaps or max(gaps) - min(gaps) < 1e-6 * wide


@pytest.mark.parametrize("height", [0.0, 1e-300, 7.0, 1e15, -1e200, 1e300])
def test_a_level_line_is_in_the_middle(height):
    axis = span([height, height * (1 + 1e-15)])
    assert axis.low < height < axis.high
    plane = Plane(span([0, 1]), axis, width=40, height=9, colour=False)
    plane.marks([0.5], [height], "x", 0)
    lines = plane.shown().split("\n")
    assert "x" in "".join(lines[3:6])


def test_between_whole_numbers_there_are_no_ticks():
    assert ticks(Span(1, 3, whole=True), 9) == [1, 2, 3]
    assert ticks(Span(1, 3), 9) == [1, 1.5, 2, 2.5, 3]


def test_a_logarithmic_axis_has_its_ticks_at_powers_of_ten():
    axis = span([0.001, 10], log=True)
    assert [number(place, axis) for place in ticks(axis, 9)] == ["0.001", "0.01", "0.1", "1", "10"]


def test_numbers_are_short():
    axis = Span(-1, 20_000)
    assert [number(value, axis) for value in (0.0, 1.25, 20_000)] == ["0", "1.25", "20,000"]
