"""An edited curriculum loses nothing: renamed, removed, split, reordered."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.planning.conftest import AT, task

from dlpath.curriculum.path import Curriculum, Phase
from dlpath.planning.standing import Standing
from dlpath.planning.succession import Fate, archive, fates, recorded, succession
from dlpath.progress.records import TaskMark
from dlpath.progress.states import states
from dlpath.progress.tallies import Tallies, TaskTally
from dlpath.progress.timer import Timer

MARKS = [
    TaskMark("a", "done", AT, id="001"),
    TaskMark("b", "started", AT, id="002"),
    TaskMark("c", "skipped", AT, id="003"),
]
WORK = Tallies(
    {"a": TaskTally(2, 50, "004"), "b": TaskTally(1, 25, "005"), "d": TaskTally(4, 100, "006")},
    {AT.study_day: 7},
)


def path(*names, **aliases):
    """Return a path of one phase; ``aliases`` holds those of each task."""
    tasks = tuple(task(name, aliases=aliases.get(name.replace("-", "_"), ())) for name in names)
    return Curriculum("Path", (Phase("one", 1, "One", "", "", tasks),))


def seen(curriculum):
    """Return what a learner sees: the state and the pomodoros of each task of ``curriculum``."""
    heirs = succession(curriculum)
    work = heirs.tallies(WORK)
    newest = {name: tally.newest for name, tally in work.per_task.items()}
    standing = Standing(curriculum, states(heirs.marks(MARKS), newest))
    return {t.id: (standing.states.of(t.id), work.pomodoros(t.id)) for t in curriculum.tasks}


def gone(curriculum):
    newest = {name: tally.newest for name, tally in WORK.per_task.items()}
    return fates(states(MARKS, newest), WORK, curriculum)


BEFORE = {"a": ("done", 2), "b": ("started", 1), "c": ("skipped", 0), "d": ("started", 4)}


def test_before_the_edit():
    assert seen(path(*"abcd")) == BEFORE
    assert gone(path(*"abcd")) == ()


def test_a_renamed_task_keeps_its_record():
    after = path("a", "bee", "c", "d", bee=("b",))
    assert seen(after) == {"a": ("done", 2), "bee": ("started", 1), "c": ("skipped", 0),
                           "d": ("started", 4)}  # fmt: skip
    assert gone(after) == (Fate("b", "started", 1, "bee"),)
    assert archive(gone(after)).tasks == ()


def test_a_task_that_was_renamed_twice_keeps_its_record():
    assert seen(path("bea", bea=("bee", "b"))) == {"bea": ("started", 1)}


def test_a_removed_task_is_archived_and_comes_back():
    after = path("b", "c", "d")
    assert gone(after) == (Fate("a", "done", 2, None),)
    assert archive(gone(after)).tasks == gone(after)
    assert seen(path(*"dcba")) == dict(reversed(BEFORE.items()))


def test_the_part_of_a_split_task_that_has_its_alias_keeps_the_record():
    after = path("a-1", "a-2", "b", a_1=("a",))
    assert seen(after) == {"a-1": ("done", 2), "a-2": ("open", 0), "b": ("started", 1)}
    assert gone(path("a-1", "a-2", "b"))[0] == Fate("a", "done", 2, None)


def test_a_new_order_changes_nothing():
    assert seen(path(*"cadb")) == {name: BEFORE[name] for name in "cadb"}


def test_two_tasks_that_become_one_add_up_and_the_newest_mark_counts():
    one = path("ab", ab=("a", "b"))
    assert seen(one) == {"ab": ("started", 3)}
    assert succession(one).tallies(WORK).per_task["ab"] == TaskTally(3, 75, "005")


def test_an_alias_that_is_also_an_id_takes_nothing_away():
    assert seen(path("a", "z", z=("a",)))["z"] == ("open", 0)


def test_the_timer_goes_on_under_the_new_name():
    timer = Timer("b", AT.instant, timedelta(minutes=25), timedelta(), AT.instant)
    assert succession(path("bee", bee=("b",))).timer(timer).task == "bee"
    assert succession(path("b")).timer(timer) == timer


NAMES = st.lists(st.sampled_from("abcdwxyz"), unique=True)


@given(NAMES, st.dictionaries(st.sampled_from("wxyz"), st.sampled_from("abcd"), max_size=4))
def test_no_pomodoro_is_lost_whatever_the_edit(names, renamed):
    olds = dict.fromkeys(renamed.values())
    aliases = {new: (old,) for new, old in renamed.items() if olds.pop(old, 0) is None}
    after = path(*names, **aliases)
    work = succession(after).tallies(WORK)
    assert sum(t.pomodoros for t in work.per_task.values()) == 7
    on_path = sum(pomodoros for _, pomodoros in seen(after).values())
    assert on_path + sum(fate.pomodoros for fate in archive(gone(after)).tasks) == 7
    known = {t.id for t in after.tasks}
    newest = {name: tally.newest for name, tally in WORK.per_task.items()}
    left = [name for name in recorded(states(MARKS, newest), WORK) if name in known]
    assert len(left) + len(gone(after)) == 4


@pytest.mark.parametrize("names", ["abcd", ""])
def test_what_needs_no_renaming_is_not_copied(names):
    heirs = succession(path(*names))
    assert heirs.marks(MARKS) is MARKS
    assert heirs.tallies(WORK) is WORK
