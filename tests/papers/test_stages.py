"""Four stages, each behind a gate that the one before it opens."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.papers.papers_made import on, passed

from dlpath.papers.stages import STAGES, current, stages
from dlpath.progress.paper_records import StageFigure, StageMark

NAMES = tuple(STAGES)


def states(*marks):
    return [stage.state for stage in stages(marks, ())]


def test_only_the_first_is_open_at_the_beginning():
    assert states() == ["open", "closed", "closed", "closed"]
    closed = [stage.closed for stage in stages((), ())]
    assert closed == [
        None,
        "until one example has run",
        "until it overfits",
        "until it generalises",
    ]


def test_the_third_stays_closed_until_it_overfits():
    assert states(passed("one")) == ["passed", "open", "closed", "closed"]
    assert states(passed("one"), passed("overfit")) == ["passed", "passed", "open", "closed"]


def test_a_stage_that_is_opened_again_closes_what_comes_after_but_not_what_is_passed():
    again = StageMark("colour", "overfit", "reopened", on(3))
    assert states(passed("one"), passed("overfit"), again) == ["passed", "open", "closed", "closed"]
    done = [passed(name) for name in NAMES]
    assert states(*done, again) == ["passed", "open", "passed", "passed"]


def test_a_gate_that_was_forced_stays_open_and_is_told_of():
    forced = stages([StageMark("colour", "generalise", "begun", on(1), forced=True)], ())[2]
    assert (forced.state, forced.forced, forced.may_pass) == ("begun", True, True)
    assert not stages((), ())[2].may_pass


def test_the_newest_figure_of_a_name_holds():
    figures = [StageFigure("colour", "overfit", "loss", value, on(1)) for value in (0.5, 0.01)]
    assert stages((), figures)[1].figures == {"loss": 0.01}


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(["begun", "passed", "reopened"])))
)
def test_an_open_gate_has_a_passed_stage_before_it(marks):
    found = stages([StageMark("p", stage, mark, on(0)) for stage, mark in marks], ())
    for before, after in pairwise(found):
        assert before.state == "passed" or after.closed or after.state == "passed"
    assert current(found) in found


def test_a_paper_is_at_what_was_begun_else_at_the_first_that_is_not_passed():
    assert current(stages([passed("one")], ())).name == "overfit"
    ahead = StageMark("colour", "optimise", "begun", on(1), forced=True)
    assert current(stages([passed("one"), ahead], ())).name == "optimise"
    assert current(stages([passed(name) for name in NAMES], ())).name == "optimise"


@pytest.mark.parametrize("stage", ["dream", ""])
def test_a_stage_of_another_version_is_passed_over(stage):
    assert states(passed(stage)) == ["open", "closed", "closed", "closed"]


def test_what_is_passed_opens_no_gate_over_a_stage_that_is_missing():
    again = StageMark("colour", "overfit", "reopened", on(3))
    *_, last = stages((*map(passed, NAMES[:3]), again), ())
    assert (last.state, last.closed) == ("closed", "until it overfits")
    forced = passed("generalise", forced=True)
    assert states(passed("one"), forced) == ["passed", "open", "passed", "open"]


def test_the_figures_of_a_stage_are_gone_once_it_is_opened_again():
    marks = [passed("overfit"), StageMark("colour", "overfit", "reopened", on(2))]
    old = StageFigure("colour", "overfit", "loss", 0.5, on(0))
    assert stages(marks, [old])[1].figures == {}
    new = StageFigure("colour", "overfit", "loss", 0.1, on(3))
    assert stages([*marks, passed("overfit", day=3)], [old, new])[1].figures == {"loss": 0.1}
