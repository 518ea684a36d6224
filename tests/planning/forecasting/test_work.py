"""How many pomodoros the rest may take."""

import numpy as np
import pytest

from dlpath.planning.forecasting.work import Effort, own_average, work_left


def efforts(count, *, estimate=10, took=0, kind="numpy", area=None):
    labels = [("learner", ""), ("kind", kind), ("phase", "papers" if area else "one")]
    if area:
        labels.append(("area", area))
    return [Effort(tuple(labels), estimate, took)] * count


def expected(finished, left):
    rng = np.random.default_rng(1)
    return float(np.median(work_left(finished, left, draws=2000, rng=rng).sum(axis=1)))


def test_without_anything_finished_the_estimates_hold_more_or_less():
    assert 500 < expected([], efforts(50)) < 650


@pytest.mark.parametrize("ratio", [0.5, 1.5, 3])
def test_many_finished_tasks_are_followed(ratio):
    finished = efforts(60, took=int(10 * ratio))
    assert expected(finished, efforts(50)) == pytest.approx(500 * ratio, rel=0.1)


def test_a_single_task_is_not_taken_for_the_rule():
    assert 1.0 < expected(efforts(1, took=50), efforts(50)) / expected([], efforts(50)) < 2.5


def test_a_task_on_which_all_was_logged_does_not_decide_about_the_rest():
    assert expected(efforts(1, took=20000), efforts(50)) < 5 * expected([], efforts(50))


def test_each_kind_of_task_follows_its_own():
    finished = efforts(20, took=10, kind="read") + efforts(20, took=30, kind="build")
    read, build = (expected(finished, efforts(50, kind=kind)) for kind in ("read", "build"))
    assert read == pytest.approx(500, rel=0.2)
    assert build == pytest.approx(1500, rel=0.2)


def test_after_two_and_three_papers_the_estimate_of_the_next_follows_what_they_took():
    other = efforts(80, took=10)
    left = efforts(14, kind="paper", area="gan")
    factors = []
    for count in range(4):
        papers = [
            item
            for area in ("cnn", "lstm", "vae")[:count]
            for item in efforts(14, took=30, kind="paper", area=area)
        ]
        factors.append(expected(other + papers, left) / 140)
    assert factors == sorted(factors)
    assert factors[0] < 1.3
    assert factors[2] > 2.4
    assert factors[3] > 2.5


def test_what_is_done_of_a_task_is_not_done_again_and_something_is_always_left():
    begun = efforts(1, estimate=40, took=30)
    assert expected(efforts(60, took=10), begun) == pytest.approx(10, abs=4)
    rng = np.random.default_rng(0)
    assert (work_left([], efforts(5, took=500), draws=200, rng=rng) >= 1).all()


def test_the_own_average_is_that_of_all_work_together():
    assert own_average([]) is None
    finished = efforts(1, took=20) + efforts(1, estimate=90, took=80)
    assert own_average(finished) == 1.0
