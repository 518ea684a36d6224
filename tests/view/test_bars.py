"""Bars and columns."""

from hypothesis import given
from hypothesis import strategies as st

from dlpath.view.bars import Bar, bars, columns
from dlpath.view.look import Look


def test_the_longest_bar_is_as_long_as_there_is_room_and_the_others_in_proportion():
    lines = list(bars([Bar("a", 10, "10 h"), Bar("bb", 5, "5 h"), Bar("c", 0, "0 h")], Look(40)))
    lengths = [line.count("█") for line in lines]
    assert (lengths[1], lengths[2]) == (round(lengths[0] / 2), 0)
    assert {len(line) for line in lines} == {40}


def test_a_little_is_not_nothing():
    lines = list(bars([Bar("a", 1000, ""), Bar("b", 1, "")], Look(80)))
    assert lines[1].count("█") == 1
    assert [line.count("█") for line in columns([1000, 1, 0], Look(80), lines=2)] == [1, 2]


@given(
    st.lists(st.tuples(st.text("ab ", min_size=1, max_size=60), st.integers(0, 9999)), max_size=5),
    st.integers(40, 120),
)
def test_no_line_is_longer_than_the_terminal(items, width):
    made = [Bar(name, size, f"{size / 7:.1f} h, {size} of 12") for name, size in items]
    assert all(len(line) <= width for line in bars(made, Look(width)))


def test_without_anything_there_are_no_bars():
    assert list(bars([], Look(80))) == []
