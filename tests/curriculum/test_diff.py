"""What an edit of the curriculum does to the record."""

from hypothesis import given
from hypothesis import strategies as st

from dlpath.curriculum.diff import Changed, Differences, Renamed, Split, differences
from dlpath.curriculum.path import Curriculum, Phase, Task


def path(*names, **fields):
    """Return a path of one phase; ``fields`` holds the fields of tasks by id."""
    tasks = tuple(
        Task(name, "A task", "one", 1, "Done.", **fields.get(name.replace("-", "_"), {}))
        for name in names
    )
    return Curriculum("Path", (Phase("one", 1, "One", "", "", tasks),))


def test_the_same_path_has_no_differences():
    assert differences(path("a", "b"), path("a", "b")) == Differences()


def test_a_task_is_renamed_when_it_keeps_its_old_id_as_an_alias():
    new = path("a", "c", c={"aliases": ("b",)})
    assert differences(path("a", "b"), new) == Differences(renamed=(Renamed("b", "c"),))


def test_without_the_alias_it_is_removed_and_another_added():
    assert differences(path("a", "b"), path("a", "c")) == Differences(removed=("b",), added=("c",))


def test_what_needs_a_renamed_task_has_not_changed():
    old = path("a", "b", b={"prerequisites": ("a",)})
    new = path("z", "b", z={"aliases": ("a",)}, b={"prerequisites": ("z",)})
    assert differences(old, new).changed == ()


def test_changed_fields_are_named():
    new = path("a", "b", b={"prerequisites": ("a",), "optional": True})
    found = differences(path("a", "b"), new)
    assert found == Differences(changed=(Changed("b", ("prerequisites", "optional")),))


def test_one_task_that_moves_is_one_that_moved():
    assert differences(path(*"abcdef"), path(*"fabcde")).moved == ("f",)
    assert differences(path(*"abcdef"), path(*"bcdeaf")).moved == ("a",)


def test_a_task_that_changes_phase_has_moved():
    old, phase = path("a", "b"), path("a").phases[0]
    other = Phase("two", 2, "Two", "", "", (old.phases[0].tasks[1]._replace(phase="two"),))
    assert differences(old, Curriculum("Path", (phase, other))).moved == ("b",)


def test_a_split_task_leaves_its_record_to_the_part_that_keeps_its_id_as_an_alias():
    new = path("a", "b-1", "b-2", b_1={"aliases": ("b",)})
    assert differences(path("a", "b"), new) == Differences(
        split=(Split("b", ("b-1", "b-2"), "b-1"),)
    )


def test_a_split_without_an_heir_archives_the_record():
    assert differences(path("b"), path("b.1", "b.2")).split == (Split("b", ("b.1", "b.2"), None),)


IDS = st.lists(st.sampled_from([*"abcdefgh", "a-1", "a-2", "b-1", "b-2"]), unique=True, max_size=8)


@given(IDS, IDS, st.data())
def test_no_task_is_lost_on_the_way(old, new, data):
    fresh = [name for name in new if name not in old]
    gone = [name for name in old if name not in new]
    aliases = {
        name.replace("-", "_"): {"aliases": (alias,)}
        for name, alias in zip(fresh, data.draw(st.permutations(gone)), strict=False)
    }
    found = differences(path(*old), path(*new, **aliases))
    left = {r.old for r in found.renamed} | {s.old for s in found.split} | set(found.removed)
    assert left == set(gone)
    come = {r.new for r in found.renamed} | set(found.added)
    come |= {part for split in found.split for part in split.new}
    come |= {split.heir for split in found.split if split.heir}
    assert come == set(fresh)


@given(st.permutations("abcdefg"))
def test_taking_out_what_moved_leaves_the_order_as_it_was(order):
    moved = differences(path(*"abcdefg"), path(*order)).moved
    assert [name for name in order if name not in moved] == [n for n in "abcdefg" if n not in moved]
