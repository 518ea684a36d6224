"""Losses: values and gradients."""

import numpy as np
import pytest

from dlpath.core.gradcheck import check_gradient
from dlpath.core.losses import (
    binary_cross_entropy,
    binary_cross_entropy_gradient,
    cross_entropy,
    cross_entropy_gradient,
    mean_squared_error,
    mean_squared_error_gradient,
)

RNG = np.random.default_rng(0)
Z = RNG.normal(size=(5, 3))
LABELS = np.array([0, 2, 1, 1, 0])
TARGETS = RNG.uniform(size=(5, 3))


@pytest.mark.parametrize(
    ("loss", "gradient", "target"),
    [
        (mean_squared_error, mean_squared_error_gradient, TARGETS),
        (cross_entropy, cross_entropy_gradient, LABELS),
        (binary_cross_entropy, binary_cross_entropy_gradient, TARGETS),
    ],
)
def test_a_gradient_is_the_slope_of_its_loss(loss, gradient, target):
    error = check_gradient(
        lambda z: loss(z, target), lambda z: gradient(z, target), Z, rng=np.random.default_rng(1)
    )
    assert error < 1e-7


def test_a_guess_among_equals_costs_the_logarithm_of_their_number():
    assert cross_entropy(np.zeros((4, 7)), np.array([0, 1, 2, 6])) == pytest.approx(np.log(7))
    assert binary_cross_entropy(np.zeros(3), np.array([0, 1, 1])) == pytest.approx(np.log(2))


def test_a_mean_squared_error_by_hand():
    assert mean_squared_error(np.array([1.0, 2.0]), np.array([0.0, 4.0])) == 2.5


def test_logits_of_any_size_keep_loss_and_gradient_finite():
    huge = np.array([[1e300, -1e300], [-1e300, 1e300]])
    assert cross_entropy(huge, np.array([0, 1])) == 0
    assert np.isfinite(cross_entropy_gradient(huge, np.array([1, 0]))).all()
    assert binary_cross_entropy(np.array([800.0, -800.0]), np.array([1, 0])) == 0
    assert binary_cross_entropy(np.array([-800.0]), np.array([1])) == 800


def test_single_precision_stays_single():
    z = Z.astype(np.float32)
    assert cross_entropy_gradient(z, LABELS).dtype == np.float32
    assert mean_squared_error_gradient(z, z + 1).dtype == np.float32
