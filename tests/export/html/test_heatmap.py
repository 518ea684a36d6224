"""The small calendars: a square for each day, as large as its goal was reached."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dlpath.export.html.heatmap import CELL, MONTHS, level, months
from dlpath.planning.stats import DayWorked


def days(first, count, pomodoros=1, goal=2):
    return [
        DayWorked(first + timedelta(days=k), pomodoros, 25 * pomodoros, goal) for k in range(count)
    ]


def test_a_day_without_a_goal_is_off_unless_it_was_worked():
    of = [(0, 8), (0, 0), (1, 0), (3, 8), (4, 8), (7, 8), (8, 8), (9, 8)]
    names = [level(DayWorked(date(2026, 11, 24), done, 25 * done, goal)) for done, goal in of]
    assert names == ["nothing", "off", "full", "some", "half", "half", "full", "full"]


def test_a_month_is_laid_out_like_a_calendar():
    (november,) = months(days(date(2026, 11, 1), 24))
    assert november.height == 6 * CELL  # the first is a Sunday, the last day a Monday
    places = [(cell.x // CELL, cell.y // CELL) for cell in november.cells]
    assert places[:3] == [(6, 0), (0, 1), (1, 1)]
    assert places[-1] == (1, 4)


def test_a_month_is_summed():
    (month,) = months([*days(date(2026, 11, 2), 3), *days(date(2026, 11, 5), 2, pomodoros=2)])
    assert (month.days, month.pomodoros, month.minutes, month.reached) == (5, 7, 175, 2)


def test_without_days_there_is_no_month():
    assert months([]) == []


@given(first=st.dates(date(2000, 1, 1), date(2040, 1, 1)), count=st.integers(1, 900))
def test_the_last_twelve_months_are_shown_every_day_in_a_place_of_its_own(first, count):
    worked = days(first, count)
    found = months(worked)
    assert 1 <= len(found) <= MONTHS
    shown = [cell.day for month in found for cell in month.cells]
    assert shown == worked[-len(shown) :]
    assert len(shown) == count or len(found) == MONTHS
    for month in found:
        places = {(cell.x // CELL, cell.y // CELL) for cell in month.cells}
        assert len(places) == len(month.cells)
        assert all(0 <= x < 7 and 0 <= CELL * y < month.height for x, y in places)
