"""Times as people type them."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.progress.spoken_times import (
    BadTime,
    FutureTime,
    is_ambiguous,
    spoken_date,
    spoken_duration,
    spoken_time,
)

STOCKHOLM = ZoneInfo("Europe/Stockholm")
NOW = datetime(2026, 11, 24, 18, 0, tzinfo=STOCKHOLM)  # a Tuesday


def said(words, now=NOW, on=None):
    return spoken_time(words, now=now, zone=STOCKHOLM, on=on).astimezone(STOCKHOLM)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("9:00", "2026-11-24 09:00"),
        ("9.30", "2026-11-24 09:30"),
        ("9am", "2026-11-24 09:00"),
        ("9 am", "2026-11-24 09:00"),
        ("12am", "2026-11-24 00:00"),
        ("12pm", "2026-11-24 12:00"),
        ("21:15", "2026-11-23 21:15"),
        ("40m", "2026-11-24 17:20"),
        ("1h30m ago", "2026-11-24 16:30"),
        ("yesterday 21:15", "2026-11-23 21:15"),
        ("monday 9pm", "2026-11-23 21:00"),
        ("wed 8:00", "2026-11-18 08:00"),
        ("2026-11-20 09:00", "2026-11-20 09:00"),
        ("2026-11-20T09:00", "2026-11-20 09:00"),
        ("2026-11-20T09:00+00:00", "2026-11-20 10:00"),
    ],
)
def test_a_time_is_understood_as_the_latest_one_that_has_passed(words, expected):
    assert f"{said(words):%Y-%m-%d %H:%M}" == expected


@pytest.mark.parametrize(
    "words",
    ["", "9", "25:00", "9:61", "13pm", "0am", "noon", "9:00:00:00", "²:00", "-5m", "yesterday"],
)
def test_what_is_no_time_is_refused_with_examples(words):
    with pytest.raises(BadTime) as error:
        said(words)
    assert "9:00" in error.value.hint


def test_a_time_to_come_is_refused():
    with pytest.raises(FutureTime, match="has not come yet; it is 2026-11-24 18:00"):
        said("today 19:00")


def test_a_time_that_the_clocks_skip_is_an_error_and_not_yesterdays():
    after_the_change = datetime(2026, 3, 29, 12, 0, tzinfo=STOCKHOLM)
    with pytest.raises(BadTime, match="02:30 does not exist on 2026-03-29 in Europe/Stockholm"):
        said("2:30", now=after_the_change)


def test_a_time_that_comes_twice_is_the_earlier_one():
    after_the_change = datetime(2026, 10, 25, 12, 0, tzinfo=STOCKHOLM)
    at = spoken_time("2:30", now=after_the_change, zone=STOCKHOLM)
    assert at.astimezone(UTC).hour == 0
    assert is_ambiguous(at, STOCKHOLM)
    assert not is_ambiguous(NOW, STOCKHOLM)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("today", date(2026, 11, 24)),
        ("yesterday", date(2026, 11, 23)),
        ("Tuesday", date(2026, 11, 24)),
        ("wed", date(2026, 11, 18)),
        ("2024-02-29", date(2024, 2, 29)),
    ],
)
def test_a_date_is_understood(words, expected):
    assert spoken_date(words, now=NOW, zone=STOCKHOLM) == expected


def test_a_date_that_does_not_exist_or_has_not_come_is_refused():
    with pytest.raises(BadTime):
        spoken_date("2026-02-29", now=NOW, zone=STOCKHOLM)
    with pytest.raises(FutureTime, match="2026-11-25 has not come yet"):
        spoken_date("2026-11-25", now=NOW, zone=STOCKHOLM)


def test_a_length_of_time_is_understood():
    assert spoken_duration("2h") == timedelta(hours=2)
    assert spoken_duration("90") == timedelta(minutes=90)
    with pytest.raises(BadTime, match="'soon' is not a length of time"):
        spoken_duration("soon")


@given(st.text(max_size=20))
def test_whatever_is_typed_is_a_time_that_has_passed_or_a_clear_refusal(words):
    try:
        assert said(words) <= NOW
    except (BadTime, FutureTime) as error:
        assert error.message
        assert error.hint
