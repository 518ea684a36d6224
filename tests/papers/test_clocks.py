"""One to two months full-time, three weeks to clarity; then as the learner's own papers took."""

from datetime import timedelta

import pytest
from tests.papers.papers_made import ended, on, papers, taken

from dlpath.papers.clocks import clock
from dlpath.progress.paper_records import PaperClarity


def at(day, *facts, hours=30):
    every = papers(*facts)
    return clock(every[-1], today=on(day).study_day, hours=hours, others=every)


def days(found, first):
    return [(day - on(first).study_day).days for day in (found.earliest, found.latest)]


@pytest.mark.parametrize(("hours", "target"), [(30, [28, 63]), (15, [56, 126]), (60, [14, 32])])
def test_the_target_is_one_to_two_months_scaled_to_the_hours(hours, target):
    assert days(at(0, taken(), hours=hours), 0) == target
    assert days(at(0, taken(hours=hours)), 0) == target


@pytest.mark.parametrize(
    ("day", "clarity"), [(0, "ahead"), (19, "ahead"), (20, "due"), (21, "overdue")]
)
def test_the_core_ideas_are_due_on_day_21(day, clarity):
    found = at(day, taken())
    assert (found.day, found.clarity) == (day + 1, clarity)
    assert found.clarity_on - on(0).study_day == timedelta(days=20)


@pytest.mark.parametrize(("clear", "said"), [(True, "clear"), (False, "unclear")])
def test_what_was_said_of_clarity_holds(clear, said):
    assert at(40, taken(), PaperClarity("colour", clear, on(3))).clarity == said


def test_after_two_finished_papers_the_target_of_the_next_follows_them():
    first = (taken("a"), ended("a", day=69))
    second = (taken("b", day=70), ended("b", day=97))
    assert days(at(70, *first, taken("b", day=70)), 70) == [28, 63]
    third = at(100, *first, *second, taken("c", day=100))
    assert third.own
    assert days(third, 100) == [28, 70]
    assert days(at(100, *first, *second, taken("c", day=100, hours=60)), 100) == [14, 35]


@pytest.mark.parametrize(
    "end", [{"mark": "dropped"}, {"mark": "finished", "reason": "forced without optimise"}]
)
def test_a_paper_that_was_dropped_or_finished_by_force_says_nothing_of_the_next(end):
    before = [fact for name in "ab" for fact in (taken(name), ended(name, **end))]
    assert not at(5, *before, taken("c", day=5)).own


def test_the_clock_of_a_finished_paper_stands():
    assert at(90, taken(), ended(day=9)).day == 10


def test_it_is_the_first_day_where_a_clock_ahead_of_this_one_took_the_paper_on():
    assert at(0, taken(day=3)).day == 1
