"""Gradient descent: the guide's exercise, momentum, divergence."""

from math import sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.core.arguments import ArgumentError
from dlpath.core.gradient_descent import descend


def guides_slope(x):
    return 5 * x**4 - 6 * x**2


def bowl(x):
    return np.array([1.0, 100.0]) * x


def test_the_guides_exercise():
    descent = descend(guides_slope, 0.5, learning_rate=0.01, steps=60)
    assert descent.path.shape == (61,)
    assert descent.path[0] == 0.5
    assert descent.path[-1] == pytest.approx(1.09283743265539, abs=1e-14)


def test_with_patience_it_reaches_the_minimum():
    descent = descend(guides_slope, 0.5, learning_rate=0.01, steps=300)
    assert descent.path[-1] == pytest.approx(sqrt(1.2), abs=1e-12)


@pytest.mark.parametrize("options", [{}, {"momentum": 0.8}, {"momentum": 0.8, "nesterov": True}])
def test_a_minimum_is_a_fixed_point_of_every_rule(options):
    descent = descend(bowl, [0.0, 0.0], learning_rate=0.1, steps=5, **options)
    assert not descent.path.any()


def test_two_steps_of_each_rule_by_hand():
    def path(**options):
        return descend(lambda x: x, 1.0, learning_rate=0.5, steps=2, **options).path.tolist()

    assert path() == [1, 0.5, 0.25]
    # v: -0.5, then 0.5 * -0.5 - 0.5 * 0.5
    assert path(momentum=0.5) == [1, 0.5, 0]
    # the second gradient is taken at 0.5 + 0.5 * -0.5
    assert path(momentum=0.5, nesterov=True) == [1, 0.5, 0.125]


def test_momentum_is_faster_in_a_long_valley_and_nesterov_overshoots_less():
    def distances(**options):
        path = descend(bowl, [1.0, 1.0], learning_rate=0.009, steps=100, **options).path
        return np.linalg.norm(path, axis=1)

    plain, momentum = distances(), distances(momentum=0.9)
    nesterov = distances(momentum=0.9, nesterov=True)
    assert momentum[-1] < plain[-1] / 10
    assert nesterov[1:].max() < momentum[1:].max()


@pytest.mark.parametrize("start", [1.0, [1.0, -2.0], np.ones((2, 3))])
def test_a_path_keeps_the_shape_of_its_start(start):
    descent = descend(lambda x: x, start, learning_rate=0.1, steps=3)
    assert descent.path.shape == (4, *np.shape(start))


@pytest.mark.parametrize("slope", [lambda x: -x, lambda x: x**3, lambda x: x * np.nan])
def test_a_descent_that_runs_away_is_stopped_and_says_so(slope):
    with np.errstate(over="ignore", invalid="ignore"):
        descent = descend(slope, 10.0, learning_rate=1.0, steps=10_000)
    assert descent.diverged
    assert len(descent.path) < 100
    assert np.isfinite(descent.path).all()


@given(st.floats(0.001, 1.9), st.floats(-5, 5))
def test_on_a_parabola_it_converges_below_a_rate_of_two(rate, start):
    descent = descend(lambda x: x, start, learning_rate=rate, steps=50)
    assert not descent.diverged
    assert (np.diff(np.abs(descent.path)) <= 0).all()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"learning_rate": 0}, "learning_rate is 0"),
        ({"steps": 0}, "steps is 0"),
        ({"momentum": 1}, "momentum is 1"),
        ({"start": "a"}, "start holds text"),
        ({"start": [np.nan]}, "start holds nan"),
        ({"gradient": lambda _: np.ones(2)}, r"the gradient has shape \(2,\)"),
    ],
)
def test_what_makes_no_sense_is_refused(options, message):
    arguments = {"gradient": bowl, "start": [1.0], "learning_rate": 0.1, "steps": 3} | options
    with pytest.raises(ArgumentError, match=message):
        descend(arguments.pop("gradient"), arguments.pop("start"), **arguments)
