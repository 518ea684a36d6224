"""Linear regression by descent: the guide's exercise, all methods, refusals."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlpath.core import LinearRegression, check_gradient, solve
from dlpath.core.arguments import ArgumentError, NotFitted
from dlpath.core.datasets import wheat_and_bread
from dlpath.core.gradient_descent import descend
from dlpath.core.linear_regression import Diverged, descent_pass, gradient, loss

RNG = np.random.default_rng(0)
X = RNG.normal(size=(200, 3))
Y = X @ [2.0, -1.0, 0.5] + 3 + 0.1 * RNG.normal(size=200)
METHODS = {
    "batch": {"learning_rate": 0.3, "epochs": 100},
    "stochastic": {"learning_rate": 0.005, "epochs": 30},
    "mini-batch": {"learning_rate": 0.05, "epochs": 30, "batch_size": 10},
    "nesterov": {"learning_rate": 0.3, "epochs": 100},
}


def test_the_guides_exercise():
    data = wheat_and_bread()

    def slope(point):
        dw, db = gradient(data.X, data.y, point[1:], point[0])
        return np.array([db, *dw])

    path = descend(slope, [1.0, 1.0], learning_rate=0.01, steps=100).path
    np.testing.assert_allclose(path[-1], [3.30446237, 2.96606269], atol=5e-9)
    best = solve(np.column_stack([np.ones(5), data.X]), data.y)
    np.testing.assert_allclose(best.coef, [4.10729927, 2.2189781], atol=5e-9)


def test_the_gradient_is_the_slope_of_the_loss():
    at = np.array([0.3, -1.0, 2.0, 0.7])
    error = check_gradient(
        lambda p: loss(X, Y, p[:3], p[3]),
        lambda p: np.append(*gradient(X, Y, p[:3], p[3])),
        at,
        rng=np.random.default_rng(1),
    )
    assert error < 1e-7


def test_a_pass_in_one_batch_is_a_step_down_the_gradient():
    with_ones = np.column_stack([X, np.ones(200)])
    w = np.array([1.0, 2.0, 3.0, 4.0])
    expected = w - 0.1 * np.append(*gradient(X, Y, w[:3], w[3]))
    before = loss(X, Y, w[:3], w[3])
    assert descent_pass(with_ones, Y, w, learning_rate=0.1, batch_size=200) == pytest.approx(before)
    np.testing.assert_allclose(w, expected, rtol=1e-12)


@pytest.mark.parametrize("method", METHODS)
def test_every_method_finds_the_plane(method):
    model = LinearRegression(method=method, **METHODS[method]).fit(X, Y)
    np.testing.assert_allclose(model.coef_, [2, -1, 0.5], atol=0.05)
    assert model.intercept_ == pytest.approx(3, abs=0.05)
    assert model.score(X, Y) > 0.99
    assert len(model.losses_) == METHODS[method]["epochs"]
    assert model.losses_[-1] < 0.02 < model.losses_[0]


@pytest.mark.parametrize("method", METHODS)
def test_the_same_random_source_gives_the_same_numbers(method):
    def fitted(seed):
        options = METHODS[method] | {"epochs": 2}
        rng = None if seed is None else np.random.default_rng(seed)
        return LinearRegression(method=method, rng=rng, **options).fit(X, Y).coef_.tolist()

    assert fitted(5) == fitted(5)
    assert fitted(None) == fitted(0)
    shuffles = method in ("stochastic", "mini-batch")
    assert (fitted(5) != fitted(6)) == shuffles


@settings(max_examples=30)
@given(st.integers(1, 100), st.integers(1, 40))
def test_batches_of_any_size_see_every_sample_once(n, batch_size):
    ones = np.ones((n, 1))
    w = np.zeros(1)
    # From w = 0 with a tiny rate every sample is met with an error of 1.
    error = descent_pass(ones, np.ones(n), w, learning_rate=1e-9, batch_size=batch_size)
    assert error == pytest.approx(1)
    assert w[0] == pytest.approx(2e-9 * -(-n // batch_size))


def test_the_losses_of_nesterov_are_mean_squared_errors():
    model = LinearRegression(method="nesterov", learning_rate=0.1, epochs=1).fit(X, Y)
    assert model.losses_ == [pytest.approx(np.mean(Y**2))]


def test_fit_returns_the_model_and_leaves_its_arguments_alone():
    given_X, given_y = X.copy(), Y.copy()
    model = LinearRegression(epochs=2)
    assert model.fit(given_X, given_y) is model
    np.testing.assert_array_equal(given_X, X)
    np.testing.assert_array_equal(given_y, Y)
    assert (model.method, model.epochs, model.batch_size) == ("batch", 2, None)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("rate", [10.0, 1e200])
def test_a_rate_that_is_too_high_is_said_to_be(method, rate):
    with pytest.raises(Diverged, match="the error grows without end"):
        LinearRegression(method=method, learning_rate=rate, epochs=2000).fit(X, Y)


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"method": "newton"}, "method is 'newton', needed is one of batch, stochastic"),
        ({"learning_rate": 0}, "learning_rate is 0"),
        ({"epochs": 0}, "epochs is 0"),
        ({"method": "mini-batch", "batch_size": 0}, "batch_size is 0"),
        ({"batch_size": 5}, "batch_size is for mini-batch, the method is batch"),
    ],
)
def test_settings_that_make_no_sense_are_refused(settings, message):
    with pytest.raises(ArgumentError, match=message):
        LinearRegression(**settings).fit(X, Y)


@pytest.mark.parametrize(
    ("samples", "targets", "message"),
    [
        ([1.0, 2.0], [1.0, 2.0], r"X has shape \(2,\), needed is \(n, d\)"),
        ([[1.0], [2.0]], [1.0], r"y has shape \(1,\), needed is \(n,\) with n = 2"),
        ([[1.0], [None]], [1.0, 2.0], "X holds nan"),
        ([[1.0], [2.0]], ["a", "b"], "y holds text"),
    ],
)
def test_data_that_cannot_be_learned_from_is_refused(samples, targets, message):
    with pytest.raises(ArgumentError, match=message):
        LinearRegression().fit(samples, targets)


def test_prediction_and_score_check_what_they_get():
    with pytest.raises(NotFitted):
        LinearRegression().predict(X)
    model = LinearRegression().fit(X, Y)
    with pytest.raises(ArgumentError, match=r"needed is \(n, 3\)"):
        model.predict(X[:, :2])
    with pytest.raises(ArgumentError, match="there is nothing to explain"):
        model.score(X, np.ones(200))
