"""The rest of the path on the calendar, and the dates that follow from it."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlpath.curriculum.index import load
from dlpath.planning.availability import Availability, planned_slots, still_ahead
from dlpath.planning.outline import outline
from dlpath.planning.planned import Block
from dlpath.planning.reading.progress import Seen
from dlpath.planning.rhythm import Rhythm, Slot
from dlpath.planning.schedule import pages, schedule
from dlpath.planning.standing import Standing
from dlpath.planning.workload import NoEnd, days_of_work, left_on, remaining
from dlpath.progress.states import States
from dlpath.progress.tallies import Tallies, TaskTally

MONDAY = date(2026, 11, 23)
STOCKHOLM = Rhythm(ZoneInfo("Europe/Stockholm"))
NOTHING = Tallies({}, {})
FULL_TIME = (12.0,) * 5 + (0.0, 0.0)
"""Sixty pomodoros, which are thirty focused hours: what the guide's weeks are counted in."""
THEORY = (19.0,) * 6 + (0.0,)
"""A full-time day of theory has nine to ten hours, and three months are six such days a week."""
GUIDE = {
    "python": (1, 1),
    "kaggle": (1, 2),
    "cloud-gpu": (4, 4.5),
    "from-scratch": (4, 4.5),
    "papers": (12, 26),
}
"""Full-time weeks, as the guide has them."""
BOOK_MONTHS = 3


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """Return the path that is shipped."""
    return load(Path(__file__).parents[2] / "curriculum", tmp_path_factory.mktemp("cache"))


def beginner(path, *, goal="building", track="pytorch"):
    return Standing(path, States({}), track=track, goal=goal)


def available(week=FULL_TIME, starts=MONDAY, **fields):
    return Availability(STOCKHOLM, week, starts, **fields)


def worked(**pomodoros):
    tallies = {
        task.replace("_", "-"): TaskTally(count, 25 * count, "1")
        for task, count in pomodoros.items()
    }
    return Tallies(tallies, {})


@pytest.mark.parametrize("track", [None, "keras", "pytorch", "fastai"])
def test_a_full_time_path_takes_what_the_guide_says_of_each_phase(path, track):
    laid = schedule(beginner(path, track=track), NOTHING, available())
    assert [phase.id for phase in laid.phases] == list(GUIDE)
    for phase in laid.phases:
        least, most = GUIDE[phase.id]
        days = (phase.ends - phase.starts).days + 1
        assert 0.8 * least <= phase.weeks <= 1.2 * most
        assert 0.8 * least <= days / 7 <= 1.2 * most + 3 / 7  # a week end may lie within


def test_the_first_papers_take_one_to_two_months_each_and_the_later_ones_weeks(path):
    blocks = schedule(beginner(path), NOTHING, available()).blocks
    areas = {task.id: task.details.get("area") for task in path.tasks}
    months = {}
    for area in ("cnn", "lstm", "gan", "rl"):
        days = [block.study_day for block in blocks if areas[block.task] == area]
        months[area] = (max(days) - min(days)).days / 30.4
    assert all(0.8 <= months[area] <= 2 * 1.2 for area in ("cnn", "lstm"))
    assert all(months[area] < 1 for area in ("gan", "rl"))


def test_the_book_takes_three_full_time_months_of_six_days_a_week(path):
    laid = schedule(beginner(path, goal="inventing"), NOTHING, available(THEORY))
    book = [block for block in laid.blocks if block.pages]
    months = (book[-1].study_day - book[0].study_day).days / 30.4
    assert 0.8 * BOOK_MONTHS <= months <= 1.2 * BOOK_MONTHS


@pytest.fixture(scope="module")
def reading(path):
    """Return the pages of each full-time study day of the book, from its first to its last."""
    left = remaining(beginner(path, goal="inventing"), NOTHING)
    chapters = [piece for piece in left if piece.task.kind == "reading"]
    return [
        [pages(piece) for piece in day.pieces if pages(piece)]
        for day in days_of_work(chapters, available(THEORY))
    ]


def test_reading_grows_from_5_pages_a_day_to_15(reading):
    count = 71
    assert len(reading) in (count, count + 1)  # pomodoros are whole, so some pages may be left
    for number, day in enumerate(reading[:count], start=1):
        planned = 5 + 10 * (number - 1) / (count - 1)
        assert abs(sum(last - first + 1 for first, last in day) - planned) <= 2
    assert sum(last - first + 1 for day in reading for first, last in day) == 709


def test_every_page_is_read_once_and_in_order(reading):
    parts = [part for day in reading for part in day]
    assert all(before.last < after.first for before, after in pairwise(parts))
    assert (parts[0].first, parts[-1].last) == (1, 716)


def test_pages_that_are_recorded_are_not_scheduled_again_and_take_their_time_with_them(path):
    seen = {"deep-learning": Seen(frozenset(range(1, 21)))}
    standing = beginner(path, goal="inventing")
    before, after = (
        next(p for p in remaining(standing, worked(b_ch01=5), known) if p.task.id == "b-ch01")
        for known in ({}, seen)
    )
    assert (before.pomodoros, before.to_read.pages[0]) == (88, 1)
    assert (after.pomodoros, after.to_read.pages) == (21, tuple(range(21, 27)))
    assert pages(after) == (21, 26)
    chapter_2 = next(p for p in remaining(standing, NOTHING, seen) if p.task.id == "b-ch02")
    assert (chapter_2.pomodoros, pages(chapter_2)) == (71, (29, 50))


def test_a_chapter_that_is_read_but_not_done_keeps_one_pomodoro_without_pages(path):
    seen = {"deep-learning": Seen(frozenset(range(1, 27)))}
    left = remaining(beginner(path, goal="inventing"), NOTHING, seen)
    piece = next(piece for piece in left if piece.task.id == "b-ch01")
    assert (piece.pomodoros, pages(piece)) == (1, None)


def test_pages_go_by_the_numbers_of_the_learner_s_copy(path):
    seen = {"deep-learning": Seen(offset=2)}
    left = remaining(beginner(path, goal="inventing"), NOTHING, seen)
    assert pages(next(piece for piece in left if piece.task.id == "b-ch02")) == (31, 52)


def test_half_the_hours_take_twice_as_long(path):
    full, half, tenth = (
        schedule(beginner(path), NOTHING, available(tuple(day / by for day in FULL_TIME)))
        for by in (1, 2, 10)
    )
    whole = (full.finish - MONDAY).days
    assert (half.finish - MONDAY).days == pytest.approx(2 * whole, rel=0.02)
    assert (tenth.finish - MONDAY).days == pytest.approx(10 * whole, rel=0.02)
    for phase, longer in zip(full.phases, half.phases, strict=True):
        assert longer.weeks == pytest.approx(2 * phase.weeks, abs=0.11)


def test_who_has_fewer_hours_reads_fewer_pages_a_day(path):
    standing = beginner(path, goal="inventing")
    chapters = [p for p in remaining(standing, NOTHING) if p.task.kind == "reading"]
    few = list(days_of_work(chapters, available(tuple(day / 2 for day in THEORY))))
    assert len(few) == pytest.approx(142, abs=2)
    first = sum(last - first + 1 for first, last in map(pages, few[0].pieces))
    assert first in (2, 3)


def test_nothing_is_done_on_days_off_days_of_rest_and_before_the_start(path):
    rest = frozenset(MONDAY + timedelta(days=k) for k in range(7, 14))
    week = (4.0, 0.0, 4.0, 0.0, 0.0, 12.0, 0.0)
    laid = schedule(beginner(path), NOTHING, available(week, date(2026, 11, 25), rest=rest))
    days = {block.study_day for block in laid.blocks}
    assert {day.weekday() for day in days} == {0, 2, 5}
    assert min(days) == date(2026, 11, 25)
    assert days.isdisjoint(rest)


def test_a_day_never_has_more_than_its_hours_and_begins_and_rests_as_set(path):
    laid = schedule(beginner(path), NOTHING, available())
    per_day = {}
    for block in laid.blocks:
        per_day[block.study_day] = per_day.get(block.study_day, 0) + block.pomodoros
        assert block.start.astimezone(STOCKHOLM.zone).time() >= time(9)
        noon = STOCKHOLM.local(STOCKHOLM.at(block.study_day, time(12, 30)))
        assert not block.start <= noon < block.end
    assert set(list(per_day.values())[:-1]) == {12}
    assert all(before.end <= after.start for before, after in pairwise(laid.blocks))


def test_nothing_is_done_before_what_it_needs(path):
    standing = beginner(path, goal="inventing")
    done = set()
    asked = [piece.task for piece in remaining(standing, NOTHING)]
    names = {task.id for task in asked}
    for task in asked:
        assert names.intersection(task.prerequisites) <= done
        done.add(task.id)
    required = [t.id for p, t in standing.tasks() if standing.required(t, p)]
    assert sorted(names) == sorted(required)


def test_the_schedule_begins_with_what_next_shows(standing):
    laid = schedule(standing("a1-begin", at_work="a2-extra"), NOTHING, available())
    assert [block.task for block in laid.blocks] == ["a2-extra", "a3-write", "a4-keras", "b1-end"]


def test_a_task_under_way_comes_first_even_if_something_before_it_is_open(standing):
    laid = schedule(standing(at_work="b1-end"), NOTHING, available())
    assert laid.blocks[0].task == "b1-end"
    assert {block.task for block in laid.blocks} == {"b1-end", "a1-begin", "a3-write", "a4-keras"}


def test_what_was_worked_is_not_scheduled_again_and_an_open_task_keeps_one_pomodoro(standing):
    left = remaining(standing(), worked(a1_begin=1, a3_write=9))
    assert {piece.task.id: piece.pomodoros for piece in left} == {
        "a1-begin": 1, "a3-write": 1, "a4-keras": 2, "b1-end": 2,
    }  # fmt: skip


def test_a_finished_path_has_no_finish_ahead(standing):
    laid = schedule(standing("a1-begin", "a3-write", "a4-keras", "b1-end"), NOTHING, available())
    assert (laid.finish, laid.blocks, laid.phases) == (None, (), ())


def test_weeks_cut_the_blocks_and_not_the_finish(path):
    whole = schedule(beginner(path), NOTHING, available())
    part = schedule(beginner(path), NOTHING, available(), weeks=2)
    assert (part.finish, part.phases) == (whole.finish, whole.phases)
    assert part.blocks == whole.blocks[: len(part.blocks)]
    assert sum(block.pomodoros for block in part.blocks) == 120
    assert [week.pomodoros for week in part.weeks] == [60, 60]


def test_hours_that_never_finish_the_path_are_an_error(path):
    for week in ((0.0,) * 7, (0.01,) * 7):
        with pytest.raises(NoEnd, match="a hundred years"):
            schedule(beginner(path), NOTHING, available(week))


def test_the_outline_of_init_and_the_schedule_are_one(path):
    for goal in ("building", "inventing"):
        standing = beginner(path, goal=goal)
        laid = schedule(standing, worked(b01_env=2), available())
        plan = outline(standing, worked(b01_env=2), available())
        assert plan.ends == laid.finish
        dated = {phase.id: phase.ends for phase in plan.phases if phase.pomodoros}
        assert dated == {phase.id: phase.ends for phase in laid.phases}


def test_today_has_what_is_ahead_of_it(path):
    morning = STOCKHOLM.slots(MONDAY, 12)
    noon = datetime(2026, 11, 23, 11, tzinfo=UTC)
    opening = still_ahead([slot for slot in morning if slot.kind == "work"], now=noon)
    laid = schedule(beginner(path), NOTHING, available(opening=opening))
    today = [block for block in laid.blocks if block.study_day == MONDAY]
    assert sum(block.pomodoros for block in today) == len(opening) == 6
    assert today[0].start >= noon


def test_open_blocks_of_a_plan_are_worth_their_pomodoros():
    def of(minutes, *, done):
        start = datetime(2026, 11, 24, 9, tzinfo=UTC)
        return Block("task", "x", start, start + timedelta(minutes=minutes), done=done)

    slots = planned_slots([of(25, done=True), of(10, done=False), of(120, done=False)], 25)
    assert [slot.start.minute for slot in slots] == [0, 0, 25, 50, 15, 40]
    assert isinstance(slots[0], Slot)


def test_what_is_left_on_a_day_is_what_the_schedule_has_from_it_on(path):
    standing = beginner(path)
    friday = MONDAY + timedelta(days=4)
    left = left_on(remaining(standing, NOTHING), available(), friday)
    ahead = [b for b in schedule(standing, NOTHING, available()).blocks if b.study_day >= friday]
    assert sum(piece.pomodoros for piece in left) == sum(block.pomodoros for block in ahead)
    assert left[0].task.id == ahead[0].task


@pytest.mark.parametrize(
    ("week", "counts"),
    [
        ((14.4,) * 5 + (0.0, 0.0), [14, 14, 15, 14, 15, 0, 0]),
        ((0.1,) * 7, None),
        ((1 / 3,) * 6 + (0.0,), [0, 0, 1, 0, 0, 1, 0]),
        ((40 / 7,) * 7, [5, 6, 6, 5, 6, 6, 6]),
    ],
)
def test_parts_of_a_pomodoro_are_carried_over_and_none_is_lost(week, counts):
    hours = available(week)
    for number in range(0, 2000, 50):
        monday = MONDAY + timedelta(days=7 * number)
        found = [len(hours.slots(monday + timedelta(days=k))) for k in range(7)]
        assert counts in (None, found)
    ten_weeks = [len(hours.slots(MONDAY + timedelta(days=k))) for k in range(70)]
    assert abs(sum(ten_weeks) - 10 * sum(week)) <= 1


@settings(max_examples=40)
@given(
    st.lists(st.floats(0, 30), min_size=7, max_size=7).filter(lambda week: sum(week) > 0.5),
    st.dates(date(2000, 1, 3), date(2100, 1, 1)),
)
def test_in_the_long_run_a_week_has_as_many_pomodoros_as_it_should(week, starts):
    spacious = Rhythm(UTC, pomodoro=5, short_break=0, long_break=0, lunch_minutes=0)
    spacious = spacious._replace(work_starts=time(4))
    hours = Availability(spacious, tuple(week), starts)
    days = [starts + timedelta(days=k) for k in range(70)]
    counts = [len(hours.slots(day)) for day in days]
    assert abs(sum(counts) - 10 * sum(week)) <= 1.001
    assert all(
        abs(count - week[day.weekday()]) < 1.001 for count, day in zip(counts, days, strict=True)
    )
    later = Availability(spacious, tuple(week), days[7])
    assert [len(later.slots(day)) for day in days[7:]] == counts[7:]
