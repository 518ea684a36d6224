"""Study days in a row."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dlpath.progress.streaks import Streak, missed, streak

TODAY = date(2026, 11, 24)

days = st.frozensets(st.integers(0, 40), max_size=30).map(
    lambda numbers: frozenset(TODAY - timedelta(days=number) for number in numbers)
)


def days_ago(*numbers):
    return {TODAY - timedelta(days=number) for number in numbers}


def test_today_does_not_break_a_streak_before_it_is_over():
    assert streak(days_ago(1, 2, 3), TODAY) == Streak(3, 3)


def test_a_day_without_work_ends_a_streak_but_not_the_memory_of_it():
    assert streak(days_ago(0, 3, 4, 5), TODAY) == Streak(1, 3)


def test_without_work_there_is_none():
    assert streak(set(), TODAY) == Streak(0, 0)


def test_a_streak_goes_on_over_leap_day_and_new_year():
    leap = {date(2028, 2, 28), date(2028, 2, 29), date(2028, 3, 1)}
    assert streak(leap, date(2028, 3, 1)).days == 3
    assert streak({date(2026, 12, 31), date(2027, 1, 1)}, date(2027, 1, 1)).days == 2


def test_a_long_rest_neither_breaks_a_streak_nor_adds_to_it():
    rest = days_ago(*range(1, 30))
    assert streak(days_ago(0, 30, 31), TODAY, off=rest.__contains__) == Streak(3, 3)
    assert streak(days_ago(30, 31), TODAY, off=rest.__contains__) == Streak(2, 2)


def test_a_day_worked_in_a_place_that_is_ahead_stays_in_the_streak():
    assert streak({*days_ago(0, 1), TODAY + timedelta(days=1)}, TODAY) == Streak(3, 3)


@given(days, days, st.integers(0, 40))
def test_one_more_day_off_never_makes_a_streak_shorter(worked, off, number):
    before = streak(worked, TODAY, off=off.__contains__)
    after = streak(worked, TODAY, off=(off | days_ago(number)).__contains__)
    assert after.days >= before.days
    assert after.best >= before.best


@given(days, days, st.integers(0, 40))
def test_one_more_day_of_work_never_makes_a_streak_shorter(worked, off, number):
    before = streak(worked, TODAY, off=off.__contains__)
    after = streak(worked | days_ago(number), TODAY, off=off.__contains__)
    assert after.days >= before.days
    assert after.best >= before.best


@given(days, days)
def test_days_off_alone_make_no_streak(worked, off):
    found = streak(worked, TODAY, off=off.__contains__)
    assert 0 <= found.days <= found.best <= len(worked)
    assert streak((), TODAY, off=off.__contains__) == Streak(0, 0)


def test_the_days_missed_are_those_between_that_were_not_off():
    off = days_ago(2).__contains__
    first = TODAY - timedelta(days=4)
    assert missed(first, TODAY, off, most=9) == sorted(days_ago(1, 3))
    assert missed(first, TODAY, off) == sorted(days_ago(3))
    assert missed(TODAY, first, off, most=9) == []
