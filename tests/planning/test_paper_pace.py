"""After two finished papers the estimates of the next follow what they took."""

import pytest
from tests.planning.conftest import AT, task

from dlpath.curriculum.path import Curriculum, Phase
from dlpath.planning.paper_pace import paper_pace
from dlpath.planning.standing import Standing
from dlpath.planning.today import task_card
from dlpath.planning.workload import remaining
from dlpath.progress.records import TaskMark
from dlpath.progress.states import states
from dlpath.progress.tallies import Tallies, TaskTally

AREAS = ("cnn", "lstm", "gan")
PAPERS = tuple(
    task(f"{area}-{step}", "papers", pomodoros=10, checkpoint=step == "end", details={"area": area})
    for area in AREAS
    for step in ("build", "end")
)
OTHER = task("other", "papers", pomodoros=10)
PATH = Curriculum("Papers", (Phase("papers", 1, "P", "G", "E", (*PAPERS, OTHER)),))


def left(finished, *, took, working=0):
    """Return what is planned for each task after these areas are done at so many pomodoros."""
    done = [item.id for item in PAPERS if item.details["area"] in finished]
    marks = [TaskMark(name, "done", AT, id=f"{number:03}") for number, name in enumerate(done)]
    work = {name: TaskTally(took, 25 * took, "000") for name in done}
    if working:
        work["gan-build"] = TaskTally(working, 25 * working, "001")
    pieces = remaining(Standing(PATH, states(marks, {})), Tallies(work, {}))
    return {piece.task.id: piece.pomodoros for piece in pieces}


@pytest.mark.parametrize("finished", [(), ("cnn",)])
def test_until_two_papers_are_finished_the_estimates_hold(finished):
    assert left(finished, took=2)["gan-build"] == 10


@pytest.mark.parametrize(("took", "next_one"), [(2, 2), (5, 5), (30, 30), (500, 100)])
def test_then_the_next_takes_as_long_as_they_did_within_reason(took, next_one):
    found = left(("cnn", "lstm"), took=took)
    assert found["gan-build"] == found["gan-end"] == next_one
    assert found["other"] == 10


def test_what_is_done_of_the_next_is_taken_off():
    assert left(("cnn", "lstm"), took=5, working=3)["gan-build"] == 2
    assert left(("cnn", "lstm"), took=5, working=30)["gan-build"] == 1


def test_what_was_left_out_of_a_finished_paper_says_nothing_of_the_next():
    done = [f"{area}-end" for area in ("cnn", "lstm")]
    marks = [TaskMark(name, "done", AT, id=name) for name in done]
    marks += [TaskMark(f"{area}-build", "skipped", AT, id=area) for area in ("cnn", "lstm")]
    work = {item.id: TaskTally(5 if item.id in done else 90, 0, "0") for item in PAPERS[:4]}
    pace = paper_pace(Standing(PATH, states(marks, {})), Tallies(work, {}))
    assert pace.areas == {"gan": 0.5}


def test_papers_without_any_recorded_work_say_nothing():
    assert left(("cnn", "lstm"), took=0)["gan-build"] == 10
    standing = Standing(PATH, states((), {}))
    assert not paper_pace(standing, Tallies({}, {})).areas


@pytest.mark.parametrize(("took", "told"), [(20, 20), (10, None)])
def test_the_card_of_a_task_tells_what_the_schedule_reckons_with(took, told):
    done = [item for item in PAPERS if item.details["area"] != "gan"]
    marks = [TaskMark(item.id, "done", AT, id=item.id) for item in done]
    tallies = Tallies({item.id: TaskTally(took, 25 * took, "0") for item in done}, {})
    standing = Standing(PATH, states(marks, {}))
    cards = {item.id: task_card(PATH.phases[0], item, standing, tallies) for item in PAPERS}
    assert (cards["gan-build"].as_papers, cards["cnn-build"].as_papers) == (told, None)
    assert task_card(PATH.phases[0], OTHER, standing, tallies).as_papers is None
