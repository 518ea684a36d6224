"""What can be recorded of a timer that was left running."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dlpath.focus.crash import left_over
from dlpath.focus.presence import Seen, note, seen
from dlpath.progress.timer import Timer

NINE = datetime(2026, 11, 24, 9, tzinfo=UTC)
TIMER = Timer("a", NINE, timedelta(minutes=25), timedelta(), NINE)


def minutes(count):
    return NINE + timedelta(minutes=count)


def test_it_keeps_at_most_what_was_planned_and_knows_when_it_was_last_seen():
    left = left_over(TIMER, Seen(NINE, minutes(12), 3, "one"), boot="one", now=minutes(240))
    assert (left.shown, left.keep, left.seen, left.number) == (240, 25, 12, 3)
    assert left.over
    assert not left.restarted


def test_another_run_of_the_machine_is_a_restart():
    note = Seen(NINE, minutes(12), 1, "one")
    assert left_over(TIMER, note, boot="two", now=minutes(13)).restarted
    # Where the system does not tell, nothing is claimed.
    assert not left_over(TIMER, note, boot="", now=minutes(13)).restarted


def test_a_note_about_another_timer_says_nothing():
    left = left_over(TIMER, Seen(minutes(-60), minutes(-50), 3, "one"), boot="two", now=minutes(5))
    assert (left.seen, left.number, left.restarted) == (None, 1, False)


@given(st.integers(-600, 6000), st.integers(-600, 6000))
def test_what_is_offered_is_between_a_minute_and_what_was_planned(now, last):
    left = left_over(TIMER, Seen(NINE, minutes(last), 1, ""), boot="", now=minutes(now))
    assert 1 <= left.seen <= left.keep <= 25
    assert left.keep <= left.shown


def test_a_note_is_read_as_it_was_written_and_garbage_is_none(tmp_path):
    file = tmp_path / "focus.json"
    assert seen(file) is None
    written = Seen(NINE, minutes(3), 2, "one")
    note(file, written)
    assert seen(file) == written
    for garbage in (b"", b"\xff", b"[]", b"{}", b'{"started": 1, "at": 2}', b"null"):
        file.write_bytes(garbage)
        assert seen(file) is None
    note(tmp_path / "none" / "focus.json", written)
