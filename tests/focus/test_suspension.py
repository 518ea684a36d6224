"""A machine that slept is told from one that worked on, by two clocks."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dlpath.focus.suspension import NOTICEABLE, Reading, slept

NINE = Reading(datetime(2026, 11, 24, 9, tzinfo=UTC), 1000.0)


def later(wall, steady):
    return Reading(NINE.wall + timedelta(seconds=wall), NINE.steady + steady)


def test_what_the_steady_clock_missed_was_slept():
    assert slept(NINE, later(2521, 1)) == timedelta(minutes=42)


@given(st.floats(0, 1e6))
def test_a_clock_that_both_agree_on_is_no_sleep_however_long_the_process_was_stopped(seconds):
    assert slept(NINE, later(seconds, seconds)) == timedelta()


@given(st.floats(-1e6, NOTICEABLE.total_seconds() - 0.1), st.floats(0, 100))
def test_a_clock_set_back_or_put_right_is_no_sleep(difference, steady):
    assert slept(NINE, later(steady + difference, steady)) == timedelta()
