"""When a book will be finished."""

from datetime import date, timedelta

import pytest

from dlpath.planning.reading.day import pages_of_day
from dlpath.planning.reading.pace import finish, length, nth_day, pages_in
from dlpath.planning.reading.progress import progress

MONDAY = date(2026, 11, 23)


def weekday(day):
    return day.weekday() < 5


def every(day):
    return True


def after(days):
    return MONDAY + timedelta(days=days)


@pytest.fixture
def as_planned(book, read):
    """Return a function: what was read by somebody who reads as planned on some days."""

    def facts(days, *, times=1):
        found = []
        for day in days:
            for _ in range(times):
                today = pages_of_day(progress(book, found), after(day), None)
                found.append(read(today.first, today.last, day))
        return progress(book, found)

    return facts


def test_a_full_day_of_theory_has_ten_pages_on_average():
    assert pages_in(19) == 10
    assert pages_in(9.5) == 5


def test_by_the_plan_the_book_takes_71_study_days(as_planned):
    assert finish(as_planned([]), MONDAY, None, every).expected == after(70)
    planned = finish(as_planned([]), MONDAY, None, weekday).expected
    assert planned == after(98)  # fourteen weeks and a day


def test_what_is_read_ahead_on_the_first_day_brings_the_end_nearer(book, read):
    ahead = progress(book, [read(1, 30, 0)])
    some = progress(book, [read(1, 1, 0)])
    assert finish(ahead, MONDAY, None, every).expected < after(70)
    assert finish(some, MONDAY, None, every).expected == after(70)


def test_who_reads_as_planned_finishes_as_planned_though_the_first_pages_are_slow(as_planned):
    found = finish(as_planned(range(10)), after(10), None, every)
    assert found.pace.ratio == pytest.approx(1, abs=0.06)
    assert abs((found.expected - found.planned).days) <= 3


def test_who_reads_twice_as_much_finishes_in_half_the_time(as_planned):
    found = finish(as_planned(range(10), times=2), after(10), None, every)
    assert found.pace.ratio == pytest.approx(2, abs=0.15)
    assert (found.expected - MONDAY).days == pytest.approx(71 / 2, abs=4)


def test_who_misses_every_other_day_takes_twice_as_long(as_planned):
    found = finish(as_planned(range(0, 20, 2)), after(19), None, every)
    assert found.pace.ratio == pytest.approx(0.5, abs=0.05)
    assert (found.expected - MONDAY).days == pytest.approx(142, abs=12)


def test_days_on_which_the_learner_does_not_study_slow_nobody_down(as_planned):
    days = [0, 1, 2, 3, 4, 7, 8, 9]
    found = finish(as_planned(days), after(9), None, weekday)
    assert found.pace.ratio == pytest.approx(1, abs=0.06)


def test_two_days_tell_no_pace_and_neither_do_days_long_past(as_planned):
    assert finish(as_planned([0, 1]), after(1), None, every).pace is None
    assert finish(as_planned([0, 1, 2]), after(60), None, every).pace is None


def test_pages_read_after_today_as_the_clock_now_says_tell_no_pace(as_planned):
    assert finish(as_planned(range(10, 15)), MONDAY, None, every).pace is None
    set_back = finish(as_planned(range(15)), after(4), None, every).pace
    assert set_back == finish(as_planned(range(5)), after(4), None, every).pace


def test_a_learner_without_study_days_never_finishes(as_planned):
    assert finish(as_planned([]), MONDAY, None, lambda day: False).expected is None
    assert nth_day(MONDAY, 1, every) == MONDAY


def test_three_months_fit_full_time_on_six_days_a_week_and_not_on_five(as_planned):
    start = as_planned([])
    assert length(start, None, 6) is None
    assert length(start, None, 5).months == 3.3
    part_time = length(start, pages_in(8), 6)
    assert (part_time.months, part_time.pages_per_day) == (6.5, 4.2)
