"""What is said to somebody who begins the theory early."""

from datetime import UTC, date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from dlpath.curriculum.index import load
from dlpath.planning.advice import early, papers_finished
from dlpath.planning.standing import Standing
from dlpath.progress.moments import moment
from dlpath.progress.records import TaskMark
from dlpath.progress.states import states

AT = moment(datetime(2026, 11, 24, 9, tzinfo=UTC), ZoneInfo("Europe/Stockholm"), time(4))
TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """Return the path that is shipped."""
    return load(Path(__file__).parents[2] / "curriculum", tmp_path_factory.mktemp("cache"))


def standing(path, *marked, mark="done"):
    return Standing(path, states([TaskMark(task, mark, AT) for task in marked], {}))


def said(path, task, stands):
    tasks = {task.id: task for task in path.tasks}
    return early(tasks[task], stands, practised=[date(2026, 8, 25)], today=TODAY)


def test_theory_before_two_papers_is_early_and_names_the_guide_s_and_one_s_own_months(path):
    found = said(path, "t01-nielsen", standing(path, "p-cnn-14-retro"))
    assert (found.papers, found.wanted, found.months) == (1, 2, 3.0)
    assert "18 months" in found.advice


def test_after_two_papers_it_is_not(path):
    stands = standing(path, "p-cnn-14-retro", "p-lstm-14-retro")
    assert papers_finished(stands) == 2
    assert said(path, "t01-nielsen", stands) is None


def test_a_paper_that_was_skipped_is_not_finished(path):
    stands = standing(path, "p-cnn-14-retro", "p-lstm-14-retro", mark="skipped")
    assert papers_finished(stands) == 0


def test_who_has_begun_the_theory_is_not_told_again_and_neither_is_anybody_elsewhere(path):
    assert said(path, "b-ch02", standing(path, "t01-nielsen", mark="started")) is None
    assert said(path, "p-cnn-01-choose", standing(path)) is None


def test_who_has_not_practised_at_all_has_no_months(path):
    task = next(task for task in path.tasks if task.id == "b-ch01")
    assert early(task, standing(path), practised=(), today=TODAY).months == 0
