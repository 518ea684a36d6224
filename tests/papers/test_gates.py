"""What may be begun and passed, and what is asked for it."""

from math import inf, nan

import pytest
from tests.papers.papers_made import ended, on, papers, passed, taken

from dlpath.errors import UsageError
from dlpath.papers.answers import Answers
from dlpath.papers.gates import (
    PaperSettled,
    StageClosed,
    StageNotSo,
    UnknownStage,
    begun,
    refuse_passing,
    reopened,
    stage_named,
)
from dlpath.papers.gates import passed as facts_of
from dlpath.papers.stages import stages
from dlpath.progress.paper_records import StageMark


def paper(*facts):
    return papers(taken(), *facts)[0]


def test_a_closed_gate_says_what_opens_it_and_that_it_can_be_forced():
    rebuild = paper(passed("one"))
    for refused in (
        lambda: begun(rebuild, rebuild.stages[2], on(1), force=False),
        lambda: refuse_passing(rebuild, rebuild.stages[2], force=False),
    ):
        with pytest.raises(StageClosed) as error:
            refused()
        assert "is closed until it overfits" in error.value.message
        assert "dlpath paper pass overfit --loss" in error.value.hint
        assert "generalise --force" in error.value.hint
    assert begun(rebuild, rebuild.stages[2], on(1), force=True).forced
    assert not begun(rebuild, rebuild.stages[1], on(1), force=True).forced


def test_a_gate_that_was_forced_once_need_not_be_forced_again_but_is_marked():
    rebuild = paper(StageMark("colour", "generalise", "begun", on(0), forced=True))
    refuse_passing(rebuild, rebuild.stages[2], force=False)
    mark, *_ = facts_of(rebuild, rebuild.stages[2], Answers(figures={"validation": 0.7}), on(1))
    assert mark.forced


@pytest.mark.parametrize(
    ("stage", "answers", "said"),
    [
        (0, Answers(understanding=20), "whether you copied"),
        (0, Answers(copied=False), "how much of the paper"),
        (1, Answers(), "the loss"),
        (1, Answers(figures={"loss": nan}), "loss cannot be nan"),
        (2, Answers(figures={"baseline": 0.5}), "on data it has not seen"),
        (2, Answers(figures={"validation": inf}), "cannot be inf"),
        (3, Answers(figures={"throughput before": 1.0}), "before and after"),
        (3, Answers(figures={"throughput before": 0.0, "throughput after": 1.0}), "above 0"),
        (
            3,
            Answers(figures={"throughput before": 1.0, "throughput after": 2.0, "gpu": 101.0}),
            "from 0 to 100",
        ),
    ],
)
def test_what_a_stage_asks_for_has_to_be_shown(stage, answers, said):
    rebuild = paper()
    with pytest.raises(UsageError) as error:
        facts_of(rebuild, rebuild.stages[stage], answers, on(0))
    assert said in error.value.message
    assert error.value.hint.startswith("dlpath paper pass")


def test_nothing_is_begun_or_passed_twice_or_after_the_end():
    rebuild = paper(passed("one"))
    for refused in (
        lambda: begun(rebuild, rebuild.stages[0], on(1), force=True),
        lambda: refuse_passing(rebuild, rebuild.stages[0], force=True),
        lambda: reopened(rebuild, rebuild.stages[1], on(1)),
    ):
        with pytest.raises(StageNotSo):
            refused()
    over = paper(ended(mark="dropped"))
    with pytest.raises(PaperSettled):
        begun(over, over.stages[0], on(1), force=True)


@pytest.mark.parametrize(
    ("given", "name"),
    [("one", "one"), ("2", "overfit"), ("gen", "generalise"), ("Generalize", "generalise")],
)
def test_a_stage_is_named_by_name_number_or_beginning(given, name):
    assert stage_named(given, stages((), ())).name == name


@pytest.mark.parametrize("given", ["", "o", "5", "overfitt"])
def test_anything_else_is_no_stage(given):
    with pytest.raises(UnknownStage):
        stage_named(given, stages((), ()))
