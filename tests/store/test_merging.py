"""Two records that went separate ways become one, in any order, any number of times."""

import shutil
import sqlite3
from contextlib import closing, contextmanager
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.store.conftest import change, lived, pomodoro
from tests.store.test_visible import fresh, shown, steps, take

from dlpath.cards.states import answered
from dlpath.errors import OutOfReach
from dlpath.progress.card_records import CardEntry, CardMark, CardReview
from dlpath.progress.exchange import Line
from dlpath.progress.reading_records import PagesRead
from dlpath.progress.records import Amendment, TaskMark, TimerEvent
from dlpath.store import card_states, imports, merge_queries, row_shapes
from dlpath.store.errors import NothingToUndo, NotMerged
from dlpath.store.merging import Incoming
from dlpath.store.store import Store

cards = st.sampled_from("xyz")
card_steps = st.one_of(
    st.tuples(st.just("entry"), cards, st.sampled_from(["there", "gone"])),
    st.tuples(st.just("review"), cards, st.integers(1, 4)),
    st.tuples(st.just("card mark"), cards, st.sampled_from(["suspend", "unsuspend", "reset"])),
)
lives = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.integers(-60, 60),
        st.one_of(steps, card_steps, st.tuples(st.just("import"), st.integers(0, 2))),
    ),
    max_size=16,
)
"""Steps of three machines, in one order: which, when, what."""
PROPERTY = settings(
    max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None
)


def rows_of(store):
    """Return what is exported of a record."""
    with store.snapshot() as record:
        rows = list(record.rows)
        assert len(rows) == sum(record.tables.values())
        return rows


def lines_of(store):
    return [Line(number, *row) for number, row in enumerate(rows_of(store), 2)]


def merge(store, lines, at=0.0, **options):
    return store.merge(Incoming(lines, "there.jsonl"), lived(at), **options)


def visible(store):
    """Return all that a record shows, but for imports and the timer, which are its own matter."""
    everything = shown(store)
    own = [entry for entry in everything.history if not entry.summary.startswith("imported")]
    facts = [store.facts(kind) for kind in (TimerEvent, CardEntry, CardReview, CardMark)]
    return everything._replace(history=own, timer=[]), store.cards.states(), facts


def sound(store):
    """Assert that what is kept of a record is what its rows come to."""
    database = store._readable
    links = database.execute("SELECT change_id, target FROM imported")
    retractions = database.execute("SELECT instant, id, target, kind FROM retraction")
    newest = {target: kind for *_, target, kind in sorted(map(tuple, retractions))}
    standing = {target for import_, target in links if newest.get(import_) != "undo"}
    hidden = {target for _, target in links} - standing
    assert {row[0] for row in database.execute("SELECT change_id FROM hidden")} == hidden
    kept = store.cards.states()
    with database.transaction(database.writes):
        card_states.rebuild(database)
    assert store.cards.states() == kept
    assert store.problems() == []


def live(life, stores):
    for device, at, step in life:
        store = stores[device]
        if step[0] == "import":
            merge(store, lines_of(stores[step[1]]), at)
        elif step[0] == "entry":
            store.append(change(CardEntry(step[1], step[1], "go", "d", step[2], lived(at)), at=at))
        elif step[0] == "review":
            if (state := store.cards.state(step[1])) is not None:
                review = answered(state, step[2], seconds=9, at=lived(at))
                store.append(change(review, at=at))
        elif step[0] == "card mark":
            store.append(change(CardMark(step[1], step[2], None, lived(at)), at=at))
        else:
            take(step, at, store)


@pytest.fixture(scope="module")
def machines(pristine, tmp_path_factory):
    """Return a context that gives empty records, each on a machine of its own."""

    @contextmanager
    def made(names=("one", "two", "three")):
        folder = tmp_path_factory.mktemp("machines")
        stores = [Store(fresh(pristine, folder, name)) for name in names]
        yield stores
        for store in stores:
            store.close()

    return made


@PROPERTY
@given(life=lives)
def test_records_that_exchanged_everything_are_equal_and_exchange_nothing_more(life, machines):
    with machines() as stores:
        live(life, stores)
        for _ in range(2):
            for store in stores:
                for other in stores:
                    merge(store, lines_of(other), 100)
        exports = [rows_of(store) for store in stores]
        assert exports[0] == exports[1] == exports[2]
        assert visible(stores[0]) == visible(stores[1]) == visible(stores[2])
        for store in stores:
            sound(store)
            again = merge(store, lines_of(stores[0]), 200)
            assert (again.change, again.added, again.already) == (None, 0, len(exports[0]))
            assert rows_of(store) == exports[0]


@PROPERTY
@given(life=lives)
def test_the_order_and_the_grouping_of_merges_do_not_matter(life, machines):
    with machines() as stores, machines("abcdef") as targets:
        live(life, stores)
        exports = [lines_of(store) for store in stores]
        for number, order in enumerate(list(permutations(exports))[::2]):
            one, other = targets[2 * number : 2 * number + 2]
            for lines in order:
                merge(one, lines)
            merge(other, order[2])
            merge(other, [*order[0], *order[1]])
        outcomes = [(rows_of(store), visible(store)) for store in targets]
        assert all(outcome == outcomes[0] for outcome in outcomes)


@PROPERTY
@given(life=lives)
def test_undo_of_an_import_leaves_what_was_there_before_and_redo_brings_it_back(life, machines):
    with machines() as stores:
        live(life, stores)
        there_and_back(*stores[:2])


def there_and_back(store, other):
    before, rows = visible(store), rows_of(store)
    if merge(store, lines_of(other), 100).change is None:
        return
    sound(store)
    after, merged = visible(store), rows_of(store)
    assert store.undo(lived(101)).target.summary.startswith("imported")
    assert (visible(store), rows_of(store)) == (before, rows)
    sound(store)
    store.redo(lived(102))
    assert (visible(store), rows_of(store)) == (after, merged)
    store.undo(lived(103))
    assert merge(store, lines_of(other), 104).added == len(merged) - len(rows)
    assert (visible(store), rows_of(store)) == (after, merged)
    sound(store)


TELLING = [
    (0, 0, ("log", "a", -100, 25)),
    (0, 1, ("entry", "x", "there")),
    (0, 2, ("review", "x", 3)),
    (1, 3, ("import", 0)),
    (0, 4, ("undo",)),
    (0, 5, ("mark", "a", "done")),
    (0, 6, ("undo",)),
]
"""One machine has what the other took back since."""


def nothing(*_, **__):
    return None


def without_retractions(monkeypatch):
    monkeypatch.setattr("dlpath.store.rows_out.NAMES", row_shapes.NAMES[:-1])


def without_links(monkeypatch):
    statement = "DELETE FROM imported WHERE change_id = :change"
    monkeypatch.setattr(merge_queries, "LINK_BROUGHT", statement)


def without_hiding(monkeypatch):
    monkeypatch.setattr(imports, "follow", nothing)


def without_cards(monkeypatch):
    monkeypatch.setattr(imports, "refresh_cards", nothing)


def with_imports_exported(monkeypatch):
    monkeypatch.setattr(merge_queries, "_exported", lambda table: "1 = 1")


def without_showing(monkeypatch):
    monkeypatch.setattr(merge_queries, "SHOW_BROUGHT", "DELETE FROM brought WHERE 1 = 0")


def test_the_telling_life_is_sound_by_itself(machines):
    with machines() as stores:
        live(TELLING, stores)
        there_and_back(stores[1], stores[0])
        assert visible(stores[0]) == visible(stores[1])


@pytest.mark.parametrize(
    "fault",
    [
        without_retractions,
        without_links,
        without_hiding,
        without_cards,
        with_imports_exported,
        without_showing,
    ],
)
def test_a_merge_with_a_fault_would_be_found_out(fault, machines, monkeypatch):
    fault(monkeypatch)
    with pytest.raises((AssertionError, NothingToUndo)), machines() as stores:
        live(TELLING, stores)
        there_and_back(stores[1], stores[0])
        assert visible(stores[0]) == visible(stores[1])


def row(store, table, number=0):
    return [row for name, row in rows_of(store) if name == table][number]


@pytest.fixture
def other(machines):
    """Return the record of another machine, with something of every kind that refers to others."""
    with machines(["other"]) as [store]:
        item = store.append(change(pomodoro())).records[0]
        store.append(change(Amendment(item.id, lived(1), minutes=30), at=1))
        store.append(change(TaskMark("a", "done", lived(2)), at=2))
        store.undo(lived(3))
        yield store


def test_what_came_from_elsewhere_reads_as_it_was(store, other):
    merged = merge(store, lines_of(other))
    assert (merged.added, merged.already) == (8, 0)
    assert merged.tables == {
        "change": 4, "pomodoro": 1, "task_mark": 1, "amendment": 1, "retraction": 1
    }  # fmt: skip
    assert (merged.pomodoros, merged.days, merged.done) == (1, (lived().study_day,) * 2, ())
    assert rows_of(store) == rows_of(other)
    assert store.pomodoros() == other.pomodoros()
    assert store.problems() == []


def test_an_import_is_one_change_and_undo_takes_all_of_it_back(store, other):
    store.append(change(pomodoro("b", 60)))
    merged = merge(store, lines_of(other), 5)
    assert store.history(limit=1)[0].id == merged.change
    assert store.undo(lived(6)).target.id == merged.change
    assert [item.task for item in store.pomodoros()] == ["b"]
    assert [item.summary for item in store.history()][1:] == ["did something"]


def test_a_timer_runs_where_it_was_started_and_nowhere_else(store, other):
    timer = TimerEvent("a", "start", lived(1), 25)
    mine = store.append(change(timer, at=1)).records
    other.append(change(timer._replace(task="b", at=lived(9)), at=9))
    merge(store, lines_of(other), 10)
    assert (len(store.facts(TimerEvent)), store.timer_events()) == (2, list(mine))
    # Nor does the clock of the other machine say when something happens to this timer.
    stop = store.append(change(timer._replace(event="stop", at=lived(5)), at=5)).records
    assert store.timer_events() == [*mine, *stop]
    assert stop[0].at == lived(5)


def test_a_timer_that_comes_back_to_its_own_machine_runs_on(store, pristine, tmp_path):
    mine = store.append(change(TimerEvent("a", "start", lived(1), 25), at=1)).records
    restored = Store(fresh(pristine, tmp_path, "restored"))
    shutil.copy(store._path.with_name("device"), restored._path.with_name("device"))
    merge(restored, lines_of(store), 2)
    assert restored.timer_events() == list(mine)
    restored.close()


def test_a_dry_run_tells_the_same_and_writes_nothing(store, other, path):
    store.append(change(pomodoro("b", 10)))
    before = path.read_bytes()
    said = merge(store, lines_of(other), dry_run=True)
    assert (path.read_bytes(), store.pomodoros()[0].task) == (before, "b")
    merged = merge(store, lines_of(other))
    assert said == merged._replace(change=None, backup=None)
    assert [item.day for item in said.overlaps] == [lived().study_day]


def test_a_dry_run_makes_no_record(home, other):
    assert merge(Store(home / "record.db"), lines_of(other), dry_run=True).added == 8
    assert not home.exists()


def test_the_record_is_copied_before_something_is_added(store, other, path):
    if store._url and not store._url.startswith("sqlite"):
        pytest.skip("a server makes its own backups")
    store.append(change(pomodoro("b", 10)))
    backup = merge(store, lines_of(other)).backup
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("SELECT task FROM pomodoro").fetchall() == [("b",)]
    assert merge(store, lines_of(other)).backup is None


def changed(lines, table, **fields):
    """Return lines with other values in the first row of a table; ``None`` takes a field out."""
    found = list(lines)
    place = next(number for number, line in enumerate(found) if line.table == table)
    values = {**found[place].row, **fields}
    values = {name: value for name, value in values.items() if value is not None}
    found[place] = found[place]._replace(row=values)
    return found


NOBODY = "01" + "Z" * 24
NEVER = "06M50M4" + "Z" * 19
BAD = {
    "text in the place of a number": ("pomodoro", {"minutes": "25"}, "'minutes' of a pomodoro"),
    "a truth in its place": ("pomodoro", {"minutes": True}, "'minutes' of a pomodoro is True"),
    "more minutes than a day": ("pomodoro", {"minutes": 1441}, "is 1441"),
    "a number beyond all bounds": ("pomodoro", {"utc_offset": 10**30}, "'utc_offset'"),
    "half a letter": ("pomodoro", {"note": "\ud800"}, "'note'"),
    "no such day": ("pomodoro", {"study_day": "2026-02-30"}, "'study_day'"),
    "an instant of another form": ("change", {"instant": "2026-11-24T12:00Z"}, "'instant'"),
    "a year that nobody lives": ("change", {"instant": "9999-01-01T00:00:00.000000Z"}, "9999"),
    "an id that is a path": ("change", {"id": "../../../../../../../../etc"}, "'id'"),
    "an id after which none can follow": ("change", {"id": "7" + "Z" * 25}, "'id'"),
    "a mark that is none": ("task_mark", {"mark": "eaten"}, "'eaten'"),
    "a column that is none": ("pomodoro", {"mood": 3}, "no 'mood'"),
    "a column that is missing": ("pomodoro", {"task": None}, "lacks its 'task'"),
    "what is newer than its change": ("pomodoro", {"id": NEVER}, "numbered after the change"),
    "a change that is not there": ("pomodoro", {"change_id": NOBODY}, f"its change {NOBODY}"),
    "a pomodoro that is not there": ("amendment", {"target": NOBODY}, f"the pomodoro {NOBODY}"),
    "a target that is not there": ("retraction", {"target": NOBODY}, f"the change {NOBODY}"),
    "half a start": ("amendment", {"start_zone": "UTC"}, "half a start"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_row_that_cannot_be_is_refused_with_its_line_and_nothing_is_changed(name, path, other):
    store = Store(path)
    table, fields, said = BAD[name]
    lines = changed(lines_of(other), table, **fields)
    number = next(line.number for line in lines if line.table == table)
    with pytest.raises(NotMerged, match=f"line {number}: .*{said}") as caught:
        merge(store, lines)
    assert caught.value.exit == 3
    assert (rows_of(store), store.history()) == ([], [])
    store.close()


def test_what_the_record_itself_refuses_is_told_with_the_lines(store, machines):
    with machines(["other"]) as [reader]:
        reader.append(change(PagesRead("deep-learning", 3, 9, lived())))
        lines = changed(lines_of(reader), "pages_read", last_page=1)
    with pytest.raises(NotMerged, match="lines 3 to 3"):
        merge(store, lines)
    assert rows_of(store) == []


@pytest.mark.parametrize("end", [KeyboardInterrupt, OutOfReach(OSError(5, "gone"))])
def test_what_ends_in_the_middle_leaves_nothing(end, store, other, monkeypatch):
    monkeypatch.setattr("dlpath.store.merging.BATCH", 2)
    store.append(change(pomodoro("b", 90)))
    before, history = rows_of(store), store.history()

    def lines():
        yield from lines_of(other)[:-1]
        raise end

    with pytest.raises(end if isinstance(end, type) else type(end)):
        merge(store, lines())
    assert (rows_of(store), store.history()) == (before, history)
    assert merge(store, lines_of(other)).added == 8


def test_an_unknown_table_is_refused(store):
    with pytest.raises(NotMerged, match="line 2: there is no table 'moods'"):
        merge(store, [Line(2, "moods", {})])


def test_the_same_id_with_another_content_is_damage(store, other):
    merge(store, lines_of(other))
    wrong = changed(lines_of(other), "pomodoro", minutes=26)
    with pytest.raises(NotMerged, match=row(other, "pomodoro")["id"]):
        merge(store, wrong)
    with pytest.raises(NotMerged, match="something else before"):
        merge(store, [*lines_of(other)[:5], wrong[4]])
    assert rows_of(store) == rows_of(other)


def test_a_fact_that_its_change_came_without_is_damage(store, other):
    lines = lines_of(other)
    merge(store, [line for line in lines if line.table == "change"])
    with pytest.raises(NotMerged, match="is in your record without it"):
        merge(store, lines)


def test_nothing_from_elsewhere_takes_back_an_import_which_is_a_matter_of_this_copy(store, other):
    import_ = merge(store, lines_of(other), 5).change
    other.append(change(pomodoro("b", 90)))
    other.undo(lived(100))
    newest = lines_of(other)[-1]
    assert newest.table == "retraction"
    foreign = newest._replace(row={**newest.row, "target": import_})
    with pytest.raises(NotMerged, match=f"the change {import_}"):
        merge(store, [*lines_of(other)[:-1], foreign], 110)


def test_lines_that_come_twice_count_once(store, other, monkeypatch):
    monkeypatch.setattr("dlpath.store.merging.BATCH", 3)
    lines = lines_of(other)
    twice = [line for line in lines for _ in range(2)]
    assert merge(store, twice)[1:3] == (8, 8)
    assert rows_of(store) == rows_of(other)


def test_an_older_export_lacks_columns_that_may_be_empty(store, other):
    merge(store, changed(lines_of(other), "pomodoro", note=None))
    assert rows_of(store) == rows_of(other)


def test_every_table_but_those_of_this_copy_is_exported():
    from dlpath.store.tables import SQLModel

    own = {"card_state", "imported", "hidden"}
    assert set(SQLModel.metadata.tables) - own == set(row_shapes.NAMES)
    for name in row_shapes.NAMES:
        found = SQLModel.metadata.tables[name].columns
        shapes = row_shapes.columns(name)
        assert set(shapes) == {column.name for column in found}
        assert all(found[key].nullable == shape.optional for key, shape in shapes.items())
