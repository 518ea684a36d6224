from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from dlpath.cards.fuzz import bounds, fuzz


@given(interval=st.integers(1, 36_500), card=st.text(max_size=9), repetition=st.integers(1, 500))
def test_fuzz_stays_within_its_bounds_and_is_the_same_each_time(interval, card, repetition):
    found = fuzz(interval, card=card, repetition=repetition)
    low, high = bounds(interval)
    assert low <= interval + found <= high
    assert low >= 1
    assert fuzz(interval, card=card, repetition=repetition) == found


def test_short_intervals_are_left_as_they_are():
    assert [bounds(days) for days in (1, 2, 3, 7, 20)] == [(1, 1), (2, 2), (2, 4), (5, 9), (17, 23)]


def test_cards_of_one_day_part_evenly():
    """Each of the thirteen days around hundred gets its share of 2,600 cards."""
    spread = Counter(fuzz(100, card=f"c{number}", repetition=3) for number in range(15 * 200))
    low, high = bounds(100)
    assert set(spread) == set(range(low - 100, high - 100 + 1))
    assert min(spread.values()) > 150
    assert max(spread.values()) < 250


def test_the_repetitions_of_a_card_part_as_well():
    assert len({fuzz(100, card="a", repetition=number) for number in range(20)}) > 5


def test_the_bounds_are_those_of_fsrs():
    """It draws within them at random, from the same parts of an interval."""
    from datetime import timedelta

    from fsrs import Scheduler

    for interval in (3, 5, 8, 15, 30, 200, 5000):
        low, high = bounds(interval)
        scheduler = Scheduler()
        drawn = {
            scheduler._get_fuzzed_interval(interval=timedelta(days=interval)).days
            for _ in range(200)
        }
        # One more than its own upper bound is drawn now and then.
        assert low <= min(drawn)
        assert max(drawn) <= high + 1
