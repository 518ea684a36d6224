"""The goal of each day, and the days that are exempt."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.progress.goals import (
    FREEZE,
    REST,
    Goals,
    NotExempt,
    exempt_days,
    refuse_freeze,
    refuse_ordinary,
    resting,
    to_save,
)
from dlpath.progress.moments import moment
from dlpath.progress.records import Goal, RestDay
from dlpath.progress.streaks import streak

TODAY = date(2026, 11, 24)


def at(day):
    return moment(datetime.combine(day, time(12), UTC), UTC, time(4))


def ago(number):
    return TODAY - timedelta(days=number)


def usual(day):
    """Eight pomodoros, none on Sundays."""
    return 0 if day.weekday() == 6 else 8


def exempt(**kinds):
    return Goals(usual, (), {ago(int(name[1:])): kind for name, kind in kinds.items()})


def test_a_goal_holds_from_its_day_on_and_rewrites_no_day_before():
    goals = Goals(usual, (Goal(5, at(ago(5))), Goal(3, at(ago(1)))))
    assert [goals.on(ago(number)) for number in (6, 5, 1, 0)] == [8, 5, 3, 3]
    assert goals.on(date(2026, 11, 22)) == 0  # a Sunday


def test_a_goal_that_is_cleared_follows_from_the_hours_again():
    goals = Goals(usual, (Goal(5, at(ago(5))), Goal(None, at(ago(1)))))
    assert [goals.on(ago(number)) for number in (5, 1, 0)] == [5, 8, 8]


def test_a_day_of_rest_has_no_goal_even_if_one_is_set():
    goals = exempt(d0=REST)._replace(given=(Goal(5, at(ago(5))),))
    assert goals.on(TODAY) == 0
    assert goals.on(ago(1)) == 5


def test_the_newest_word_on_a_day_holds():
    said = [RestDay(TODAY, kind, at(TODAY)) for kind in ("rest", "none", "freeze")]
    assert exempt_days(said) == {TODAY: "freeze"}
    assert exempt_days(said[:2]) == {}


def test_there_are_two_freezes_in_a_month_and_rests_cost_none():
    goals = exempt(d1=FREEZE, d2=REST, d3=FREEZE)
    assert goals.freezes(TODAY) == 0
    assert goals.freezes(date(2026, 12, 1)) == 2


@pytest.mark.parametrize(
    ("goals", "worked", "day", "why"),
    [
        (exempt(), {ago(1)}, ago(1), "was worked"),
        (exempt(), (), date(2026, 11, 22), "is off already"),
        (exempt(d1=REST), (), ago(1), "is off already"),
        (exempt(), (), ago(8), "cannot be frozen"),
        (exempt(), (), ago(-1), "cannot be frozen"),
        (exempt(d1=FREEZE, d3=FREEZE), (), ago(4), "both freezes of 2026-11 are used"),
    ],
)
def test_a_freeze_is_refused_where_it_is_not_needed_too_late_or_used_up(goals, worked, day, why):
    with pytest.raises(NotExempt, match=why):
        refuse_freeze(goals, worked, day, today=TODAY)


def test_a_missed_day_of_this_week_can_be_frozen():
    refuse_freeze(exempt(d3=FREEZE), {ago(2)}, ago(1), today=TODAY)


def test_a_rest_is_said_in_advance_and_has_an_end():
    assert list(resting(exempt(), (), TODAY, ago(-2), today=TODAY)) == [TODAY, ago(-1), ago(-2)]
    assert list(resting(exempt(d0=REST), (), TODAY, ago(-1), today=TODAY)) == [ago(-1)]
    for first, last in [(ago(1), ago(1)), (ago(-2), ago(-1)), (TODAY, ago(-500))]:
        with pytest.raises(NotExempt):
            list(resting(exempt(), (), first, last, today=TODAY))
    with pytest.raises(NotExempt, match="nothing to rest from"):
        list(resting(exempt(), {TODAY}, TODAY, TODAY, today=TODAY))


def test_only_an_exempt_day_becomes_like_any_other_again():
    refuse_ordinary(exempt(d0=REST), TODAY)
    with pytest.raises(NotExempt):
        refuse_ordinary(exempt(), TODAY)


@given(
    st.frozensets(st.integers(1, 20), max_size=15),
    st.dictionaries(st.integers(0, 20), st.sampled_from([REST, FREEZE]), max_size=6),
)
def test_freezing_what_can_be_saved_brings_the_streak_back(worked_ago, kinds):
    worked = {ago(number) for number in worked_ago}
    goals = Goals(usual, (), {ago(number): kind for number, kind in kinds.items()})
    days = to_save(goals, worked, TODAY)
    if not days:
        return
    assert streak(worked, TODAY, off=goals.off).days == 0
    for day in days:
        refuse_freeze(goals, worked, day, today=TODAY)
        goals = goals._replace(exempt={**goals.exempt, day: FREEZE})
    assert streak(worked, TODAY, off=goals.off).days > 0
