"""How the weeks to come may turn out."""

import numpy as np
import pytest

from dlpath.planning.forecasting.rhythm import (
    MOST_DAYS,
    days_until,
    futures,
    recency,
    weeks_of,
)

STEADY = [4] * 7 * 20
WEEKENDS = [0, 0, 0, 0, 0, 6, 8] * 20


def ends(days, work, seed=0, draws=800):
    needed = np.full(draws, float(work))
    ahead = futures(weeks_of(days), needed, rng=np.random.default_rng(seed))
    return days_until(needed, ahead)


def test_weeks_end_with_the_last_day_and_what_is_over_in_front_is_left_out():
    assert weeks_of([9, 1, 2, 3, 4, 5, 6, 7]).tolist() == [[1, 2, 3, 4, 5, 6, 7]]
    assert weeks_of([1] * 6).shape == (0, 7)


def test_newer_weeks_count_more_and_all_together_one():
    weights = recency(30)
    assert weights.sum() == pytest.approx(1)
    assert weights[-1] == pytest.approx(2 * weights[-11])


def test_steady_work_ends_when_its_sum_is_reached():
    assert np.median(ends(STEADY, 280)) == pytest.approx(69, rel=0.06)


def test_who_works_on_weekends_ends_on_a_weekend():
    assert set(ends(WEEKENDS, 200) % 7) <= {5, 6}


def test_a_dropout_is_expected_again():
    with_gaps = ([4] * 28 + [0] * 28) * 4
    assert np.median(ends(with_gaps, 280)) > 1.4 * np.median(ends(STEADY, 280))
    assert np.std(ends(with_gaps, 280)) > 1.4 * np.std(ends(STEADY, 280))


def test_a_longer_record_of_the_same_weeks_says_more():
    spread = [np.std(ends(days, 280)) for days in (STEADY[:21], STEADY[:56], STEADY)]
    assert spread == sorted(spread, reverse=True)


def test_lately_counts_more_than_long_ago():
    faster, slower = [1] * 70 + [6] * 70, [6] * 70 + [1] * 70
    assert np.median(ends(faster, 280)) < np.median(ends(slower, 280)) / 1.3


def test_nobody_is_followed_farther_than_ten_years():
    assert set(ends([1] + [0] * 20, 1e6, draws=50)) == {MOST_DAYS}


def test_work_of_less_than_a_day_ends_on_the_first_day_of_work():
    assert set(ends([0, 0, 3, 0, 0, 0, 0] * 4, 0.5)) == {2}
