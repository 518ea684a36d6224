"""What the facts of the record add up to."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from dlpath.progress.moments import moment
from dlpath.progress.records import Pomodoro, TimerEvent
from dlpath.progress.statistics import (
    Amount,
    Interruptions,
    amounts,
    best_stretch,
    interruptions,
    minutes_by_hour,
    weeks,
)

ZONE = ZoneInfo("Europe/Stockholm")


def lived(text):
    return moment(datetime.fromisoformat(text).replace(tzinfo=ZONE), ZONE, time(4))


def work(text, minutes=25):
    return Pomodoro("a", lived(text), minutes)


def events(*steps):
    start = datetime(2026, 11, 24, 9, tzinfo=ZONE)
    return [
        TimerEvent("a", event, moment(start + timedelta(minutes=after), ZONE, time(4)))
        for event, after in steps
    ]


def test_work_is_counted_by_study_day_the_night_for_the_day_before():
    found = amounts([work("2026-11-24 09:00"), work("2026-11-25 01:00", 30)])
    assert found == {date(2026, 11, 24): Amount(2, 55)}


def test_weeks_begin_on_monday_and_empty_ones_are_there():
    days = amounts([work("2026-11-08 09:00"), work("2026-11-24 09:00")])
    found = weeks(days, until=date(2026, 12, 1))
    assert [str(week.monday) for week in found] == [
        "2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23", "2026-11-30",
    ]  # fmt: skip
    assert [week.pomodoros for week in found] == [1, 0, 0, 1, 0]
    assert weeks({}, until=date(2026, 12, 1)) == ()


def test_a_pomodoro_over_the_hour_counts_for_both_hours_and_over_midnight_for_both_days():
    by_hour = minutes_by_hour([work("2026-11-24 09:50"), work("2026-11-24 23:40", 60)])
    assert {hour: minutes for hour, minutes in enumerate(by_hour) if minutes} == {
        0: 40, 9: 10, 10: 15, 23: 20,
    }  # fmt: skip


@given(st.lists(st.tuples(st.integers(0, 5000), st.integers(1, 480)), max_size=20))
def test_no_minute_is_lost_over_the_day(spans):
    start = datetime(2026, 10, 23, tzinfo=ZONE)  # over the end of summer time
    made = [
        Pomodoro("a", moment(start + timedelta(minutes=after), ZONE, time(4)), minutes)
        for after, minutes in spans
    ]
    assert sum(minutes_by_hour(made)) == sum(minutes for _, minutes in spans)


def test_the_best_stretch_goes_over_midnight_and_is_none_without_work():
    assert best_stretch([0] * 24) is None
    by_hour = [30, 10] + [5] * 21 + [60]
    assert best_stretch(by_hour) == (23, 100 / sum(by_hour))


def test_pauses_are_counted_and_timed_up_to_whatever_comes_next():
    steps = [
        ("start", 0), ("pause", 5), ("resume", 12), ("stop", 30),
        ("start", 40), ("pause", 45), ("cancel", 60),
        ("start", 70), ("pause", 75), ("pause", 78),
    ]  # fmt: skip
    assert interruptions(events(*steps)) == Interruptions(3, 3, 7 + 15 + 3, 1)
    assert interruptions([]) == Interruptions(0, 0, 0, 0)
