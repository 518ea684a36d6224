"""What another curriculum does to the record is told for every id that counts for another task."""

from dlpath.curriculum.path import Curriculum, Phase, Task
from dlpath.planning.change_of_path import comparison, in_use
from dlpath.planning.succession import Fate
from dlpath.progress.states import States
from dlpath.progress.tallies import Tallies, TaskTally


def path(*tasks):
    made = tuple(Task(name, name, "p", 1, "", aliases=aliases) for name, *aliases in tasks)
    return Curriculum("", (Phase("p", 1, "", "", "", made),))


def progress(old, new, *recorded):
    tallies = Tallies({name: TaskTally(2, 50, "1") for name in recorded}, {})
    found = comparison(old, new, states=States({}), tallies=tallies, locations=("old", "new"))
    return found.progress


def test_a_new_task_that_takes_the_id_of_an_alias_takes_its_record_and_that_is_told():
    old, new = path(("x", "a")), path(("x",), ("a",))
    assert progress(old, new, "a") == (Fate("a", "open", 2, "a"),)


def test_a_task_that_keeps_its_id_keeps_its_record_and_nothing_is_told():
    assert progress(path(("a",), ("b",)), path(("b",), ("a",)), "a", "b") == ()


def test_a_renamed_and_a_removed_task_are_told():
    old, new = path(("a",), ("b",)), path(("x", "a"))
    assert progress(old, new, "a", "b") == (
        Fate("a", "open", 2, "x"),
        Fate("b", "open", 2, None),
    )


def test_an_id_that_counts_for_another_task_than_before_is_told_when_a_path_is_used():
    before, after = path(("x", "a")), path(("x",), ("a",))
    tallies = Tallies({name: TaskTally(2, 50, "1") for name in ("a", "x")}, {})
    used = in_use(after, "new", states=States({}), tallies=tallies, track=None, before=before)
    assert (used.kept, used.progress) == (1, (Fate("a", "open", 2, "a"),))


def test_a_task_that_two_became_is_told_once():
    old, new = path(("a",), ("b",)), path(("m", "a", "b"))
    found = comparison(old, new, states=States({}), tallies=Tallies({}, {}), locations=("", ""))
    assert [item.id for item in found.changed] == ["m"]
