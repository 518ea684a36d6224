"""What two machines recorded for the same time."""

from datetime import UTC, datetime, time, timedelta

from dlpath.progress.moments import moment
from dlpath.progress.overlaps import overlaps
from dlpath.progress.records import Pomodoro

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def worked(id_, start, minutes=25):
    return Pomodoro("a", moment(NOON + timedelta(minutes=start), UTC, time(4)), minutes, id=id_)


def pairs(*items, brought):
    return [(pair.here, pair.brought) for pair in overlaps(items, brought)]


def test_one_of_here_and_one_that_was_brought_overlap_and_two_of_one_machine_do_not():
    items = (worked("h1", 0), worked("h2", 10), worked("b1", 20))
    assert pairs(*items, brought={"b1"}) == [("h2", "b1")]
    assert pairs(*items, brought=()) == []
    assert pairs(worked("h1", 0), worked("b1", 25), brought={"b1"}) == []


def test_a_long_one_that_is_still_under_way_meets_what_comes_after_a_short_one():
    items = (worked("h1", 0, 90), worked("h2", 5, 5), worked("b1", 40))
    assert pairs(*items, brought={"b1"}) == [("h1", "b1")]


def test_each_that_was_brought_is_told_once():
    items = (worked("h1", 0), worked("b1", 10, 60), worked("h2", 30))
    assert pairs(*items, brought={"b1"}) == [("h2", "b1")]
