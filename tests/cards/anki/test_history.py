"""What was answered in Anki, as the record knows it."""

from datetime import UTC, datetime, time, timedelta

from tests.cards.cards_made import after

from dlpath.cards.anki.foreign import ForeignReview
from dlpath.cards.anki.history import history
from dlpath.progress.card_records import CardMark, CardReview
from dlpath.progress.moments import moment

FIRST = datetime(2026, 10, 1, 20, tzinfo=UTC)


def lived(at):
    return moment(at, UTC, time(4))


def reviews(*said):
    return [ForeignReview(FIRST + timedelta(days=days), rating, 4.0) for days, rating in said]


def facts(*said, known=()):
    return list(history("abc1234", "go", reviews(*said), known=set(known), lived=lived))


def test_memory_and_due_day_follow_from_all_that_came_before():
    found = facts((0, 3), (3, 1), (3.01, 3), (10, 4))
    days = [(fact.at.study_day, fact.rating) for fact in found]
    for number, fact in enumerate(found, start=1):
        assert isinstance(fact, CardReview)
        assert (fact.stability, fact.difficulty) == after(days[:number])
        assert fact.due > fact.at.study_day


def test_what_is_known_is_left_out_and_counts_all_the_same():
    every = facts((0, 3), (3, 1), (10, 4))
    assert facts((0, 3), (3, 1), (10, 4), known=[("abc1234", FIRST)]) == every[1:]


def test_after_a_reset_memory_begins_anew():
    first, reset, again = facts((0, 3), (5, 0), (6, 3))
    assert isinstance(reset, CardMark)
    assert (again.stability, again.difficulty) == (first.stability, first.difficulty)
