"""The axes of pictures: round numbers, and days that are evenly spread."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dlpath.export.html.axes import marks, top

DAYS = st.dates(date(1990, 1, 1), date(2060, 1, 1))


def test_months_are_named_as_far_as_there_is_room():
    assert marks(date(2026, 9, 20), date(2027, 1, 2), most=5) == [
        (date(2026, 10, 1), "Oct 2026"),
        (date(2026, 11, 1), "Nov 2026"),
        (date(2026, 12, 1), "Dec 2026"),
        (date(2027, 1, 1), "Jan 2027"),
    ]
    assert [name for _, name in marks(date(2026, 9, 20), date(2030, 1, 2), most=5)] == [
        "2027", "2028", "2029", "2030",
    ]  # fmt: skip
    assert marks(date(2026, 11, 2), date(2026, 11, 30), most=5) == []


@given(first=DAYS, span=st.integers(0, 4000), most=st.integers(2, 12))
def test_marks_are_first_days_between_both_ends_evenly_spread(first, span, most):
    last = first + timedelta(days=span)
    found = [day for day, _ in marks(first, last, most=most)]
    assert len(found) <= most
    assert all(first < day <= last and day.day == 1 for day in found)
    steps = {12 * (two.year - one.year) + two.month - one.month for one, two in pairwise(found)}
    assert len(steps) <= 1


@given(st.floats(0, 1e6))
def test_an_axis_ends_at_a_round_number_not_far_above(most):
    end = top(most)
    assert max(most, 2) <= end <= max(2.0001 * most, 2)
    assert end % 2 == 0
    assert len(f"{end}".rstrip("0")) == 1
