"""The study day: right around its start, at both changes of the clock, in every zone."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.progress.moments import day_end, moment, study_day

FOUR = time(4)
STOCKHOLM = ZoneInfo("Europe/Stockholm")


@pytest.mark.parametrize(
    ("local", "expected"),
    [
        (datetime(2026, 11, 24, 3, 59), date(2026, 11, 23)),
        (datetime(2026, 11, 24, 4, 0), date(2026, 11, 24)),
        (datetime(2026, 11, 24, 4, 1), date(2026, 11, 24)),
        (datetime(2027, 1, 1, 1, 0), date(2026, 12, 31)),
        (datetime(2028, 3, 1, 3, 0), date(2028, 2, 29)),
    ],
)
def test_work_before_the_day_starts_belongs_to_the_day_before(local, expected):
    assert study_day(local, FOUR) == expected


@pytest.mark.parametrize("offset", range(-12, 15))
def test_the_study_day_is_that_of_the_wall_clock_from_utc_minus_12_to_plus_14(offset):
    zone = timezone(timedelta(hours=offset))
    before = datetime(2026, 11, 24, 3, 59, tzinfo=zone)
    after = datetime(2026, 11, 24, 4, 1, tzinfo=zone)
    assert moment(before, zone, FOUR).study_day == date(2026, 11, 23)
    assert moment(after, zone, FOUR).study_day == date(2026, 11, 24)


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)])
def test_a_day_of_23_or_25_hours_is_one_study_day(day):
    start = datetime.combine(day, FOUR, STOCKHOLM)
    last = day_end(day, STOCKHOLM, FOUR) - timedelta(seconds=1)
    assert moment(start, STOCKHOLM, FOUR).study_day == day
    assert moment(last, STOCKHOLM, FOUR).study_day == day
    assert moment(last + timedelta(seconds=1), STOCKHOLM, FOUR).study_day == day + timedelta(days=1)


def test_a_moment_keeps_the_offset_and_the_zone_of_its_place():
    at = moment(datetime(2026, 7, 1, 12, tzinfo=UTC), STOCKHOLM, FOUR)
    assert (at.utc_offset, at.zone) == (120, "Europe/Stockholm")
    assert at.local.isoformat() == "2026-07-01T14:00:00+02:00"


@given(st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)), st.integers(0, 23))
def test_the_study_day_ends_where_the_next_begins(local, hour):
    start = time(hour)
    day = study_day(local, start)
    assert datetime.combine(day, start) <= local < datetime.combine(day + timedelta(days=1), start)
