"""Study days in a row."""

from datetime import date, timedelta

from dlpath.progress.streaks import Streak, streak

TODAY = date(2026, 11, 24)


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
