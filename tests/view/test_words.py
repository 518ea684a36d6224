"""Days, counts and forecasts in words."""

from datetime import date

import pytest

from dlpath.planning.glance import LastForecast
from dlpath.view import words

MADE = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("ends", "said"),
    [
        (date(2027, 9, 6), "with 80 % from 8 April 2027 to 6 September 2027"),
        (date(2036, 11, 24), "with 80 % 8 April 2027 or later"),
    ],
)
def test_a_range_that_ends_where_forecasts_end_is_open(ends, said):
    forecast = LastForecast(MADE, date(2027, 6, 2), (date(2027, 4, 8), ends))
    assert said in words.forecast_in_words(forecast)


def test_a_day_has_its_year_where_it_is_another_one():
    assert words.day(date(2027, 1, 2), today=MADE) == "Saturday 2 January 2027"
    assert words.day(date(2026, 12, 24), today=MADE) == "Thursday 24 December"


@pytest.mark.parametrize(
    ("number", "said"),
    [(40.0, "40 pomodoros a week"), (6.666667, "6.7 pomodoros a week"), (1, "1 pomodoro a week")],
)
def test_what_a_week_has_is_rounded(number, said):
    assert words.rate(number) == said


@pytest.mark.parametrize(
    ("weeks", "said"), [(0.0, "1 pomodoro"), (1.0, "1 week"), (0.8, "0.8 weeks")]
)
def test_what_takes_no_tenth_of_a_week_is_told_in_pomodoros(weeks, said):
    assert words.in_weeks(weeks, 1) == said
