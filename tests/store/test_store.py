import subprocess
import sys
import threading
from datetime import date, timedelta

import pytest
from tests.store.conftest import NOON, change, lived, pomodoro

from dlpath.errors import DlpathError
from dlpath.progress.card_records import CardEntry, CardMark, CardParameters, CardReview
from dlpath.progress.paper_records import (
    Assumption,
    IndexEntry,
    PaperClarity,
    PaperRepository,
    PaperResult,
    Problem,
    ProblemMark,
    Reproduction,
    ReproductionMark,
    StageFigure,
    StageMark,
    Unknown,
)
from dlpath.progress.reading_records import BookAdded, PagesRead, PaperRead, UnclearSection
from dlpath.progress.records import (
    Amendment,
    Change,
    ExerciseAttempt,
    ExerciseHelp,
    Goal,
    PlanBlock,
    Pomodoro,
    RestDay,
    TaskMark,
    TimerEvent,
)
from dlpath.progress.tallies import Tallies, TaskTally
from dlpath.store.errors import BadEntry, Busy, NothingToRedo, NothingToUndo
from dlpath.store.row_shapes import NAMES
from dlpath.store.rows import table_of
from dlpath.store.store import Store

ANOTHER_MACHINE = "fedcba9876543210"


class Refused(DlpathError):
    pass


# Appending


def test_what_is_appended_is_read_back_as_it_was(store):
    mark = TaskMark("a", "done", lived(3), "92 %", verified=False, reason="tired")
    event = TimerEvent("a", "start", lived(4), 25)
    worked = Pomodoro("å ∂", lived(5, day=date(2024, 2, 29)), 25, "it's; DROP TABLE ∇ \n")
    written = store.append(change(worked, mark, event))
    assert store.pomodoros() == [written.records[0]] == [worked._replace(id=written.records[0].id)]
    assert (
        store.facts(TaskMark) == [written.records[1]] == [mark._replace(id=written.records[1].id)]
    )
    assert (
        store.timer_events() == [written.records[2]] == [event._replace(id=written.records[2].id)]
    )


PLAIN = [
    ExerciseAttempt("mlp", lived(1), True, 0.1 + 0.2, "c0de", "ed", 2, 1e-3),
    ExerciseHelp("mlp", "hint", lived(1), 3),
    Goal(None, lived(1)),
    RestDay(date(2028, 2, 29), "freeze", lived(1)),
    PagesRead("deep-learning", 29, 34, lived(1)),
    BookAdded("rl", "Reinforcement learning", 500, lived(1)),
    UnclearSection("rl", "3.2", "clear", lived(1)),
    PaperRead("su-001", "skim", lived(1)),
    TimerEvent("a", "cancel", lived(1)),
    CardEntry("c9q1zz0-2", "c9q1zz0", "pen", "d1", "gone", lived(1)),
    CardReview("a", 3, 4.5, date(2026, 12, 1), 0.1 + 0.2, 1e-3, -1, "fsrs 6.3.2", lived(1)),
    CardMark("a", "bury", date(2026, 12, 1), lived(1)),
    CardMark("a", "reset", None, lived(1)),
    CardParameters("[]", 400, lived(1)),
    Reproduction("r1", "Colour", "paper", "cnn", None, True, 7.5, lived(1), metric="psnr"),
    ReproductionMark("r1", "dropped", lived(1), "no data"),
    StageMark("r1", "one", "passed", lived(1), True, 20, False, "it runs"),
    StageFigure("r1", "overfit", "loss", 1e-3, lived(1)),
    PaperResult("r1", "accuracy", 0.1 + 0.2, None, "higher", lived(1)),
    PaperRepository("r1", "https://a.example/r", "keras", 3, None, lived(1)),
    PaperClarity("r1", False, lived(1), "the loss"),
    IndexEntry("CS231n", "padding", "course", None, lived(1)),
    Problem("p1", "a", None, "flat loss", "# flat", lived(1)),
    ProblemMark("p1", "solved", lived(1), "the rate"),
    Unknown("p1", "what is momentum", "open", lived(1)),
    Assumption("p1", "shapes", "holds", lived(1)),
]


def test_every_kind_of_fact_is_among_them():
    kinds = {table_of(type(fact)) for fact in PLAIN}
    own = {"change", "pomodoro", "task_mark", "plan_block", "amendment", "retraction"}
    assert kinds == set(NAMES) - own


@pytest.mark.parametrize("fact", PLAIN)
def test_a_fact_of_each_kind_is_read_back_as_it_was_and_undone_with_its_change(store, fact):
    written = store.append(change(fact))
    kind = type(fact)
    assert store.facts(kind) == [written.records[0]] == [fact._replace(id=written.records[0].id)]
    store.undo(lived(2))
    assert store.facts(kind) == []


@pytest.mark.parametrize("fact", PLAIN)
def test_what_was_said_last_is_read_last_even_if_the_clock_was_set_back(store, fact):
    first = store.append(change(fact)).records[0]
    second = store.append(change(fact._replace(at=lived(-500)), at=-500)).records[0]
    assert [item.id for item in store.facts(type(fact))] == [first.id, second.id]


TODAY = NOON.date()


def block(kind: str, start: str, day: date = TODAY) -> PlanBlock:
    return PlanBlock(day, kind, None, start, 25, lived())


def test_the_newest_plan_of_a_day_holds_and_is_in_the_order_of_the_day(store):
    tomorrow = TODAY + timedelta(days=1)
    store.append(change(block("task", "09:00"), block("lunch", "12:00")))
    store.append(change(block("task", "15:00"), block("review", "08:30")))
    store.append(change(block("reading", "07:00", tomorrow)))
    assert [item.kind for item in store.plan_blocks(TODAY)] == ["review", "task"]
    store.undo(lived(1))
    assert store.plan_blocks(tomorrow) == []
    store.undo(lived(2))
    assert [item.kind for item in store.plan_blocks(TODAY)] == ["task", "lunch"]


def test_ids_grow_in_the_order_of_recording_even_if_the_clock_is_set_back(store):
    ids = []
    for at in (0, 0, -1000, 5):
        written = store.append(change(pomodoro(), pomodoro(), at=at))
        ids += [*(item.id for item in written.records), written.id]
    assert ids == sorted(ids)
    assert len(set(ids)) == len(ids)


def test_a_change_is_written_whole_or_not_at_all(store):
    with pytest.raises(BadEntry):
        store.append(change(pomodoro(), TaskMark("a", "done", lived()), pomodoro(minutes=0)))
    assert store.pomodoros() == store.facts(TaskMark) == store.history() == []


def test_an_amendment_of_nothing_is_refused(store):
    with pytest.raises(BadEntry):
        store.append(change(Amendment("no such id", lived(), minutes=20)))


def test_bytes_that_are_no_text_are_refused(store):
    with pytest.raises(BadEntry, match="UTF-8"):
        store.append(change(Pomodoro("a", lived(), 25, "caf\udce9")))
    assert store.history() == []


# Guards


def test_a_guard_that_refuses_leaves_nothing_behind(store):
    def refuse() -> None:
        raise Refused("no")

    with pytest.raises(Refused):
        store.append(change(pomodoro()), guard=refuse)
    assert store.history() == []
    store.append(change(pomodoro()))
    assert store.tallies().total == 1


def test_between_the_guard_and_the_write_no_other_terminal_comes_in(opened):
    mine, other = opened(), opened()
    mine.append(change(pomodoro()))

    def other_writes() -> None:
        assert mine.tallies().total == 1
        with pytest.raises(Busy):
            other.append(change(pomodoro()))
        assert mine.tallies().total == 1

    mine.append(change(pomodoro()), guard=other_writes)
    assert other.tallies().total == 2


def test_a_guard_sees_what_another_terminal_wrote_since(opened):
    mine, other = opened(), opened()
    assert mine.tallies().total == 0
    other.append(change(pomodoro()))
    seen = []
    mine.append(change(pomodoro()), guard=lambda: seen.append(mine.tallies().total))
    assert seen == [1]


def test_of_two_terminals_that_must_not_both_do_it_one_does(opened):
    """Each starts the timer only if none runs; they meet at a barrier first."""
    barrier = threading.Barrier(2)
    outcomes = []

    def start(store: Store) -> None:
        def only_once() -> None:
            if store.timer_events():
                raise Refused("it runs")

        barrier.wait()
        try:
            store.append(change(TimerEvent("a", "start", lived(), 25)), guard=only_once)
            outcomes.append("started")
        except (Refused, Busy):
            outcomes.append("refused")
        finally:
            store.close()

    threads = [threading.Thread(target=start, args=[opened()]) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["refused", "started"]


# Undo and redo


def test_undo_takes_back_one_change_at_a_time_and_redo_brings_them_back(store):
    first = store.append(change(pomodoro("a"), pomodoro("a"), summary="two"))
    second = store.append(change(pomodoro("b"), summary="one"))
    assert store.undo(lived(1)).target.id == second.id
    assert set(store.tallies().per_task) == {"a"}
    assert store.undo(lived(2)).target.id == first.id
    assert store.tallies() == Tallies({}, {})
    with pytest.raises(NothingToUndo):
        store.undo(lived(3))
    assert store.redo(lived(4)).target == first._replace(records=())
    assert store.redo(lived(5)).target == second._replace(records=())
    with pytest.raises(NothingToRedo):
        store.redo(lived(6))
    assert store.tallies().total == 3


def test_a_new_change_clears_redo_even_if_it_is_undone_itself(store):
    store.append(change(summary="first"))
    store.undo(lived())
    store.append(change(summary="second"))
    with pytest.raises(NothingToRedo):
        store.redo(lived())
    store.undo(lived())
    assert store.redo(lived()).target.summary == "second"
    with pytest.raises(NothingToRedo):
        store.redo(lived())


def test_undo_and_redo_hold_with_a_clock_that_is_set_back(store):
    store.append(change(pomodoro(), at=100))
    store.undo(lived(50))
    store.redo(lived(20))
    assert store.tallies().total == 1
    store.undo(lived(-500))
    assert store.tallies().total == 0


def test_history_lists_changes_newest_first_and_no_undo(store):
    store.append(change(summary="first", at=10))
    store.append(change(summary="second", at=5))
    store.append(change(summary="third", at=7))
    store.undo(lived())
    entries = [(entry.summary, entry.undone) for entry in store.history()]
    assert entries == [("third", True), ("second", False), ("first", False)]
    assert store.history(limit=1) == store.history()[:1]
    assert [entry.at for entry in store.history()] == [lived(7), lived(5), lived(10)]


def test_undo_leaves_what_another_machine_did(store, path):
    store.append(change(pomodoro(), summary="theirs"))
    store.append(change(summary="theirs, undone"))
    store.undo(lived())
    (path.parent / "device").write_text(ANOTHER_MACHINE)
    with pytest.raises(NothingToUndo):
        store.undo(lived())
    with pytest.raises(NothingToRedo):
        store.redo(lived())
    store.append(change(pomodoro(), summary="mine"))
    assert store.undo(lived()).target.summary == "mine"
    assert store.tallies().total == 1


# Reading


def test_an_amendment_changes_what_it_names_and_nothing_else(store):
    (worked,) = store.append(change(pomodoro("a", 0))).records
    start = lived(-1440)
    store.append(change(Amendment(worked.id, lived(1), task="b", start=start, minutes=20)))
    store.append(change(Amendment(worked.id, lived(2), note="a note")))
    amended = Pomodoro("b", start, 20, "a note", worked.id)
    assert store.pomodoros() == store.newest_pomodoros(1) == [amended]
    assert store.tallies() == Tallies({"b": TaskTally(1, 20, worked.id)}, {start.study_day: 1})
    store.undo(lived(3))
    store.undo(lived(4))
    assert store.pomodoros() == [worked]


def test_the_latest_amendment_wins_even_if_the_clock_was_set_back(store):
    (worked,) = store.append(change(pomodoro())).records
    store.append(change(Amendment(worked.id, lived(9), minutes=20)))
    store.append(change(Amendment(worked.id, lived(-9), minutes=30)))
    assert store.pomodoros()[0].minutes == 30


def test_an_amendment_goes_with_the_pomodoro_it_amends(store, path):
    store.append(change(pomodoro()))
    (path.parent / "device").write_text(ANOTHER_MACHINE)
    store.append(change(Amendment(store.newest_pomodoros(1)[0].id, lived(), minutes=20)))
    (path.parent / "device").unlink()
    other = store.append(change(pomodoro("b"))).records
    assert len(store.pomodoros()) == 2
    store.undo(lived())
    assert [item.minutes for item in store.pomodoros()] == [20]
    del other


def test_pomodoros_are_selected_by_study_day_as_amended(store):
    early, late = store.append(change(pomodoro("a", -3 * 1440), pomodoro("b", 0))).records
    assert [item.task for item in store.pomodoros(since=NOON.date())] == ["b"]
    store.append(change(Amendment(early.id, lived(), start=lived(5))))
    store.append(change(Amendment(late.id, lived(), start=lived(-5 * 1440))))
    assert [item.task for item in store.pomodoros(since=NOON.date())] == ["a"]
    assert [item.task for item in store.pomodoros()] == ["b", "a"]


def test_the_newest_pomodoro_is_the_one_recorded_last_not_the_one_worked_last(store):
    store.append(change(pomodoro("a", 0)))
    store.append(change(pomodoro("b", -500)))
    assert [item.task for item in store.newest_pomodoros(5)] == ["b", "a"]
    assert [item.task for item in store.newest_pomodoros(1)] == ["b"]


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        (-25, 0, ""),  # up to its start
        (-25, 1, "a"),
        (24, 25, "a"),
        (25, 100, ""),  # from its end on
        (-100, 100, "a"),
        (10, 12, "a"),
        (1440 + 700, 1440 + 701, "c"),  # a very long one
        (2880, 2881, ""),
    ],
)
def test_overlaps_are_found_to_the_minute(store, start, end, found):
    store.append(change(pomodoro("a", 0), pomodoro("c", 1440, 1440)))
    overlapping = store.overlapping(lived(start).instant, lived(end).instant)
    assert "".join(item.task for item in overlapping) == found


def test_overlaps_are_those_of_the_times_as_amended(store):
    moved, stretched, undone = store.append(
        change(pomodoro("a", 0), pomodoro("b", 100), pomodoro("c", 0))
    ).records
    del undone
    store.append(change(Amendment(moved.id, lived(), start=lived(300))))
    store.append(change(Amendment(stretched.id, lived(), minutes=60)))
    span = timedelta(minutes=5)
    assert [item.task for item in store.overlapping(NOON, NOON + span)] == ["c"]
    late = NOON + timedelta(minutes=150)
    assert [item.task for item in store.overlapping(late, late + span)] == ["b"]
    later = NOON + timedelta(minutes=310)
    assert [item.task for item in store.overlapping(later, later + span)] == ["a"]


def test_marks_come_in_the_order_in_which_they_hold(store):
    store.append(change(TaskMark("a", "done", lived(9))))
    store.append(change(TaskMark("b", "done", lived(3))))
    store.append(change(TaskMark("a", "reopened", lived(5))))  # the clock was set back
    assert [(item.task, item.mark) for item in store.facts(TaskMark)] == [
        ("b", "done"),
        ("a", "done"),
        ("a", "reopened"),
    ]


def test_timer_events_begin_with_the_newest_start_that_stands(store):
    for at, event in enumerate(["start", "stop", "start", "pause", "resume"]):
        store.append(change(TimerEvent("a", event, lived(at), 25 if event == "start" else None)))
    assert [item.event for item in store.timer_events()] == ["start", "pause", "resume"]
    for _ in range(3):
        store.undo(lived(9))
    assert [item.event for item in store.timer_events()] == ["start", "stop"]


def test_a_timer_is_stopped_even_if_the_clock_was_set_back(store):
    store.append(change(TimerEvent("a", "start", lived(9), 25)))
    store.append(change(TimerEvent("a", "stop", lived(-60))))
    assert [item.event for item in store.timer_events()] == ["start", "stop"]


def test_what_a_wrong_clock_recorded_holds_nothing_back_once_it_is_undone(store):
    store.append(
        change(TimerEvent("a", "start", lived(10**7), 25), TaskMark("a", "done", lived(10**7)))
    )
    store.undo(lived())
    store.append(change(TimerEvent("a", "start", lived(1), 25), TaskMark("a", "done", lived(1))))
    assert store.timer_events()[0].at == store.facts(TaskMark)[0].at == lived(1)


def test_another_terminal_sees_what_was_written(opened):
    mine, other = opened(), opened()
    assert other.tallies().total == 0
    mine.append(change(pomodoro()))
    assert other.tallies().total == 1


def test_a_closed_record_opens_again(store):
    store.append(change(pomodoro()))
    store.close()
    store.close()
    assert store.tallies().total == 1


def test_a_sound_record_has_no_problems(store):
    store.append(change(pomodoro()))
    assert store.problems() == []


def test_nothing_is_ever_updated_or_deleted(opened, monkeypatch):
    """SQLite itself tells of every statement what it is about to do."""
    import sqlite3

    from dlpath.store import record_file

    seen = set()

    def watched(*args, **options) -> sqlite3.Connection:
        connection = connect(*args, **options)
        connection.set_authorizer(lambda action, *_: seen.add(action) or sqlite3.SQLITE_OK)
        return connection

    connect = record_file.connect
    monkeypatch.setattr(record_file, "connect", watched)
    store = opened()
    (worked,) = store.append(change(pomodoro())).records
    store.append(
        change(
            Amendment(worked.id, lived(), minutes=20),
            TaskMark("a", "done", lived()),
            TimerEvent("a", "start", lived(), 25),
        )
    )
    store.undo(lived())
    store.redo(lived())
    for read in (store.history, store.pomodoros, store.tallies, store.timer_events):
        read()
    store.facts(TaskMark)
    if not seen:
        pytest.skip("this driver is not SQLite")
    assert sqlite3.SQLITE_INSERT in seen
    assert not seen & {sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DELETE}


QUICK = """
import sys
from pathlib import Path
from dlpath.progress.records import Change, Moment, Pomodoro
from dlpath.store.store import Store
from datetime import UTC, datetime
at = datetime(2026, 11, 24, 12, tzinfo=UTC)
now = Moment(at, 60, "Europe/Stockholm", at.date())
path = Path(sys.argv[1])
path.with_name("device").write_text("0123456789abcdef")
store = Store(path)
store.append(Change("logged", now, (Pomodoro("a", now, 25),)))
store.undo(now)
store.tallies()
store.close()
print(*sorted(sys.modules))
"""


def test_what_is_used_every_day_loads_no_heavy_library(path):
    ran = subprocess.run(
        [sys.executable, "-c", QUICK, path], capture_output=True, text=True, check=True
    )
    loaded = set(ran.stdout.split())
    assert "sqlite3" in loaded
    heavy = "sqlmodel sqlalchemy alembic pydantic filelock dataclasses tempfile shutil uuid logging"
    assert not loaded & set(heavy.split())


def test_trying_whether_it_can_be_written_leaves_the_record_as_it_is(opened):
    store = opened()
    store.try_writing()
    assert store.history() == []
    store.append(change(pomodoro()))
    store.try_writing()
    assert len(store.history()) == 1


# Before there is a record


def test_what_is_not_there_reads_as_empty_and_is_not_made(home):
    store = Store(home / "record.db")
    assert store.tallies() == Tallies({}, {})
    assert store.pomodoros() == store.newest_pomodoros(3) == store.facts(TaskMark) == []
    assert store.timer_events() == store.history() == store.problems() == []
    assert store.overlapping(NOON, NOON) == []
    with pytest.raises(NothingToUndo):
        store.undo(lived())
    with pytest.raises(NothingToRedo):
        store.redo(lived())
    store.try_writing()
    assert not home.exists()


@pytest.mark.parametrize("url", [None, "sqlite+pysqlite:///{}"])
def test_the_first_write_makes_the_record(home, url):
    path = home / "record.db"
    store = Store(path, url=url and url.format(path))
    assert store.tallies().total == 0
    store.append(Change("first", lived(), (pomodoro(),)))
    assert store.tallies().total == 1
    store.close()
    assert {item.name for item in home.iterdir()} == {"device", "record.db", "record.db.lock"}


def test_a_record_lets_go_of_its_file_when_nobody_holds_it(path):
    store = Store(path)
    store.append(change(pomodoro()))
    assert path.with_name("record.db-wal").exists()
    del store
    assert not path.with_name("record.db-wal").exists()
