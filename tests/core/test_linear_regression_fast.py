"""The fast forms of linear regression against the plain ones."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlpath.core.gradient_descent import descend
from dlpath.core.linear_regression import descent_pass, gradient
from dlpath.core.linear_regression_fast import TriangularPasses, descend_on_gram


@settings(deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 100), st.integers(1, 6))
def test_triangular_passes_are_stochastic_passes(seed, n, d):
    rng = np.random.default_rng(seed)
    X, y = rng.normal(size=(n, d)), rng.normal(size=n)
    plain, fast = np.ones((2, d))
    passes = TriangularPasses(X, y, 0.01)
    for _ in range(3):
        error = descent_pass(X, y, plain, learning_rate=0.01, batch_size=1)
        assert passes.pass_over(fast) == pytest.approx(error, rel=1e-12)
        np.testing.assert_allclose(fast, plain, rtol=1e-13, atol=1e-13)


def test_descent_on_the_gram_matrix_follows_the_gradient_over_all_samples():
    rng = np.random.default_rng(0)
    X, y = rng.normal(size=(50, 3)) + 1, rng.normal(size=50)
    w, losses = descend_on_gram(X, y, learning_rate=0.05, steps=1)
    path = descend(
        lambda p: np.append(*gradient(X, y, p[:3], p[3])), np.zeros(4), learning_rate=0.05, steps=1
    ).path
    np.testing.assert_allclose(w, path[-1], rtol=1e-13)
    assert losses == [pytest.approx(np.mean(y**2))]


def test_its_momentum_reaches_what_plain_descent_does_not():
    rng = np.random.default_rng(0)
    X = rng.normal(size=(100, 2)) * [1, 0.05]
    y = X @ [1.0, 1.0]
    w, _ = descend_on_gram(X, y, learning_rate=0.3, steps=300)
    plain = np.zeros(2)
    for _ in range(300):
        descent_pass(X, y, plain, learning_rate=0.3, batch_size=100)
    assert abs(w[1] - 1) < 0.1 < abs(plain[1] - 1)
