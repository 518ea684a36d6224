"""How many pages to read on each study day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.planning.reading.ramp import ramp

GUIDE = ramp(709, (5, 15))


def test_the_book_takes_71_study_days_from_5_pages_to_15():
    assert GUIDE.days == 71
    for day in range(1, 72):
        planned = 5 + 10 * (day - 1) / 70
        assert GUIDE.through(day) - GUIDE.through(day - 1) == pytest.approx(planned)
    assert GUIDE.through(71) == pytest.approx(710)


def test_who_reads_as_planned_is_asked_for_the_pages_of_each_day():
    done, days = 0, 0
    while done < 709:
        assert abs(GUIDE.on(done) - (5 + 10 * days / 70)) <= 1
        assert abs(GUIDE.day(done) - (days + 1)) <= 1
        done += GUIDE.on(done)
        days += 1
    assert days in (71, 72)


def test_a_learner_with_half_the_pages_takes_twice_as_long_on_the_same_shape():
    half = ramp(709, (5, 15), a_day=5)
    assert half.days == 142
    assert half.on(0) == 2
    assert half.through(142) == pytest.approx(710)


def test_a_short_text_is_for_one_day():
    assert (ramp(8, (10, 10)).days, ramp(8, (10, 10)).on(0)) == (1, 8)


@given(
    pages=st.integers(1, 5000),
    span=st.tuples(st.floats(0.5, 50), st.floats(0.5, 50)),
    a_day=st.none() | st.floats(0.5, 200),
)
def test_every_ramp_reads_all_pages_in_its_days_and_asks_for_at_least_one(pages, span, a_day):
    made = ramp(pages, span, a_day=a_day)
    assert made.through(made.days) >= pages - 1e-6
    assert all(made.on(place) >= 1 for place in range(0, pages, max(1, pages // 20)))
    assert made.days_left(0, pages) <= made.days + 1e-6
    for day in range(0, made.days, max(1, made.days // 20)):
        assert made.days_until(made.through(day)) == pytest.approx(day, abs=1e-6)
        assert made.day(round(made.through(day))) <= made.days
