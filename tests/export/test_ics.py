"""The calendar: read back with the library, written again, and kept from overwriting others."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from dlpath.errors import OutOfReach
from dlpath.export.ics import NotACalendarOfOurs, as_bytes, read, write
from dlpath.planning.calendar import CONFIRMED, Entry
from dlpath.planning.schedule import Schedule, ScheduledBlock

STOCKHOLM = ZoneInfo("Europe/Stockholm")
NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)


def block(task="b01-env", at=datetime(2026, 11, 25, 9), title="Install Python", pomodoros=2):
    start = at.replace(tzinfo=STOCKHOLM)
    end = start + timedelta(minutes=30 * pomodoros - 5)
    return ScheduledBlock(task, start, end, pomodoros, title, "python", at.date())


def schedule(*blocks):
    return Schedule(date(2026, 11, 24), 40, (), (), blocks, blocks[-1].study_day, 8)


@pytest.fixture
def calendar(tmp_path):
    """Return a function that writes blocks and returns the events by id, as the library reads them.

    What it wrote last is also at ``calendar.file``.
    """

    def after(*blocks, now=NOW, file="path.ics", force=False):
        after.file = tmp_path / file
        write(schedule(*blocks), after.file, known=tmp_path / "known.ics", now=now, force=force)
        events = Calendar.from_ical(after.file.read_bytes()).walk("VEVENT")
        assert not [event.errors for event in events if event.errors]
        return {str(event["uid"]): event for event in events}

    return after


def times(event):
    return event.decoded("dtstart"), event.decoded("dtend")


def test_a_block_is_read_back_as_it_was_written(calendar):
    events = calendar(block(title="Install Python; then, “git” \\ Jupyter"))
    (event,) = events.values()
    assert str(event["summary"]) == "Install Python; then, “git” \\ Jupyter"
    assert times(event) == (
        datetime(2026, 11, 25, 8, tzinfo=UTC),
        datetime(2026, 11, 25, 8, 55, tzinfo=UTC),
    )
    assert event["uid"] == "b01-env.1@schedule.dlpath"
    assert event["sequence"] == 0
    assert event.decoded("dtstamp") == NOW
    assert str(event["description"]) == "2 pomodoros\ndlpath show b01-env"


def test_nine_in_the_morning_is_nine_in_the_morning_on_both_sides_of_a_change_of_clocks(calendar):
    winter, summer = (
        block(at=datetime(2027, 3, 26, 9)),
        block(at=datetime(2027, 3, 29, 9)),
    )
    for event in calendar(winter, summer).values():
        assert times(event)[0].astimezone(STOCKHOLM).hour == 9
        assert times(event)[1] - times(event)[0] == timedelta(minutes=55)


def test_no_line_is_longer_than_75_octets_and_all_end_in_crlf(calendar):
    calendar(block(title="Straße, Übung und ein sehr langer Titel " * 20))
    lines = calendar.file.read_bytes().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)


def test_writing_it_again_changes_nothing(calendar):
    blocks = block(), block(at=datetime(2026, 11, 26, 9))
    calendar(*blocks)
    first = calendar.file.read_bytes()
    calendar(*blocks, now=NOW + timedelta(hours=5))
    assert calendar.file.read_bytes() == first


def test_a_block_that_moves_keeps_its_id_and_its_sequence_grows(calendar):
    stays, moves = block("b02-hello"), block(at=datetime(2026, 11, 26, 9))
    calendar(stays, moves)
    later = NOW + timedelta(hours=1)
    events = calendar(stays, block(at=datetime(2026, 11, 27, 9)), now=later)
    moved = events["b01-env.1@schedule.dlpath"]
    assert moved["sequence"] == 1
    assert moved.decoded("dtstamp") == later
    assert moved.decoded("dtstart").day == 27
    assert events["b02-hello.1@schedule.dlpath"]["sequence"] == 0
    assert calendar(stays, moves, now=later)["b01-env.1@schedule.dlpath"]["sequence"] == 2


def test_a_new_title_is_no_move_but_gets_a_new_stamp(calendar):
    calendar(block())
    (event,) = calendar(block(title="Another"), now=NOW + timedelta(hours=1)).values()
    assert (event["sequence"], str(event["summary"])) == (0, "Another")
    assert event.decoded("dtstamp") == NOW + timedelta(hours=1)


def test_what_is_gone_is_cancelled_once_and_comes_back_with_a_greater_sequence(calendar):
    first, second = block(), block(at=datetime(2026, 11, 26, 9))
    calendar(first, second)
    gone = calendar(first)["b01-env.2@schedule.dlpath"]
    assert (gone["status"], gone["sequence"]) == ("CANCELLED", 1)
    assert calendar(first)["b01-env.2@schedule.dlpath"]["sequence"] == 1
    back = calendar(first, second)["b01-env.2@schedule.dlpath"]
    assert (back["status"], back["sequence"]) == ("CONFIRMED", 2)


def test_a_cancelled_block_never_counts_as_one_that_is_over(calendar):
    first, second = block(), block(at=datetime(2026, 11, 26, 9))
    calendar(first, second)
    calendar(first)
    friday = datetime(2026, 11, 27, 6, tzinfo=UTC)
    events = calendar(block(at=datetime(2026, 11, 30, 9)), now=friday)
    assert [str(events[f"b01-env.{n}@schedule.dlpath"]["status"]) for n in (1, 2)] == [
        "CONFIRMED",
        "CONFIRMED",
    ]
    assert len(events) == 2


def test_blocks_that_are_over_stay_and_those_to_come_keep_their_ids(calendar):
    days = [block(at=datetime(2026, 11, day, 9)) for day in (25, 26, 27)]
    before = calendar(*days)
    thursday = datetime(2026, 11, 26, 6, tzinfo=UTC)
    assert calendar(*days[1:], now=thursday) == before
    behind = calendar(*days[1:], block(at=datetime(2026, 11, 30, 9)), now=thursday)
    assert {event["sequence"] for event in behind.values()} == {0}
    assert len(behind) == 4


def test_a_block_under_way_is_not_moved_to_where_its_rest_begins(calendar):
    whole = block(pomodoros=4)
    before = calendar(whole)
    rest = block(at=datetime(2026, 11, 25, 10), pomodoros=2)
    assert calendar(rest, now=datetime(2026, 11, 25, 8, 40, tzinfo=UTC)) == before
    longer = block(at=datetime(2026, 11, 25, 10), pomodoros=3)
    (event,) = calendar(longer, now=datetime(2026, 11, 25, 8, 40, tzinfo=UTC)).values()
    assert event["sequence"] == 1
    assert times(event) == (whole.start, longer.end)


def test_the_last_pomodoro_of_a_block_under_way_moves_nothing(calendar):
    today, tomorrow = block(), block(at=datetime(2026, 11, 26, 9))
    before = calendar(today, tomorrow)
    assert calendar(tomorrow, now=datetime(2026, 11, 25, 8, 40, tzinfo=UTC)) == before


def test_another_file_goes_on_from_the_calendar_that_was_written_last(calendar):
    calendar(block())
    (event,) = calendar(block(at=datetime(2026, 11, 27, 9)), file="other.ics").values()
    assert event["sequence"] == 1


def test_the_file_alone_is_enough_where_the_copy_is_lost(calendar, tmp_path):
    calendar(block())
    (tmp_path / "known.ics").unlink()
    (event,) = calendar(block(at=datetime(2026, 11, 27, 9))).values()
    assert event["sequence"] == 1


OTHERS = (
    b"my diary\n",
    b"BEGIN:VCALENDAR\r\nPRODID:-//Other//EN\r\nEND:VCALENDAR\r\n",
    b"\xff\xfe\x00",
)


@pytest.mark.parametrize("content", OTHERS)
def test_what_somebody_else_wrote_is_left_alone_unless_forced(calendar, tmp_path, content):
    file = tmp_path / "path.ics"
    file.write_bytes(content)
    with pytest.raises(NotACalendarOfOurs, match="no calendar of dlpath"):
        calendar(block())
    assert file.read_bytes() == content
    assert len(calendar(block(), force=True)) == 1


@pytest.mark.parametrize("force", [False, True])
def test_a_folder_or_a_device_is_never_written(calendar, tmp_path, force):
    (tmp_path / "folder").mkdir()
    for file, what in (("folder", "is a folder"), ("/dev/null", "is no ordinary file")):
        with pytest.raises(NotACalendarOfOurs, match=what):
            calendar(block(), file=file, force=force)


def test_an_empty_file_is_nobodys(calendar, tmp_path):
    (tmp_path / "path.ics").touch()
    assert len(calendar(block())) == 1


def test_a_folder_that_is_not_there_is_told_and_nothing_is_written(calendar, tmp_path):
    with pytest.raises(OutOfReach, match=r"no/path\.ics"):
        calendar(block(), file="no/path.ics")
    assert list(tmp_path.iterdir()) == []


def test_a_link_stays_a_link(calendar, tmp_path):
    (tmp_path / "link.ics").symlink_to(tmp_path / "real.ics")
    calendar(block(), file="link.ics")
    assert (tmp_path / "link.ics").is_symlink()
    assert len(read(tmp_path / "real.ics")) == 1


def test_events_of_ours_that_make_no_sense_any_more_are_passed_over(calendar):
    calendar(block(), block("b02-hello"))
    content = calendar.file.read_bytes().replace(b"SEQUENCE:0", b"SEQUENCE:x", 1)
    calendar.file.write_bytes(content)
    assert len(read(calendar.file)) == 1
    assert len(calendar(block(), block("b02-hello"))) == 2


titles = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1).map(str.strip)
instants = st.datetimes(datetime(2000, 1, 1), datetime(2200, 1, 1)).map(
    lambda at: at.replace(microsecond=0, tzinfo=UTC)
)
known_entries = st.builds(
    Entry,
    instants,
    instants,
    st.integers(0, 10**6),
    st.just(CONFIRMED),
    titles,
    titles.map("2 pomodoros\n{}".format),
    st.just("python"),
    instants,
)


@pytest.mark.parametrize("title", [r"The naturals \N", r"a\nb", "a, b; c", r"\\N", "\\"])
def test_a_title_is_read_back_to_the_letter_so_that_nothing_seems_to_move(tmp_path, title):
    at = datetime(2026, 11, 24, 9, tzinfo=UTC)
    known = {"a.1": Entry(at, at, 0, CONFIRMED, title, f"1 pomodoro\n{title}", "python", at)}
    (file := tmp_path / "path.ics").write_bytes(as_bytes(known))
    assert read(file) == known


@settings(max_examples=40)
@given(
    st.dictionaries(st.from_regex(r"[a-z][a-z0-9-]{0,40}\.[1-9]\d?", fullmatch=True), known_entries)
)
def test_any_entries_are_read_back_as_they_were_written(tmp_path_factory, known):
    file = tmp_path_factory.mktemp("ics") / "path.ics"
    file.write_bytes(as_bytes(known))
    assert read(file) == known


@pytest.mark.parametrize("sign", ["\r", "\r\n", "\n", "\x0b", "\x0c", "\x1b", "\x85", "\x9b", "\0"])
def test_no_title_begins_a_line_of_its_own(sign):
    at = datetime(2026, 11, 24, 9, tzinfo=UTC)
    title = f"a{sign}BEGIN:VEVENT{sign}ATTACH:file:///etc/passwd{sign}END:VEVENT"
    written = as_bytes({"a.1": Entry(at, at, 0, CONFIRMED, title, title, "python", at)})
    assert written.count(b"\r\n") == len(written.splitlines())
    assert sum(line.startswith(b"BEGIN:VEVENT") for line in written.splitlines()) == 1
    assert not any(line.startswith(b"ATTACH") for line in written.splitlines())
    assert sign == "\n" or not any(byte in written.replace(b"\r\n", b"") for byte in sign.encode())


def test_a_calendar_is_written_also_where_no_copy_can_be_kept(calendar, tmp_path):
    (tmp_path / "known.ics").mkdir()
    assert len(calendar(block())) == 1
    moved = calendar(block(at=datetime(2026, 11, 26, 9)))
    assert moved["b01-env.1@schedule.dlpath"]["sequence"] == 1
