"""What learners who forget as predicted come to; ``tests/benchmarks/card_learner.py`` has more."""

import pytest
from tests.benchmarks.card_learner import Learned, evenings, fault, simulate

RIGHT = Learned("go", 1, 1000, 0.895, 0)


def test_a_learner_remembers_as_desired_and_no_card_slips_a_day():
    assert fault(simulate(1, "go", days=100)) is None


def test_evenings_differ_by_up_to_an_hour_and_a_half_each_way():
    import random

    minutes = [at.local.hour * 60 + at.local.minute for at in evenings(200, random.Random(1))]
    assert 18 * 60 + 30 <= min(minutes) < 18 * 60 + 45
    assert 21 * 60 + 15 < max(minutes) <= 21 * 60 + 30


@pytest.mark.parametrize(
    ("found", "problem"),
    [
        (RIGHT, None),
        (RIGHT._replace(slipped=1), "slipped"),
        (RIGHT._replace(retention=0.884), "remembered"),
        (RIGHT._replace(retention=0.916), "remembered"),
        (RIGHT._replace(family="pen"), "remembered"),
    ],
)
def test_what_would_be_wrong_is_found(found, problem):
    assert (fault(found) or "").find(problem or "") >= 0
    assert (fault(found) is None) == (problem is None)
