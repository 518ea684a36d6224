"""Work that other programs recorded is understood in the words that they use."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.errors import DlpathError, UsageError
from dlpath.progress.moments import moment
from dlpath.progress.past_columns import columns
from dlpath.progress.past_work import BadPastWork, Reading, minutes, past_work
from dlpath.progress.said import Wall

ZONE = ZoneInfo("Europe/Stockholm")
NOW = datetime(2026, 11, 24, 17, tzinfo=UTC)


def lived(at):
    return moment(at, ZONE, datetime.min.time().replace(hour=4))


def work(names, *rows, date_format=None, chosen=None):
    reading = Reading(
        columns(names, chosen or {}, task=True), str, 25, Wall(NOW, ZONE, lived), date_format
    )
    found = past_work("past.csv", list(enumerate(rows, 2)), reading)
    return [
        (item.task, f"{item.start.local:%d %H:%M}", item.minutes)
        for row in found
        for item in row.pomodoros
    ]


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("25", 25),
        ("1:30", 90),
        ("01:30:59", 90),
        ("1h30", 90),
        ("1h 30m", 90),
        ("90 min", 90),
        ("1,5 h", 90),
        ("1.5 hours", 90),
        ("24.6", 25),
    ],
)
def test_a_length_is_understood_as_programs_write_it(words, length):
    assert minutes(words, hours=False) == length


def test_bare_numbers_under_hours_are_hours():
    assert minutes("1,5", hours=True) == 90
    assert minutes("90m", hours=True) == 90


@given(words=st.text(max_size=12))
def test_whatever_a_length_says_it_is_a_number_or_refused(words):
    try:
        assert minutes(words, hours=False) >= 0
    except DlpathError as error:
        assert "no length" in error.message


def test_columns_are_known_by_what_programs_call_them():
    names = ("Project", "Start Date", "Start time", "End time")
    assert work(names, ("a", "2026-11-23", "23:40:00", "00:20:00")) == [("a", "23 23:40", 40)]
    assert work(("Activity", "Day", "Hours"), ("a", "23.11.2026", "0,5"), date_format="%d.%m.%Y")


def test_work_without_a_clock_follows_from_the_morning_on():
    rows = [("a", "2026-11-23", "50"), ("b", "2026-11-23", "25"), ("b", "2026-11-22", "25")]
    assert work(("task", "date", "minutes"), *rows) == [
        ("a", "23 09:00", 25),
        ("a", "23 09:25", 25),
        ("b", "23 09:50", 25),
        ("b", "22 09:00", 25),
    ]


def test_all_rows_that_are_no_work_are_told_with_their_lines():
    rows = [
        ("a", "2026-11-23", "25"),
        ("a", "23.11.2026", "25"),
        ("a", "2026-11-25", "25"),
        ("a", "2026-11-23", "long"),
        ("a", "2026-11-23", "0"),
        ("a", "", "25"),
    ]
    with pytest.raises(BadPastWork) as caught:
        work(("task", "date", "minutes"), *rows)
    for said in (
        "line 3: '23.11.2026' is no date",
        "line 4: its end",
        "line 5: 'long' is no length",
        "line 6: 2026-11-23 09:25",
        "line 7: it tells no date",
    ):
        assert said in caught.value.message


@pytest.mark.parametrize(
    ("names", "chosen", "said"),
    [
        (("date", "minutes"), {}, "no column tells the task"),
        (("task", "minutes"), {}, "no column tells the date"),
        (("task", "date"), {}, "no column tells the minutes"),
        (("task", "date", "minutes"), {"note": "Noet"}, "no column is called 'Noet'"),
    ],
)
def test_a_column_that_is_needed_and_not_there_is_said(names, chosen, said):
    with pytest.raises(UsageError, match=said):
        columns(names, chosen, task=True)
