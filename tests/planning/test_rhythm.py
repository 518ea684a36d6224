"""The rhythm of a day: pomodoros, breaks and lunch on the learner's clock."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from dlpath.planning.rhythm import LUNCH, WORK, Rhythm, rounded_up, work_slots
from dlpath.progress.moments import day_end

TUESDAY = date(2026, 11, 24)
STOCKHOLM = Rhythm(ZoneInfo("Europe/Stockholm"))


def shown(rhythm, day, count, **given_):
    """Return the slots as a learner reads them: kind and time."""
    return [
        f"{slot.kind} {rhythm.local(slot.start):%H:%M} {slot.minutes}"
        for slot in rhythm.slots(day, count, **given_)
    ]


def test_four_pomodoros_then_a_long_break_and_lunch_at_the_pomodoro_nearest_to_noon():
    assert shown(STOCKHOLM, TUESDAY, 7) == [
        "work 09:00 25", "break 09:25 5", "work 09:30 25", "break 09:55 5", "work 10:00 25",
        "break 10:25 5", "work 10:30 25", "break 10:55 15", "work 11:10 25", "break 11:35 5",
        "work 11:40 25", "lunch 12:05 60", "work 13:05 25",
    ]  # fmt: skip


def test_lunch_may_be_a_little_before_its_time_or_a_little_after():
    for lunch, taken in ((time(11, 45), "11:35"), (time(11, 55), "12:05"), (time(12, 5), "12:05")):
        rhythm = STOCKHOLM._replace(lunch=lunch)
        assert f"lunch {taken} 60" in shown(rhythm, TUESDAY, 8)


def test_a_day_that_begins_after_lunch_or_ends_before_it_has_none():
    assert not [slot for slot in STOCKHOLM.slots(TUESDAY, 4) if slot.kind == LUNCH]
    late = STOCKHOLM.at(TUESDAY, time(12))
    assert not [slot for slot in STOCKHOLM.slots(TUESDAY, 9, starts=late) if slot.kind == LUNCH]
    fasting = STOCKHOLM._replace(lunch_minutes=0)
    assert not [slot for slot in fasting.slots(TUESDAY, 12) if slot.kind == LUNCH]


def test_breaks_of_no_length_are_no_slots():
    restless = STOCKHOLM._replace(short_break=0, long_break=0, lunch_minutes=0)
    assert {slot.kind for slot in restless.slots(TUESDAY, 9)} == {WORK}


def test_a_plan_may_run_past_midnight_and_ends_with_the_study_day():
    night = STOCKHOLM._replace(work_starts=time(22))
    slots = night.slots(TUESDAY, 30)
    assert shown(night, TUESDAY, 30)[-1] == "work 03:20 25"
    assert slots[-1].end <= day_end(TUESDAY, night.zone, night.day_start)
    assert night._replace(day_start=time(0)).slots(TUESDAY, 30)[-1].end == datetime(
        2026, 11, 24, 22, 55, tzinfo=UTC
    )


def test_a_time_before_the_start_of_the_day_is_one_after_midnight():
    assert STOCKHOLM.at(TUESDAY, time(0, 30)) == datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
    assert STOCKHOLM.at(TUESDAY, time(4)) == datetime(2026, 11, 24, 3, tzinfo=UTC)


def test_through_a_change_of_clocks_a_pomodoro_is_25_minutes_long():
    early = STOCKHOLM._replace(day_start=time(0), lunch_minutes=0)
    spring, autumn = date(2027, 3, 28), date(2027, 10, 31)
    assert shown(early, spring, 4, starts=early.at(spring, time(1))) == [
        "work 01:00 25", "break 01:25 5", "work 01:30 25", "break 01:55 5",
        "work 03:00 25", "break 03:25 5", "work 03:30 25",
    ]  # fmt: skip
    hours = [text.split()[1] for text in shown(early, autumn, 6, starts=early.at(autumn, time(2)))]
    assert hours[::2] == ["02:00", "02:30", "02:00", "02:30", "03:10", "03:40"]


def test_a_time_that_the_clocks_skip_is_moved_on_and_one_shown_twice_is_the_first():
    early = STOCKHOLM._replace(day_start=time(0))
    skipped = early.at(date(2027, 3, 28), time(2, 30))
    assert f"{early.local(skipped):%H:%M}" == "03:30"
    twice = early.at(date(2027, 10, 31), time(2, 30))
    assert early.again(twice) - twice == timedelta(hours=1)


def test_now_is_rounded_up_to_five_minutes():
    at = datetime(2026, 11, 24, 9, 56, 1, tzinfo=UTC)
    assert rounded_up(at) == datetime(2026, 11, 24, 10, tzinfo=UTC)
    assert rounded_up(datetime(2026, 11, 24, 10, tzinfo=UTC)).minute == 0


rhythms = st.builds(
    Rhythm,
    st.sampled_from(["Europe/Stockholm", "America/St_Johns", "Pacific/Apia", "UTC"]).map(ZoneInfo),
    day_start=st.sampled_from([time(0), time(4), time(6, 30)]),
    work_starts=st.times().map(lambda clock: clock.replace(second=0, microsecond=0)),
    lunch=st.times(),
    lunch_minutes=st.integers(0, 120),
    pomodoro=st.integers(5, 120),
    short_break=st.integers(0, 60),
    long_break=st.integers(0, 120),
    long_after=st.integers(1, 12),
)


@given(rhythms, st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 40))
def test_a_day_is_filled_without_gaps_or_overlaps_and_with_one_lunch_at_most(rhythm, day, count):
    slots = rhythm.slots(day, count)
    assert all(before.end == after.start for before, after in pairwise(slots))
    assert len(work_slots(slots)) <= count
    assert sum(slot.kind == LUNCH for slot in slots) <= 1
    assert all(slot.minutes > 0 for slot in slots)
    if slots:
        assert slots[-1].kind == WORK
        assert slots[0].start == rhythm.at(day, rhythm.work_starts)
        assert slots[-1].end <= day_end(day, rhythm.zone, rhythm.day_start)
