"""The timer is what its events say."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.progress.moments import moment
from dlpath.progress.records import TimerEvent
from dlpath.progress.timer import blocks, running_timer

NINE = datetime(2026, 11, 24, 9, tzinfo=UTC)
FOUR = datetime(2026, 1, 1, 4).time()


def events(*pairs):
    return [
        TimerEvent("o01-goal", event, moment(NINE + timedelta(minutes=at), UTC, FOUR), minutes=25)
        for event, at in pairs
    ]


def test_a_started_timer_ends_after_its_planned_length():
    timer = running_timer(events(("start", 0)))
    assert timer.ends == NINE + timedelta(minutes=25)
    assert timer.elapsed(NINE + timedelta(minutes=10)) == timedelta(minutes=10)


def test_a_pause_is_not_work_and_moves_the_end():
    timer = running_timer(events(("start", 0), ("pause", 10), ("resume", 30)))
    assert timer.elapsed(NINE + timedelta(minutes=35)) == timedelta(minutes=15)
    assert timer.ends == NINE + timedelta(minutes=45)


def test_a_paused_timer_has_no_end():
    timer = running_timer(events(("start", 0), ("pause", 10)))
    assert timer.paused
    assert timer.ends is None
    assert timer.elapsed(NINE + timedelta(hours=5)) == timedelta(minutes=10)


@pytest.mark.parametrize("last", ["stop", "cancel"])
def test_a_stopped_or_cancelled_timer_is_gone(last):
    assert running_timer(events(("start", 0), (last, 10))) is None


def test_no_events_are_no_timer():
    assert running_timer([]) is None


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["start", "pause", "resume", "stop", "cancel"]), st.integers(-60, 600)
        ),
        max_size=20,
    )
)
def test_whatever_happened_the_timer_never_shows_less_than_nothing(pairs):
    timer = running_timer(events(*pairs))
    if timer is not None:
        assert timer.elapsed(NINE - timedelta(days=1)) >= timedelta()


@given(st.integers(1, 1440), st.integers(5, 120))
def test_blocks_have_all_the_minutes_and_only_the_last_differs(minutes, length):
    made = blocks(minutes, length)
    assert sum(made) == minutes
    assert len(made) == max(1, minutes // length)
    assert all(block == length for block in made[:-1])
