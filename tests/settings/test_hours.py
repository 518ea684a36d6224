"""Hours: of a week, by weekday, and the rhythm of the days that follows."""

from datetime import UTC, date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.settings.config_file import BadSetting, load, parsed, save
from dlpath.settings.hours import rhythm_of
from dlpath.settings.typed import WEEKDAYS
from dlpath.settings.values import Settings

MONDAY, SATURDAY = date(2026, 11, 23), date(2026, 11, 28)


def test_hours_of_a_week_are_spread_over_its_first_study_days():
    assert Settings().week == (8, 8, 8, 8, 8, 0, 0)
    four = Settings(study_days_per_week=4, days_off=("monday", "thursday"))
    assert four.week == (0, 10, 10, 0, 10, 10, 0)


@given(st.integers(1, 7), st.sets(st.sampled_from(WEEKDAYS), max_size=6), st.integers(1, 100))
def test_a_week_has_as_many_pomodoros_however_they_are_spread(days, off, hours):
    settings = Settings(hours, days, tuple(off))
    assert settings.pomodoros_per_week == pytest.approx(2 * hours)
    assert len([day for day in settings.week if day]) == min(days, 7 - len(off))


def test_hours_by_weekday_are_in_place_of_those_of_a_week():
    settings = Settings(weekday_hours=("monday 2", "saturday 6.5"), days_off=("monday",))
    assert settings.week == (0, 0, 0, 0, 0, 13, 0)
    assert settings.pomodoros_per_week == 13
    assert (settings.goal_on(MONDAY), settings.goal_on(SATURDAY)) == (0, 13)
    assert settings._replace(days_off=()).goal_on(MONDAY) == 4


def test_hours_by_weekday_are_read_in_any_order_and_kept(tmp_path):
    assert parsed("weekday_hours", "Sat 6.5,mon 2") == ("monday 2", "saturday 6.5")
    file = tmp_path / "config.toml"
    save(file, {"weekday_hours": parsed("weekday_hours", "sat 6.5, mon 2")})
    assert load(file).weekday_hours == ("monday 2", "saturday 6.5")


@pytest.mark.parametrize(
    "text",
    ["", "mon", "2", "mon 2 tue 3", "mon x", "mon 17", "mon 0", "mun 2", "mon nan", "mon 2,"],
)
def test_hours_by_weekday_that_make_no_sense_are_refused(text):
    with pytest.raises(BadSetting, match=r"expected weekdays with 0\.5 to 16 hours each"):
        parsed("weekday_hours", text)


def test_a_time_of_day_may_have_one_digit():
    assert parsed("work_starts", "9:30") == "09:30"
    assert parsed("work_starts", "9") == "09:00"
    with pytest.raises(BadSetting):
        parsed("work_starts", "9:3x")


def test_the_rhythm_is_what_was_set():
    rhythm = rhythm_of(Settings(work_starts="10:30", lunch_minutes=0, long_break_every=3), UTC)
    assert (rhythm.work_starts, rhythm.lunch_minutes) == (time(10, 30), 0)
    assert (rhythm.pomodoro, rhythm.short_break, rhythm.long_after) == (25, 5, 3)
