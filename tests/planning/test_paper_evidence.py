"""What the record of a paper shows for the tasks of its area."""

import pytest
from tests.papers.papers_made import on, papers, taken

from dlpath.curriculum.path import Evidence
from dlpath.papers.index import entries
from dlpath.planning.paper_evidence import at_hand, of_stage
from dlpath.progress.paper_records import IndexEntry, PaperRepository, PaperResult, StageFigure

FACTS = (
    taken(),
    PaperRepository("colour", "https://github.com/a/b", "pytorch", 0, None, on(0)),
    PaperRepository("colour", "https://github.com/c/d", "keras", 0, None, on(0)),
    PaperResult("colour", "accuracy", 0.6, 0.7, "higher", on(1), "https://example.org/mine"),
    StageFigure("colour", "optimise", "throughput before", 200.0, on(1)),
    StageFigure("colour", "optimise", "throughput after", 500.0, on(1)),
    StageFigure("colour", "generalise", "validation", 0.66, on(1)),
    StageFigure("colour", "generalise", "baseline", 0.41, on(1)),
)
INDEX = entries(
    IndexEntry(f"{kind} {number}", "note", kind, paper, on(0))
    for kind in ("course", "tutorial", "discussion", "other")
    for number, paper in enumerate(("colour", "colour", "another"))
)


def shown(facts=FACTS, **evidence):
    known = {"type": "number", **evidence}
    return at_hand(Evidence(**known), papers(*facts), INDEX, framework="keras")


@pytest.mark.parametrize(
    ("metric", "text"),
    [
        ("resources_indexed", "4"),
        ("findings", "2"),
        ("repos", "1"),
        ("throughput_ratio", "2.5"),
        ("validation", "0.66 0.41"),
        ("tests", None),
    ],
)
def test_the_record_knows_what_tasks_ask_for(metric, text):
    assert shown(metric=metric) == text


def test_the_address_is_that_of_the_write_up():
    assert shown(type="url") == "https://example.org/mine"


@pytest.mark.parametrize("metric", ["repos", "throughput_ratio", "validation"])
def test_of_what_is_not_recorded_nothing_is_shown(metric):
    assert shown((taken(),), metric=metric) is None
    assert shown((taken(),), type="url") is None


def test_where_less_is_better_both_figures_have_a_minus():
    figures = {"validation": 38.0, "baseline": 61.0}
    assert of_stage("generalise", figures, lower=True) == "-38 -61"
