"""What comes next on the path."""

from hypothesis import given
from hypothesis import strategies as st

from dlpath.curriculum.path import Curriculum, Phase, Task
from dlpath.planning.standing import Standing, at_work
from dlpath.progress.records import TaskMark
from dlpath.progress.states import states


def ids(items):
    return [task.id for _, task in items]


def test_a_task_is_ready_when_all_that_it_needs_is_settled(standing):
    assert ids(standing().ready()) == ["a1-begin"]
    assert ids(standing("a1-begin").ready()) == ["a2-extra", "a3-write", "a4-keras"]


def test_a_required_task_comes_before_an_optional_one(standing):
    assert ids(standing("a1-begin").upcoming()) == ["a3-write", "a2-extra", "a4-keras"]


def test_a_task_of_another_track_is_absent_and_holds_nothing_back(standing):
    after = standing("a1-begin", "a3-write", "a5-torch", track="pytorch")
    assert after.current.id == "b1-end"


def test_an_optional_prerequisite_holds_nothing_back(standing):
    assert standing("a1-begin", "a3-write", "a4-keras").current.id == "b1-end"


def test_what_is_under_way_comes_first_while_it_is_open(standing):
    assert standing("a1-begin", at_work="a4-keras").current.id == "a4-keras"
    assert standing("a1-begin", "a4-keras", at_work="a4-keras").current.id == "a3-write"


def test_work_on_a_task_that_left_the_curriculum_is_passed_over(standing):
    assert standing(at_work="gone").current.id == "a1-begin"


def test_the_path_is_finished_when_all_required_tasks_are_settled(standing):
    everything = ("a1-begin", "a3-write", "a4-keras", "b1-end")
    assert standing(*everything).current is None
    assert standing(*everything, goal="inventing").current.id == "t1-book"


def test_settled_tasks_are_counted_in_the_learners_track(standing):
    phase = standing().curriculum.phases[0]
    assert standing("a1-begin", "a5-torch").settled_in(phase) == (1, 4)
    assert standing("a1-begin", "a5-torch", track="pytorch").settled_in(phase) == (2, 4)


def test_the_newest_start_or_pomodoro_says_what_is_under_way():
    marks = [TaskMark("a", "started", None, id="05"), TaskMark("c", "done", None, id="09")]
    assert at_work(None, marks, {"b": "03"}) == "a"
    assert at_work(None, marks, {"b": "07"}) == "b"
    assert at_work(None, [], {}) is None


@st.composite
def paths(draw):
    """A path of up to 12 tasks with prerequisites among the earlier ones."""
    tasks = []
    for number in range(draw(st.integers(1, 12))):
        earlier = [task.id for task in tasks]
        needs = draw(st.lists(st.sampled_from(earlier), max_size=3)) if earlier else []
        tasks.append(
            Task(
                f"t{number:02}", "", "p", 1, "", prerequisites=tuple(needs),
                optional=draw(st.booleans()),
                tracks=draw(st.sampled_from([(), ("keras",), ("pytorch",)])),
            )
        )  # fmt: skip
    phase = Phase("p", 1, "", "", "", tuple(tasks))
    return Curriculum("", (phase,)), draw(st.sets(st.sampled_from([task.id for task in tasks])))


@given(paths(), st.sampled_from(["keras", "pytorch", None]))
def test_as_long_as_a_required_task_is_left_one_is_ready(path, track):
    curriculum, done = path
    marks = [TaskMark(name, "done", None) for name in done]
    standing = Standing(curriculum, states(marks, {}), track=track)
    left = [
        task
        for phase, task in standing.tasks()
        if standing.required(task, phase) and task.id not in done
    ]
    assert (standing.current is None) == (not left)
    if left:
        assert standing.current in left
