"""Whoever does all that the path asks for reaches its end, in each track and for each goal."""

from itertools import product

import pytest
from tests.planning.conftest import AT, enough

from dlpath.curriculum.loader import read
from dlpath.curriculum.location import curriculum_folder
from dlpath.planning.evidence import EvidenceMissing, Shown, require
from dlpath.planning.standing import Standing
from dlpath.planning.today import next_report
from dlpath.progress.records import TaskMark
from dlpath.progress.states import DONE, states
from dlpath.progress.tallies import Tallies


@pytest.fixture(scope="module")
def path():
    return read(curriculum_folder(None)).curriculum


@pytest.mark.parametrize(
    ("track", "goal"), list(product(("keras", "pytorch", "fastai"), ("building", "inventing")))
)
def test_the_path_is_finished_when_all_that_it_asks_for_is_done(path, track, goal):
    standing = Standing(path, states([], {}), track=track, goal=goal)
    asked = {task.id for phase, task in standing.tasks() if standing.required(task, phase)}
    done = []
    while standing.current is not None:
        task = standing.current
        require(task, enough(task.evidence))
        done.append(TaskMark(task.id, DONE, AT, id=f"{len(done):03}"))
        standing = standing._replace(states=states(done, {}))
    assert {mark.task for mark in done} == asked
    report = next_report(standing, Tallies({}, {}), study_day=AT.study_day, goal=8)
    assert (report.phase, report.tasks) == (None, ())


def test_theory_is_asked_for_only_of_who_wants_to_invent(path):
    def asked(goal):
        standing = Standing(path, states([], {}), track="pytorch", goal=goal)
        return {phase.id for phase, task in standing.tasks() if standing.required(task, phase)}

    assert asked("inventing") - asked("building") == {"theory"}


def test_nothing_counts_as_evidence_of_any_task_that_asks_for_some(path):
    for task in path.tasks:
        if task.evidence.type != "confirm":
            with pytest.raises(EvidenceMissing):
                require(task, Shown())
