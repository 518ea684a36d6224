"""dlpath run gradient-descent."""

from math import isclose, sqrt

import pytest

from dlpath.errors import DlpathError


def test_it_ends_where_the_guides_sixty_steps_end(outcome_of):
    outcome = outcome_of("gradient-descent")
    assert isclose(outcome.metrics["x"], 1.09283743265539, abs_tol=1e-14)
    assert len(outcome.curve) == 61
    assert outcome.curve[0] == 0.5**5 - 2 * 0.5**3


def test_more_steps_reach_the_fixed_point(outcome_of):
    outcome = outcome_of("gradient-descent", epochs=2000)
    assert isclose(outcome.metrics["x"], sqrt(1.2), abs_tol=1e-12)
    assert "arrived" in outcome.says


def test_the_path_lies_on_the_curve(outcome_of):
    curve, _ = outcome_of("gradient-descent").pictures
    steps, start, lowest = curve.points
    assert (start.x, lowest.x) == ((0.5,), (sqrt(1.2),))
    assert all(isclose(y, x**5 - 2 * x**3) for x, y in zip(steps.x, steps.y, strict=True))


def test_too_long_steps_run_away_and_the_picture_shows_what_can_be_seen(outcome_of):
    outcome = outcome_of("gradient-descent", learning_rate=1.0)
    assert "ran away" in outcome.says
    assert max(map(abs, outcome.curve)) < 20


def test_steps_that_end_on_the_flat_are_told_from_an_arrival(outcome_of):
    assert "flat at 0" in outcome_of("gradient-descent", learning_rate=0.3).says


@pytest.mark.parametrize("rule", ["momentum", "nesterov"])
def test_momentum_goes_farther_in_as_many_steps(outcome_of, rule):
    plain = outcome_of("gradient-descent", epochs=10)
    swift = outcome_of("gradient-descent", epochs=10, optimizer=rule)
    assert swift.metrics["x"] > plain.metrics["x"]


def test_an_unknown_rule_is_refused_with_the_known_ones(outcome_of):
    with pytest.raises(DlpathError) as error:
        outcome_of("gradient-descent", optimizer="newton")
    assert "sgd, momentum, nesterov" in error.value.message
