"""What is said to ``log`` becomes the pomodoros that were meant."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from dlpath.errors import UsageError
from dlpath.progress.entries import BadSpan, Worked
from dlpath.progress.moments import moment
from dlpath.progress.said import Said, Wall, said_pomodoros
from dlpath.progress.spoken_times import FutureTime

STOCKHOLM = ZoneInfo("Europe/Stockholm")
WALL = Wall(
    datetime(2026, 11, 24, 18, 0, tzinfo=STOCKHOLM),
    STOCKHOLM,
    lambda at: moment(at, STOCKHOLM, time(4)),
)
WORK = Worked("o01-goal", 25)


def made(count=1, work=WORK, **words):
    found = said_pomodoros(Said(**words), work, count, WALL)
    return [(f"{item.start.local:%d %H:%M}", item.minutes) for item in found]


def test_nothing_said_means_that_the_work_has_just_ended():
    assert made(2) == [("24 17:10", 25), ("24 17:35", 25)]


def test_at_starts_the_first_there():
    assert made(2, at="9:00") == [("24 09:00", 25), ("24 09:25", 25)]


def test_ago_ends_the_last_that_long_ago():
    assert made(2, ago="2h") == [("24 15:10", 25), ("24 15:35", 25)]


def test_from_to_is_filled_and_the_last_takes_the_remainder():
    assert made(from_="9:00", to="11:30") == [
        ("24 09:00", 25),
        ("24 09:25", 25),
        ("24 09:50", 25),
        ("24 10:15", 25),
        ("24 10:40", 25),
        ("24 11:05", 25),
    ]
    assert made(from_="9:00", to="9:40") == [("24 09:00", 40)]
    assert made(from_="9:00", to="9:10") == [("24 09:00", 10)]


def test_from_without_to_goes_on_until_now():
    assert made(from_="17:30") == [("24 17:30", 30)]


def test_from_to_may_cross_midnight():
    assert made(from_="yesterday 23:45", to="0:10") == [("23 23:45", 25)]


def test_date_alone_takes_the_present_time_on_that_day():
    assert made(date="yesterday") == [("23 17:35", 25)]


def test_date_goes_with_a_clock_time():
    assert made(at="21:00", date="monday") == [("23 21:00", 25)]


@pytest.mark.parametrize(
    "words",
    [{"at": "9:00", "ago": "2h"}, {"at": "9:00", "from_": "9:00"}, {"to": "9:00"}],
)
def test_words_that_contradict_each_other_are_a_usage_error(words):
    with pytest.raises(UsageError):
        made(**words)


def test_a_number_beside_from_is_a_usage_error():
    with pytest.raises(UsageError, match="a number beside them"):
        made(3, from_="9:00", to="11:00")


def test_work_that_would_end_in_the_future_is_refused():
    with pytest.raises(FutureTime, match="the end of that work is 2026-11-24 18:15"):
        made(at="17:50")


def test_a_span_without_length_is_refused():
    with pytest.raises(BadSpan):
        made(from_="9:00", to="9:00")


def test_a_start_that_lies_a_little_ahead_does_not_fill_a_whole_day():
    with pytest.raises(BadSpan, match="2026-11-23 18:30 to 2026-11-24 18:00 is more than 20 hours"):
        made(from_="18:30")
    assert len(made(from_="22:00")) == 48
