"""How much of the path is done."""

from itertools import pairwise

import numpy as np
from tests.benchmarks.learners import FIRST_DAY, learner

from dlpath.planning.forecasting.burn_up import burn_up, fan
from dlpath.planning.forecasting.rhythm import futures, weeks_of


def test_the_past_only_grows_and_is_told_in_percent_of_the_estimates():
    record = learner(3).record(7 * 20)
    shares = burn_up(record)
    percents = [share.percent for share in shares]
    assert percents == sorted(percents)
    assert percents[-1] == round(100 * sum(record.settled.values()) / record.estimate, 1)


def test_the_fan_opens_where_the_past_ends_and_closes_at_the_end_of_the_path():
    record = learner(3).record(7 * 20)
    work = np.linspace(500, 900, 300)
    ahead = futures(weeks_of(record.days(max(record.per_day))), work, rng=np.random.default_rng(0))
    done = burn_up(record)
    days = fan(work, ahead, done, starts=FIRST_DAY)
    assert set(days[0][1:]) == {done[-1].percent}
    assert days[-1].at_97 == 100
    for before, after in pairwise(days):
        assert before.day < after.day
        assert all(low <= high for low, high in zip(before[1:], after[1:], strict=True))
    for day in days:
        assert list(day[1:]) == sorted(day[1:])
