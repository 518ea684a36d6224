"""Pictures as values."""

from hypothesis import given
from hypothesis import strategies as st

from dlpath.runs.kit.pictures import FINEST, over_epochs, thinned


@given(st.integers(1, 5000))
def test_a_thinned_line_keeps_both_ends_its_order_and_no_more_points_than_can_be_seen(count):
    line = thinned("line", range(count), range(0, 2 * count, 2))
    assert len(line.x) == min(count, FINEST)
    assert (line.x[0], line.x[-1]) == (0, count - 1)
    assert list(line.x) == sorted(set(line.x))
    assert all(y == 2 * x for x, y in zip(line.x, line.y, strict=True))


def test_epochs_are_counted_from_one_or_as_told():
    assert over_epochs("t", "y", {"a": [3, 2]}).lines[0].x == (1, 2)
    assert over_epochs("t", "y", {"a": [3, 2]}, first=0).lines[0].x == (0, 1)
    assert over_epochs("t", "y", {"a": [3, 2]}, first=5, every=5).lines[0].x == (5, 10)


def test_what_falls_far_is_drawn_by_powers_of_ten_and_what_grows_is_not():
    assert over_epochs("t", "y", {"a": [1, 0.01]}).log
    assert not over_epochs("t", "y", {"a": [0.01, 1]}).log
    assert not over_epochs("t", "y", {"a": [1, 0.5]}).log
    assert not over_epochs("t", "y", {"a": [1, -0.01]}).log
