"""The perceptron: its rule, its theorem, and the estimator."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.core import Perceptron
from dlpath.core.arguments import ArgumentError, NotFitted
from dlpath.core.datasets import digits, iris, or_table, xor_table
from dlpath.core.perceptron import perceptron_pass


def signs(y):
    return np.where(y, 1.0, -1.0)


@st.composite
def separable_data(draw):
    """Samples, labels, and the direction that separates them."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32)))
    d = draw(st.integers(1, 5))
    direction = rng.normal(size=d)
    direction /= np.linalg.norm(direction)
    X = rng.normal(size=(draw(st.integers(1, 60)), d)) * draw(st.sampled_from([1e-3, 1, 1e3]))
    side = X @ direction
    X = X[np.abs(side) > 0.1 * np.abs(side).max()]
    return X, np.sign(X @ direction), direction


@given(separable_data())
def test_perceptron_never_exceeds_novikoffs_bound(data):
    X, y, direction = data
    bound = (np.linalg.norm(X, axis=1).max() / np.min(y * (X @ direction))) ** 2
    w = np.zeros(X.shape[1])
    mistakes = 0
    while made := perceptron_pass(X, y, w):
        mistakes += made
        assert mistakes <= bound * (1 + 1e-9)
    assert (y * (X @ w) > 0).all()


def test_one_correction_by_hand():
    w = np.array([1.0, -1.0])
    assert perceptron_pass(np.array([[2.0, 3.0]]), np.array([1.0]), w, learning_rate=0.5) == 1
    np.testing.assert_array_equal(w, [2.0, 0.5])


def test_a_sample_on_the_border_counts_as_a_mistake():
    assert perceptron_pass(np.array([[1.0, 0.0]]), np.array([-1.0]), np.array([0.0, 5.0])) == 1


def test_or_with_a_bias_column_is_learned():
    data = or_table()
    X, y = np.column_stack([data.X, np.ones(4)]), signs(data.y)
    w = np.zeros(3)
    assert any(perceptron_pass(X, y, w) == 0 for _ in range(10))
    np.testing.assert_array_equal(np.sign(X @ w), y)


def test_xor_is_never_learned():
    model = Perceptron(epochs=1000).fit(*xor_table()[1:3])
    assert len(model.mistakes_) == 1000
    assert min(model.mistakes_) > 0


def test_setosa_is_told_from_the_other_irises_without_mistake():
    data = iris()
    model = Perceptron().fit(data.X, np.where(data.y == "setosa", "setosa", "other"))
    assert model.mistakes_[-1] == 0
    assert model.score(data.X, np.where(data.y == "setosa", "setosa", "other")) == 1


def test_ten_digits_are_told_apart():
    data = digits()
    model = Perceptron(epochs=20).fit(data.X[:1200], data.y[:1200])
    assert model.coef_.shape == (10, 64)
    assert model.score(data.X[1200:], data.y[1200:]) > 0.85


@pytest.mark.parametrize("names", [(0, 1), ("a", "b"), (False, True), (-1.5, 2.5), ("x", "y", "z")])
def test_labels_of_any_kind_come_back_as_they_were_given(names):
    X = np.array([[0.0, 3.0], [3.0, 0.0], [-3.0, -3.0]])[: len(names)].repeat(4, axis=0)
    y = np.repeat(names, 4)
    model = Perceptron().fit(X, y)
    np.testing.assert_array_equal(model.predict(X), y)
    np.testing.assert_array_equal(model.classes_, names)


def test_the_learning_rate_changes_no_decision():
    data = iris()
    models = [Perceptron(learning_rate=rate, epochs=5).fit(data.X, data.y) for rate in (1, 0.25)]
    assert models[0].mistakes_ == models[1].mistakes_
    np.testing.assert_array_equal(models[0].coef_, 4 * models[1].coef_)


def test_fit_returns_the_model_and_leaves_its_arguments_alone():
    data = iris()
    X, y = data.X.copy(), data.y.copy()
    model = Perceptron(learning_rate=0.5, epochs=3)
    assert model.fit(X, y) is model
    assert (model.learning_rate, model.epochs) == (0.5, 3)
    np.testing.assert_array_equal(X, data.X)
    np.testing.assert_array_equal(y, data.y)


@pytest.mark.parametrize(
    ("X", "y", "message"),
    [
        ([[1.0], [2.0]], [0, 1, 1], r"y has shape \(3,\), needed is \(n,\) with n = 2"),
        ([1.0, 2.0], [0, 1], r"X has shape \(2,\), needed is \(n, d\)"),
        ([[1.0], [np.nan]], [0, 1], r"X holds nan at \(1, 0\)"),
        ([["a"], ["b"]], [0, 1], "X holds text"),
        ([[1.0], [2.0]], [1, 1], "y holds one class only, 1"),
        ([[1.0]], [1], "y holds one class only, 1"),
        ([], [], "y is empty"),
        ([[1e200], [2.0]], [0, 1], "X holds numbers as large as 1e.200, whose products overflow"),
    ],
)
def test_data_that_cannot_be_learned_from_is_refused(X, y, message):
    with pytest.raises(ArgumentError, match=message):
        Perceptron().fit(X, y)


@pytest.mark.parametrize("setting", [{"epochs": 0}, {"learning_rate": -1}, {"epochs": 2.5}])
def test_settings_that_make_no_sense_are_refused(setting):
    with pytest.raises(ArgumentError, match=next(iter(setting))):
        Perceptron(**setting).fit([[0.0], [1.0]], [0, 1])


def test_prediction_before_learning_is_refused():
    with pytest.raises(NotFitted, match="Perceptron has not learned anything yet"):
        Perceptron().predict([[0.0]])


def test_prediction_and_score_check_the_shapes():
    model = Perceptron().fit([[0.0, 1.0], [1.0, 0.0]], [0, 1])
    with pytest.raises(ArgumentError, match=r"X has shape \(1, 3\), needed is \(n, 2\)"):
        model.predict([[0.0, 1.0, 2.0]])
    with pytest.raises(ArgumentError, match=r"y has shape \(2,\), needed is \(1,\)"):
        model.score([[0.0, 1.0]], [0, 1])
