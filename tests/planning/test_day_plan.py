"""A plan of a day: what its pomodoros are for, and what of it is done."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.curriculum.path import Evidence, Phase, Task
from dlpath.errors import DlpathError
from dlpath.planning.coming_days import coming_day, names_of_days
from dlpath.planning.day_plan import proposal, purposes_of, summary, unplanned
from dlpath.planning.glance import CardsDue
from dlpath.planning.plan_text import BadPlan, as_text, understood
from dlpath.planning.planned import on_the_clock, open_task, plan_line, plan_report
from dlpath.planning.rhythm import Rhythm
from dlpath.planning.schedule import Pages
from dlpath.planning.workload import Piece, ToRead
from dlpath.progress.moments import moment
from dlpath.progress.records import PlanBlock, Pomodoro, TaskMark
from dlpath.progress.states import states

TUESDAY = date(2026, 11, 24)
STOCKHOLM = Rhythm(ZoneInfo("Europe/Stockholm"))
EARLY = moment(datetime(2026, 11, 24, 6, tzinfo=UTC), STOCKHOLM.zone, time(4))
PHASE = Phase("one", 1, "First", "", "", ())
NONE = CardsDue()


def piece(name, pomodoros, *, done=0, **fields):
    task = Task(name, f"Title of {name}", "one", pomodoros + done, "It works.", **fields)
    return Piece(PHASE, task, pomodoros, done)


def chapter(pomodoros, done=0):
    evidence = Evidence("pages", first_page=1, last_page=26)
    work = piece("b-ch01", pomodoros, done=done, kind="reading", evidence=evidence)
    return work._replace(to_read=ToRead(tuple(range(1, 27)), pomodoros + done))


def plan(*work, count=8, starts=None, **fields):
    starts = starts or STOCKHOLM.at(TUESDAY, time(9))
    return proposal(TUESDAY, work, STOCKHOLM, count=count, starts=starts, at=EARLY, **fields)


def recorded(blocks):
    """Return blocks with ids, as the record gives them."""
    return [block._replace(id=f"{number:03}") for number, block in enumerate(blocks)]


def pomodoro(task, clock, minutes=25):
    at = moment(STOCKHOLM.at(TUESDAY, time.fromisoformat(clock)), STOCKHOLM.zone, time(4))
    return Pomodoro(task, at, minutes, id=clock)


def lines(blocks):
    return as_text(TUESDAY, blocks).splitlines()[3:]


def test_tasks_follow_each_other_with_breaks_and_a_lunch():
    made = plan(piece("a", 5), piece("b", 9), count=7)
    assert made.state == "made"
    assert lines(made.blocks) == [
        "09:00  25 task a", "09:25   5 break", "09:30  25 task a", "09:55   5 break",
        "10:00  25 task a", "10:25   5 break", "10:30  25 task a", "10:55  15 break",
        "11:10  25 task a", "11:35   5 break", "11:40  25 task b", "12:05  60 lunch",
        "13:05  25 task b",
    ]  # fmt: skip


def test_a_plan_ends_where_the_work_does():
    assert lines(plan(piece("a", 2)).blocks) == [
        "09:00  25 task a", "09:25   5 break", "09:30  25 task a",
    ]  # fmt: skip


def kinds(*work, count, cards=NONE):
    found = purposes_of(work, count, cards)
    return [purpose.kind if purpose.note != "cards" else "cards" for purpose in found]


def test_a_full_day_of_theory_has_an_hour_of_reviews_six_of_reading_and_two_to_three_of_cards():
    assert kinds(chapter(93), count=19) == ["review"] * 2 + ["reading"] * 12 + ["cards"] * 5


def test_with_fewer_hours_the_shares_of_a_day_of_theory_stay():
    assert kinds(chapter(93), count=8) == ["review"] + ["reading"] * 5 + ["cards"] * 2
    assert kinds(chapter(93), count=2) == ["reading", "cards"]
    assert kinds(chapter(93), count=1) == ["reading"]


def test_reading_names_its_pages():
    def notes(work, count):
        blocks = plan(work, count=count, starts=STOCKHOLM.at(TUESDAY, time(8))).blocks
        return {block.note for block in blocks if block.kind == "reading"}

    assert notes(chapter(93), 19) == {"pages 1-5"}
    assert notes(chapter(74, done=19), 19) == {"pages 6-10"}
    assert notes(chapter(93), 8) == {"pages 1-2"}


def test_the_pages_of_the_day_stand_in_its_plan_as_far_as_they_are_of_the_chapter():
    def notes(reading):
        blocks = plan(chapter(93), count=19, reading=reading).blocks
        return {block.note for block in blocks if block.kind == "reading"}

    assert notes(Pages(3, 9)) == {"pages 3-9"}
    assert notes(Pages(24, 31)) == {"pages 24-26"}
    assert notes(Pages(40, 45)) == {"pages 1-5"}


def test_a_chapter_without_pages_left_is_for_cards():
    read = chapter(2)._replace(to_read=ToRead((), 2))
    assert kinds(read, count=2) == ["cards", "cards"]


def test_cards_that_are_due_on_a_day_of_theory_are_part_of_it_up_to_its_share():
    assert kinds(chapter(93), count=19, cards=CardsDue(go=200)).count("review") == 2
    more = kinds(chapter(93), count=19, cards=CardsDue(go=400))
    assert (more.count("review"), len(more)) == (4, 19)


def test_cards_that_are_due_come_first_and_leave_half_of_the_day():
    assert kinds(piece("a", 9), count=4, cards=CardsDue(go=20)) == ["review"] + ["task"] * 3
    assert kinds(piece("a", 9), count=4, cards=CardsDue(go=101)) == ["review"] * 2 + ["task"] * 2
    assert kinds(piece("a", 9), count=4, cards=CardsDue(pen=900)) == ["review"] * 2 + ["task"] * 2
    assert kinds(piece("a", 9), count=1, cards=CardsDue(go=900)) == ["task"]


def test_a_day_without_a_plan_says_why():
    assert plan(piece("a", 2), count=0, off=True).state == "off"
    assert plan(piece("a", 2), count=-1).state == "goal-reached"
    assert plan().state == "nothing-left"
    late = STOCKHOLM.at(TUESDAY, time(3, 50))
    assert plan(piece("a", 2), starts=late).state == "no-time"


def test_what_does_not_fit_into_the_day_is_counted():
    made = plan(piece("a", 99), count=16, starts=STOCKHOLM.at(TUESDAY, time(22)))
    assert sum(block.kind == "task" for block in made.blocks) == 11
    assert made.left_out == 5


def test_a_summary_counts_blocks_of_work():
    assert summary(TUESDAY, plan(piece("a", 3)).blocks) == "planned 2026-11-24: 3 blocks of work"
    assert summary(TUESDAY, plan(piece("a", 1)).blocks) == "planned 2026-11-24: 1 block of work"
    assert summary(TUESDAY, unplanned(TUESDAY, EARLY)) == "planned 2026-11-24: no blocks of work"


# Planned against done


def done_of(blocks, *pomodoros, **fields):
    placed = on_the_clock(recorded(blocks), STOCKHOLM, pomodoros, **fields)
    return [block.done for block in placed if block.kind != "break"]


def test_blocks_of_a_task_are_done_one_after_the_other_whenever_they_were_worked():
    blocks = plan(piece("a", 2), piece("b", 1)).blocks
    assert done_of(blocks) == [False, False, False]
    assert done_of(blocks, pomodoro("a", "21:00")) == [True, False, False]
    assert done_of(blocks, pomodoro("b", "08:00")) == [False, False, True]
    assert done_of(blocks, pomodoro("x", "09:00")) == [False, False, False]


def test_minutes_count_so_that_a_long_block_wants_more_than_a_pomodoro():
    long = [PlanBlock(TUESDAY, "task", "a", "09:00", 100, EARLY)]
    assert done_of(long, pomodoro("a", "09:00")) == [False]
    assert done_of(long, pomodoro("a", "09:00", 50)) == [True]


def test_what_was_worked_before_a_new_plan_of_the_rest_of_the_day_is_not_of_it():
    noon = EARLY._replace(instant=datetime(2026, 11, 24, 11, tzinfo=UTC))
    rest = [PlanBlock(TUESDAY, "task", "a", "13:00", 25, noon)]
    assert done_of(rest, pomodoro("a", "11:30")) == [False]
    assert done_of(rest, pomodoro("a", "12:30")) == [True]
    changed = [PlanBlock(TUESDAY, "task", "a", "09:00", 25, noon), *rest]
    assert done_of(changed, pomodoro("a", "09:00")) == [True, False]


def test_a_renamed_task_keeps_its_blocks():
    blocks = [PlanBlock(TUESDAY, "task", "old", "09:00", 25, EARLY)]
    assert done_of(blocks, pomodoro("new", "09:00"), heirs={"old": "new"}) == [True]
    assert on_the_clock(blocks, STOCKHOLM, heirs={"old": "new"})[0].task == "new"


def test_blocks_after_midnight_and_in_the_hour_that_is_shown_twice_lie_in_order():
    night = [
        PlanBlock(TUESDAY, "task", "a", "23:30", 25, EARLY),
        PlanBlock(TUESDAY, "task", "a", "00:00", 25, EARLY),
    ]
    spans = [(block.start, block.end) for block in on_the_clock(recorded(night), STOCKHOLM)]
    assert spans[0][1] < spans[1][0]
    autumn = date(2027, 10, 31)
    clocks = ["02:00", "02:30", "02:00", "02:30"]
    early = STOCKHOLM._replace(day_start=time(0))
    twice = [PlanBlock(autumn, "task", "a", clock, 25, EARLY) for clock in clocks]
    starts = [block.start for block in on_the_clock(recorded(twice), early)]
    assert [later - first for first, later in pairwise(starts)] == [timedelta(minutes=30)] * 3


def test_an_empty_plan_has_no_blocks():
    assert on_the_clock(unplanned(TUESDAY, EARLY), STOCKHOLM) == ()


def at(clock):
    return STOCKHOLM.at(TUESDAY, time.fromisoformat(clock))


def test_a_plan_in_a_line_names_what_is_now_and_what_comes():
    blocks = recorded(plan(piece("a", 1), piece("b", 1)).blocks)
    placed = on_the_clock(blocks, STOCKHOLM, [pomodoro("a", "09:00")])
    before, working, resting, after = (
        plan_line(placed, at(clock)) for clock in ("08:00", "09:00", "09:25", "10:00")
    )
    assert (before.blocks, before.done, before.now, before.then.task) == (2, 1, None, "b")
    assert (working.now.task, working.then.task) == ("a", "b")
    assert (resting.now.kind, resting.then.task) == ("break", "b")
    assert (after.now, after.then) == (None, None)


def test_the_task_to_go_on_with_is_the_first_that_is_open():
    blocks = recorded(plan(piece("a", 1), piece("b", 1), piece("c", 1)).blocks)
    placed = on_the_clock(blocks, STOCKHOLM, [pomodoro("a", "09:00")])
    skipped = states([TaskMark("b", "skipped", EARLY, id="1")], {})
    assert open_task(placed, states([], {})) == "b"
    assert open_task(placed, skipped) == "c"


def test_a_report_sets_what_was_worked_beside_what_was_planned():
    placed = on_the_clock(recorded(plan(piece("a", 2)).blocks), STOCKHOLM)
    report = plan_report(
        TUESDAY, placed, {"a": 25, "x": 50}, today=TUESDAY, state="shown", titles={"a": "A"}
    )
    assert [tuple(task) for task in report.tasks] == [("a", "A", 50, 25), ("x", None, 0, 50)]
    assert report.when == "today"


# As text


def read(text, tasks=("a", "b-ch01")):
    return understood(text, TUESDAY, STOCKHOLM, tasks, at=EARLY)


@pytest.mark.parametrize("minutes", ["9" * 5000, "-1", "1.5", "²", "481"])
def test_a_length_that_is_none_is_told_whatever_it_is(minutes):
    with pytest.raises(BadPlan, match="is no length, expected 1 to 480 minutes"):
        read(f"09:00 {minutes} task a")


def test_a_plan_is_read_back_as_it_was_written():
    blocks = plan(chapter(90), piece("a", 1), count=19).blocks
    assert read(as_text(TUESDAY, blocks)) == list(blocks)


def test_lines_may_be_in_any_order_and_have_notes():
    blocks = read("13:00 25 task a  second draft\n9:00 30 review\n\n# rest\n12:00 60 lunch soup\n")
    assert [(b.start, b.minutes, b.kind, b.task, b.note) for b in blocks] == [
        ("09:00", 30, "review", None, None),
        ("12:00", 60, "lunch", None, "soup"),
        ("13:00", 25, "task", "a", "second draft"),
    ]


def test_reading_may_name_its_task_or_a_book_of_ones_own():
    blocks = read("09:00 25 reading b-ch01 pages 1-5\n10:00 25 reading Szepesvari\n")
    assert [(block.task, block.note) for block in blocks] == [
        ("b-ch01", "pages 1-5"), (None, "Szepesvari"),
    ]  # fmt: skip


def test_no_lines_are_a_plan_without_blocks():
    assert read("# nothing today\n\n") == []


def test_all_that_is_wrong_is_told_at_once_by_line():
    with pytest.raises(BadPlan) as told:
        read("25:00 25 task a\n09:00 0 tsk a\n10:00 25 task aa\n11:00 25 task\n11:10 25 break\n")
    message = told.value.message
    for part in (
        "line 1: '25:00' is no time of day",
        "line 2: '0' is no length, expected 1 to 480 minutes",
        "line 2: 'tsk' is no kind of block, expected one of task, review, reading, break, lunch",
        "line 3: no task is called 'aa', did you mean 'a'?",
        "line 4: the id of the task is missing",
    ):
        assert part in message


def test_blocks_that_overlap_or_outlast_the_day_are_refused():
    with pytest.raises(BadPlan, match="line 2: it begins at 09:20, before line 1 ends at 09:25"):
        read("09:00 25 task a\n09:20 25 task a\n")
    with pytest.raises(BadPlan, match="line 1: it ends after the day does, at 04:00"):
        read("03:50 25 task a\n")
    assert read("23:50 25 task a\n00:15 25 task a\n")


@given(st.text())
def test_no_text_is_too_strange(text):
    try:
        blocks = read(text)
    except DlpathError:
        return
    assert read(as_text(TUESDAY, blocks)) == blocks


# Days


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("today", "2026-11-24"),
        ("Tomorrow", "2026-11-25"),
        ("yesterday", "2026-11-23"),
        ("tuesday", "2026-11-24"),
        ("mon", "2026-11-30"),
        ("2026-12-24", "2026-12-24"),
    ],
)
def test_a_weekday_is_the_next_one(words, day):
    assert coming_day(words, TUESDAY).isoformat() == day


@pytest.mark.parametrize("words", ["", "someday", "2026-13-01", "0001-01-01", "9999-12-31"])
def test_what_is_no_day_is_refused(words):
    with pytest.raises(DlpathError, match="is not a day"):
        coming_day(words, TUESDAY)


def test_every_name_of_a_day_is_understood_as_its_date():
    for name, day in names_of_days(TUESDAY):
        assert coming_day(name, TUESDAY) == day
