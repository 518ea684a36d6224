"""What is recorded of papers, put together paper by paper."""

import pytest
from tests.papers.papers_made import ended, on, papers, taken

from dlpath.papers.rebuild import NoPaper, UnknownRebuild, chosen
from dlpath.progress.paper_records import PaperClarity, PaperRepository, PaperResult


def test_the_newest_of_each_thing_holds():
    (paper,) = papers(
        taken(),
        taken(metric="accuracy", day=2),
        PaperRepository("colour", "https://github.com/a/b", "keras", 0, 4, on(1)),
        PaperRepository("colour", "http://www.github.com/A/b.git/", "keras", 4, 4, on(2)),
        PaperResult("colour", "accuracy", 0.5, 0.7, "higher", on(3)),
        PaperResult("colour", "accuracy", 0.6, 0.7, "higher", on(4)),
        PaperClarity("colour", False, on(5), "the mean"),
    )
    assert (paper.began, paper.paper.metric) == (on(0).study_day, "accuracy")
    assert [item.issues_read for item in paper.repositories] == [4]
    assert [item.value for item in paper.results] == [0.6]
    assert not paper.clarity.clear


def test_papers_stay_in_the_order_in_which_they_were_taken_on():
    known = papers(taken("b"), taken("a"), taken("c"), taken("b", metric="accuracy"))
    assert [item.id for item in known] == ["b", "a", "c"]


def test_a_paper_ends_and_is_taken_up_again():
    assert papers(taken(), ended(day=3))[0].ended == on(3).study_day
    (again,) = papers(taken(), ended(mark="dropped", day=3), ended(mark="resumed", day=5))
    assert (again.state, again.ended, again.reason) == ("started", None, None)


def test_what_is_left_of_a_paper_that_was_undone_is_none():
    assert papers(ended()) == []


def test_without_a_name_it_is_the_one_under_way_that_was_worked_on_last():
    known = papers(taken("a"), taken("b"), PaperClarity("a", True, on(1)))
    assert chosen(None, known).id == "a"
    assert chosen(None, papers(taken("a"), taken("b"), ended("b"))).id == "a"
    assert chosen(None, papers(taken("a"), ended("a"), taken("b"), ended("b"))).id == "b"
    with pytest.raises(NoPaper):
        chosen(None, [])


def test_a_name_is_an_id_or_the_beginning_of_id_or_title():
    known = papers(taken("colour"), taken("colour-2"))
    assert chosen("colour", known).id == "colour"
    assert chosen("Title of colour-2", known).id == "colour-2"
    with pytest.raises(UnknownRebuild, match="could be 2 papers"):
        chosen("col", known)
    with pytest.raises(UnknownRebuild) as error:
        chosen("colur", known)
    assert error.value.hint == "did you mean 'colour'?"
