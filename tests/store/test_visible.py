"""What is visible, against a model that keeps lists and knows no SQL."""

import random
import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.store.conftest import NOON, change, lived, pomodoro

from dlpath.progress.records import (
    Amendment,
    Change,
    Goal,
    PlanBlock,
    Pomodoro,
    Record,
    Retraction,
    TaskMark,
    TimerEvent,
)
from dlpath.progress.tallies import Tallies, TaskTally
from dlpath.store.errors import NothingToRedo, NothingToUndo
from dlpath.store.row_shapes import NAMES
from dlpath.store.store import Store

tasks = st.sampled_from("abc")
minutes = st.integers(1, 1440)
starts = st.integers(-3000, 3000)
steps = st.one_of(
    st.tuples(st.just("log"), tasks, starts, minutes),
    st.tuples(st.just("mark"), tasks, st.sampled_from(["done", "reopened"])),
    st.tuples(st.just("timer"), tasks, st.sampled_from(["start", "stop"])),
    st.tuples(
        st.just("amend"),
        st.integers(0, 5),
        st.fixed_dictionaries(
            {},
            optional={
                "task": tasks,
                "start": starts.map(lived),
                "minutes": minutes,
                "note": st.just("x"),
            },
        ),
    ),
    st.tuples(
        st.just("plan"), st.lists(st.sampled_from(["task", "break"]), min_size=1, max_size=3)
    ),
    st.tuples(st.just("goal"), st.none() | st.integers(1, 48)),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)
histories = st.lists(st.tuples(st.integers(-60, 60), steps), max_size=12)
"""Steps, each so many minutes after noon: the clock jumps as it likes."""


def take(step: tuple[Any, ...], at: int, store: Store) -> Change | None:
    """Do one step with a record; return the change it made, took back or brought back."""
    kind, *rest = step
    records: tuple[Record, ...]
    try:
        if kind in ("undo", "redo"):
            return getattr(store, kind)(lived(at))
    except (NothingToUndo, NothingToRedo):
        return None
    if kind == "log":
        task, start, length = rest
        records = (Pomodoro(task, lived(start), length),)
    elif kind == "mark":
        records = (TaskMark(*rest, lived(at)),)
    elif kind == "timer":
        records = (TimerEvent(*rest, lived(at), 25),)
    elif kind == "plan":
        day = NOON.date()
        records = tuple(PlanBlock(day, block, None, "09:00", 25, lived(at)) for block in rest[0])
    elif kind == "goal":
        records = (Goal(rest[0], lived(at)),)
    else:
        number, fields = rest
        newest = store.newest_pomodoros(number + 1)
        if len(newest) <= number:
            return None
        records = (Amendment(newest[number].id, lived(at), **fields),)
    return store.append(Change(kind, lived(at), records))


class Model:
    """What a record should show."""

    def __init__(self) -> None:
        self.done: list[Change] = []
        self.undone: list[Change] = []
        self.history: list[str] = []

    def follow(self, kind: str, made: Change | Retraction | None) -> None:
        """Take in what a step did to the record."""
        if kind == "undo":
            assert (made is None) == (not self.done)
            if made is not None:
                self.undone.append(self.done.pop())
                assert self.undone[-1].id == made.target.id
        elif kind == "redo":
            assert (made is None) == (not self.undone)
            if made is not None:
                self.done.append(self.undone.pop())
                assert self.done[-1].id == made.target.id
        elif made is not None:
            self.done.append(made)
            self.undone.clear()
            self.history.append(made.id)

    def facts(self, kind: type) -> list[Any]:
        """Return the visible facts of one kind in the order of recording."""
        return [item for each in self.done for item in each.records if isinstance(item, kind)]

    @property
    def pomodoros(self) -> list[Pomodoro]:
        """The pomodoros as amended, in the order of recording."""
        found = {item.id: item for item in self.facts(Pomodoro)}
        for amendment in self.facts(Amendment):
            for field in ("task", "start", "minutes", "note"):
                value = getattr(amendment, field)
                if value is not None:
                    item = found[amendment.target]
                    found[amendment.target] = item._replace(**{field: value})
        return list(found.values())

    @property
    def tallies(self) -> Tallies:
        """The pomodoros counted, one by one."""
        per_task: dict[str, TaskTally] = {}
        per_day: dict[Any, int] = {}
        for item in self.pomodoros:
            old = per_task.get(item.task, TaskTally(0, 0, ""))
            per_task[item.task] = TaskTally(
                old.pomodoros + 1, old.minutes + item.minutes, max(old.newest, item.id)
            )
            day = item.start.study_day
            per_day[day] = per_day.get(day, 0) + 1
        return Tallies(per_task, per_day)


class Shown(NamedTuple):
    """All that a record shows."""

    pomodoros: list[Pomodoro]
    marks: list[TaskMark]
    timer: list[TimerEvent]
    tallies: Tallies
    history: list[Change]
    newest: list[Pomodoro]


def shown(store: Store) -> Shown:
    """Return all that a record shows."""
    return Shown(
        store.pomodoros(),
        store.facts(TaskMark),
        store.timer_events(),
        store.tallies(),
        store.history(),
        store.newest_pomodoros(100),
    )


def fresh(pristine: Path, folder: Path, device: str) -> Path:
    """Return a copy of an empty record on a machine of its own."""
    home = folder / device
    home.mkdir()
    (home / "device").write_text(device.encode().hex().rjust(16, "0"))
    return Path(shutil.copy(pristine, home / "record.db"))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(history=histories)
def test_a_record_shows_what_lists_in_memory_would(history, pristine, tmp_path_factory):
    store = Store(fresh(pristine, tmp_path_factory.mktemp("model"), "here"))
    model = Model()
    for at, step in history:
        model.follow(step[0], take(step, at, store))

    assert store.tallies() == model.tallies
    assert store.newest_pomodoros(100) == model.pomodoros[::-1]
    by_time = sorted(model.pomodoros, key=lambda item: (item.start.instant, item.id))
    assert store.pomodoros() == by_time
    begins, ends = NOON + timedelta(minutes=100), NOON + timedelta(minutes=110)
    assert store.overlapping(begins, ends) == [
        item
        for item in by_time
        if item.start.instant < ends
        and item.start.instant + timedelta(minutes=item.minutes) > begins
    ]
    for task in "abc":
        said = [item for item in model.facts(TaskMark) if item.task == task]
        assert [item for item in store.facts(TaskMark) if item.task == task] == said
    events = model.facts(TimerEvent)
    started = [number for number, item in enumerate(events) if item.event == "start"]
    assert store.timer_events() == (events[started[-1] :] if started else [])
    assert store.facts(TimerEvent) == events
    assert store.facts(Goal) == model.facts(Goal)
    plans = [item.records for item in model.done if isinstance(item.records[0], PlanBlock)]
    assert store.plan_blocks(NOON.date()) == list(plans[-1] if plans else [])
    entries = store.history()
    assert [entry.id for entry in entries] == model.history[::-1]
    standing = {item.id for item in model.done}
    assert {entry.id for entry in entries if not entry.undone} == standing
    store.close()


def rows_of(path: Path) -> list[tuple[str, tuple[object, ...]]]:
    """Return every row of a record with its table."""
    with closing(sqlite3.connect(path)) as connection:
        return [
            (table, row) for table in NAMES for row in connection.execute(f"SELECT * FROM {table}")
        ]


def receive(path: Path, rows: list[tuple[str, tuple[object, ...]]]) -> None:
    """Add the rows that are not yet in a record, in the order given."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for table, row in rows:
            marks = ", ".join("?" * len(row))
            connection.execute(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", row)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    common=histories, here=histories, there=histories, later=histories, seed=st.integers(0, 2**32)
)
def test_two_records_that_receive_each_others_rows_show_the_same(
    common, here, there, later, seed, pristine, tmp_path_factory
):
    folder = tmp_path_factory.mktemp("merge")
    paths = [fresh(pristine, folder, device) for device in ("here", "there")]
    rng = random.Random(seed)

    def live(path: Path, history: list[Any]) -> None:
        store = Store(path)
        for at, step in history:
            take(step, at, store)
        store.close()

    def exchange() -> None:
        for source, target in (paths, paths[::-1], paths):
            rows = rows_of(source)
            rng.shuffle(rows)
            receive(target, rows)

    live(paths[0], common)
    receive(paths[1], rows_of(paths[0]))
    live(paths[0], here)
    live(paths[1], there)
    exchange()
    live(paths[1], later)
    exchange()
    stores = [Store(path) for path in paths]
    assert shown(stores[0]) == shown(stores[1])
    for store in stores:
        assert store.problems() == []
        store.close()


@pytest.mark.parametrize("column", ["instant", "study_day"])
def test_a_row_that_makes_no_sense_is_called_damage(store, path, column):
    if store._url and not store._url.startswith("sqlite"):
        pytest.skip("planted in the file")
    store.append(change(pomodoro()))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"UPDATE pomodoro SET {column} = 'soon'")
    from dlpath.store.errors import RecordDamaged

    for read in (store.pomodoros, lambda: store.newest_pomodoros(1)):
        with pytest.raises(RecordDamaged, match="makes no sense"):
            read()
