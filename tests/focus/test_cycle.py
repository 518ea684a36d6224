"""The cycle of work and breaks moves by time and by nothing else."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dlpath.focus.cycle import (
    BREAKS,
    Cycle,
    Lengths,
    Stage,
    after_work,
    at,
    paused,
    resumed,
    skipped,
    working,
)
from dlpath.progress.timer import Timer

NINE = datetime(2026, 11, 24, 9, tzinfo=UTC)
LENGTHS = Lengths(timedelta(minutes=5), timedelta(minutes=15), 4)
MOMENTS = st.integers(-3600, 7200).map(lambda seconds: NINE + timedelta(seconds=seconds))
ACTIONS = st.lists(st.tuples(st.sampled_from([at, paused, resumed]), MOMENTS), max_size=12)


def minutes(count):
    return NINE + timedelta(minutes=count)


def started(planned=25, number=1):
    return working(Timer("a", NINE, timedelta(minutes=planned), timedelta(), NINE), number)


def test_a_pomodoro_rings_when_its_time_is_up_and_not_before():
    assert at(started(), minutes(24.99)).stage == Stage.WORK
    assert at(started(), minutes(25)).stage == Stage.RUNG


def test_a_pause_does_not_count():
    here = resumed(paused(started(), minutes(10)), minutes(40))
    assert at(here, minutes(54)).stage == Stage.WORK
    assert at(here, minutes(55)).stage == Stage.RUNG
    assert here.left(minutes(50)) == timedelta(minutes=5)


def test_every_fourth_break_is_a_long_one():
    stages = [after_work(started(number=number), NINE, LENGTHS).stage for number in range(1, 9)]
    assert stages == ([Stage.BREAK] * 3 + [Stage.LONG_BREAK]) * 2


def test_a_break_is_over_after_its_length_or_when_it_is_ended():
    rest = after_work(at(started(), minutes(25)), minutes(26), LENGTHS)
    assert at(rest, minutes(30.9)).stage == Stage.BREAK
    assert at(rest, minutes(31)).stage == Stage.READY
    assert skipped(rest).stage == Stage.READY
    assert skipped(started()) == started()


def test_without_breaks_the_next_pomodoro_waits_at_once():
    none = Lengths(timedelta(), timedelta(), 4)
    assert after_work(started(), NINE, none).stage == Stage.READY


@given(ACTIONS, MOMENTS, MOMENTS)
def test_looking_on_the_way_changes_nothing(actions, one, other):
    cycle = started()
    for action, now in actions:
        cycle = action(cycle, now)
    first, last = sorted((one, other))
    assert at(at(cycle, first), last) == at(cycle, last)
    assert at(at(cycle, last), last) == at(cycle, last)


@given(ACTIONS, MOMENTS)
def test_whatever_happens_what_is_left_is_between_nothing_and_all(actions, now):
    cycle = started()
    for action, moment in actions:
        cycle = action(cycle, moment)
    assert timedelta() <= cycle.left(now) <= timedelta(minutes=25)


@given(ACTIONS, MOMENTS)
def test_what_has_rung_stays_rung(actions, now):
    rung = at(started(), minutes(25))
    for action, moment in actions:
        rung = action(rung, moment)
    assert at(rung, now).stage == Stage.RUNG
    assert rung.left(now) == timedelta()


@given(st.integers(1, 40), st.integers(0, 60), st.integers(0, 60), st.integers(1, 12), MOMENTS)
def test_after_a_pomodoro_comes_its_break_or_nothing(number, rest, long_rest, every, now):
    lengths = Lengths(timedelta(minutes=rest), timedelta(minutes=long_rest), every)
    after = after_work(at(started(number=number), minutes(25)), now, lengths)
    length = lengths.long_rest if number % every == 0 else lengths.rest
    assert isinstance(after, Cycle)
    assert (after.stage in BREAKS) is bool(length)
    assert at(after, now + length).stage == Stage.READY
    assert after.number == number
