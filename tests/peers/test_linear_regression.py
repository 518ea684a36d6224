"""Our linear regression and least squares beside those of scikit-learn."""

import numpy as np
import pytest

from dlpath.core import LinearRegression, solve
from dlpath.core.linear_regression import descent_pass
from dlpath.core.linear_regression_fast import TriangularPasses

pytestmark = pytest.mark.peer


def samples(n, d):
    rng = np.random.default_rng(0)
    X = rng.normal(size=(n, d))
    return X, X @ rng.normal(size=d) + 3 + rng.normal(size=n)


@pytest.mark.parametrize("d", [1, 7, 100, 784])
def test_stochastic_passes_are_those_of_sgd_regressor(d):
    import sklearn.linear_model

    X, y = samples(2000, d)
    rate, epochs = 0.05 / d, 5
    # Their loss is half the squared error, so that their rate is twice ours.
    theirs = sklearn.linear_model.SGDRegressor(
        penalty=None,
        learning_rate="constant",
        eta0=2 * rate,
        shuffle=False,
        max_iter=epochs,
        tol=None,
    ).fit(X, y)
    expected = [*theirs.coef_, *theirs.intercept_]
    with_ones = np.column_stack([X, np.ones(len(X))])
    plain, fast = np.zeros((2, d + 1))
    passes = TriangularPasses(with_ones, y, rate)
    for _ in range(epochs):
        descent_pass(with_ones, y, plain, learning_rate=rate, batch_size=1)
        passes.pass_over(fast)
    np.testing.assert_allclose(plain, expected, rtol=0, atol=1e-13)
    np.testing.assert_allclose(fast, expected, rtol=0, atol=1e-13)


def test_all_ways_lead_to_the_solution_of_scikit_learn():
    import sklearn.linear_model

    X, y = samples(500, 5)
    theirs = sklearn.linear_model.LinearRegression().fit(X, y)
    expected = [*theirs.coef_, theirs.intercept_]
    ours = LinearRegression(method="nesterov", learning_rate=0.3, epochs=2000).fit(X, y)
    np.testing.assert_allclose([*ours.coef_, ours.intercept_], expected, rtol=1e-10)
    assert ours.score(X, y) == pytest.approx(theirs.score(X, y))
    exact = solve(np.column_stack([X, np.ones(500)]), y)
    np.testing.assert_allclose(exact.coef, expected, rtol=1e-11)


@pytest.mark.parametrize("d", [10, 100])
def test_nesterov_leaves_a_fiftieth_of_the_error_of_five_stochastic_epochs(d):
    import sklearn.linear_model

    X, y = samples(5000, d)
    with_ones = np.column_stack([X, np.ones(len(X))])
    best = np.mean(solve(with_ones, y, exact=False).residual ** 2)

    def excess(model):
        return np.mean((model.predict(X) - y) ** 2) - best

    theirs = sklearn.linear_model.SGDRegressor(penalty=None, max_iter=5, tol=None, random_state=0)
    ours = LinearRegression(method="nesterov", learning_rate=0.3)
    assert excess(ours.fit(X, y)) < excess(theirs.fit(X, y)) / 50
