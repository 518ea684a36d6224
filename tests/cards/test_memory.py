import sys
from datetime import UTC, date, datetime, time, timedelta, timezone
from importlib.metadata import version
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.cards.cards_made import TODAY, after, day

from dlpath.cards.memory import (
    AGAIN,
    EASY,
    GOOD,
    SCHEDULER,
    Memory,
    NoOptimiser,
    TooFewReviews,
    fitted,
    remembered,
    retrievability,
    reviewed,
)
from dlpath.progress.moments import moment

histories = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 4)), min_size=1, max_size=12).map(
    lambda gaps: [
        (TODAY + timedelta(days=sum(gap for gap, _ in gaps[: place + 1])), rating)
        for place, (_, rating) in enumerate(gaps)
    ]
)


def test_the_scheduler_that_is_recorded_is_the_one_that_is_installed():
    assert f"fsrs {version('fsrs')}" == SCHEDULER


def test_a_card_without_a_review_has_no_memory():
    assert remembered([]) is None


@settings(max_examples=40, deadline=None)
@given(history=histories)
def test_review_by_review_is_the_same_as_all_at_once_to_the_bit(history):
    found = None
    for on, rating in history:
        found = reviewed(found, rating, on, desired=0.9).memory
    assert found == remembered(history)
    assert after(history) == found[:2]


@settings(max_examples=40, deadline=None)
@given(history=histories)
def test_memory_is_within_its_bounds_and_fades(history):
    found = remembered(history)
    assert found.stability > 0
    assert 1 <= found.difficulty <= 10
    odds = [retrievability(found, found.day + timedelta(days=n)) for n in (0, 1, 5, 50)]
    assert odds == sorted(odds, reverse=True)
    assert odds[0] == 1


@settings(max_examples=30, deadline=None)
@given(history=histories, desired=st.sampled_from([0.85, 0.9]))
def test_a_card_is_asked_when_it_is_remembered_as_desired(history, desired):
    *before, (on, rating) = history
    found, interval = reviewed(remembered(before), rating, on, desired=desired)
    assert 1 <= interval <= 36_500
    if interval > 1:
        near = [retrievability(found, found.day + timedelta(days=interval + n)) for n in (-1, 1)]
        assert near[1] <= desired <= near[0]


def test_the_time_of_day_changes_nothing_where_fsrs_alone_counts_24_hours():
    """The fault planted: what it gives for timestamps an hour short of a day differs."""
    from fsrs import Card, Rating, Scheduler

    scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    evening = datetime(2026, 11, 24, 20, tzinfo=UTC)
    card = Card(card_id=0, due=evening)
    for at in (evening, evening + timedelta(days=2, hours=-1)):
        card, _ = scheduler.review_card(card, Rating.Good, at)
    ours = after([(day(0), GOOD), (day(2), GOOD)])
    assert card.stability != pytest.approx(ours[0])
    assert ours[0] == pytest.approx(after([(day(5), GOOD), (day(7), GOOD)])[0])


def test_a_day_that_seems_to_go_back_counts_as_the_day_before_it():
    there = [(day(3), GOOD), (day(2), GOOD)]
    assert after(there) == after([(day(3), GOOD), (day(3), GOOD)])
    assert remembered(there).day == day(3)
    assert reviewed(Memory(3, 5, day(3)), GOOD, day(2), desired=0.9).memory.day == day(3)


def test_again_is_the_worst_and_easy_the_best():
    stabilities = [
        after([(day(0), GOOD), (day(4), rating)])[0] for rating in range(AGAIN, EASY + 1)
    ]
    assert stabilities == sorted(stabilities)


def test_other_parameters_give_another_memory():
    from fsrs.scheduler import DEFAULT_PARAMETERS

    other = (9.0, *DEFAULT_PARAMETERS[1:])
    history = [(day(0), AGAIN)]
    assert after(history, other) != after(history) == after(history, DEFAULT_PARAMETERS)


ZONES = [timezone(timedelta(hours=hours)) for hours in (-12, -3.5, 0, 5.75, 14)]
CHANGES = [date(2026, 3, 29), date(2026, 10, 25)]


@pytest.mark.parametrize("zone", [*ZONES, ZoneInfo("Europe/Stockholm")], ids=str)
@pytest.mark.parametrize("on", [date(2026, 11, 24), *CHANGES], ids=str)
def test_the_study_day_ends_at_four_wherever_and_whenever(zone, on):
    """A card reviewed at 03:59 was reviewed the day before; at 04:01 it is another day."""
    early = moment(datetime.combine(on, time(3, 59), zone), zone, time(4))
    late = moment(datetime.combine(on, time(4, 1), zone), zone, time(4))
    assert (early.study_day, late.study_day) == (on - timedelta(days=1), on)
    before = Memory(2.0, 5.0, on - timedelta(days=3))
    gaps = [reviewed(before, GOOD, at.study_day, desired=0.9).memory for at in (early, late)]
    assert gaps == [
        remembered_after(before, on - timedelta(days=1)),
        remembered_after(before, on),
    ]
    assert gaps[0] != gaps[1]


def remembered_after(before: Memory, on: date) -> Memory:
    return reviewed(before, GOOD, on, desired=0.9).memory


def test_both_changes_of_the_clock_make_no_day_longer():
    zone = ZoneInfo("Europe/Stockholm")
    for on in CHANGES:
        evenings = [
            moment(datetime.combine(on + timedelta(days=n), time(20), zone), zone, time(4))
            for n in (-1, 0, 1)
        ]
        assert [(b.study_day - a.study_day).days for a, b in pairwise(evenings)] == [1, 1]


def test_without_an_optimiser_one_sentence_says_so(monkeypatch):
    import fsrs

    def missing(logs: object) -> object:
        raise ImportError

    monkeypatch.setattr(fsrs, "Optimizer", missing, raising=False)
    with pytest.raises(NoOptimiser) as caught:
        fitted([[(day(0), 3)]])
    assert caught.value.message == "no optimiser is installed"


class FakeOptimiser:
    def __init__(self, logs: list[object]) -> None:
        self.logs = logs

    def compute_optimal_parameters(self) -> list[float]:
        return [float(len(self.logs)), *[0.5] * 20]


def test_parameters_are_fitted_to_all_reviews_if_there_are_enough(monkeypatch):
    import fsrs

    monkeypatch.setattr(fsrs, "Optimizer", FakeOptimiser, raising=False)
    with pytest.raises(TooFewReviews, match="at least 512"):
        fitted([[(day(0), 3)]] * 511)
    assert fitted([[(day(0), 3), (day(1), 1)]] * 300) == (600.0, *[0.5] * 20)


QUICK = """
import sys, dlpath.store.card_shelf
print([name for name in ("fsrs", "statistics", "random", "dataclasses") if name in sys.modules])
"""


def test_nothing_of_fsrs_is_loaded_before_something_is_computed():
    import subprocess

    ran = subprocess.run([sys.executable, "-c", QUICK], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
