"""Linear regression: the lesson's numbers, and the solution beside dlpath.core."""

import numpy as np
import pytest

from dlpath.core import linear_regression
from dlpath.core.datasets import wheat_and_bread
from dlpath.exercises.kit import bank
from dlpath.exercises.kit.oracle import Solution

TEXTS = bank.texts("linear-regression")
SOLUTION = Solution(TEXTS.solution)


def test_the_lesson_takes_a_step_by_hand():
    X = np.array([[1.0, 0.0], [0.0, 2.0], [3.0, 1.0], [2.0, 1.0]])
    y, w, b = np.array([3.0, 4.0, 5.0, 7.0]), np.array([1.0, 2.0]), 1.0
    assert list(SOLUTION.predict(X, w, b)) == [2, 5, 6, 5]
    assert SOLUTION.loss(X, y, w, b) == 1.75
    dw, db = SOLUTION.gradient(X, y, w, b)
    assert (list(dw), db) == ([-1, 0.5], -0.5)
    after = SOLUTION.loss(X, y, w - 0.1 * dw, b - 0.1 * db)
    assert f"falls from 1.75 to {after:.5f}" in TEXTS.statement


def test_the_lesson_is_right_about_the_prices():
    data = wheat_and_bread()
    w, b = SOLUTION.fit(data.X, data.y, 0.1, 1000)
    assert f"slope {w[0]:.3f}, intercept {b:.3f}" in TEXTS.statement
    assert f"loss {SOLUTION.loss(data.X, data.y, w, b):.4f}" in TEXTS.statement
    early, _ = SOLUTION.fit(data.X, data.y, 0.01, 100)
    assert early[0] > w[0] + 0.5


def test_the_solution_agrees_with_the_core():
    rng = np.random.default_rng(3)
    X, y, w = rng.normal(size=(9, 4)), rng.normal(size=9), rng.normal(size=4)
    assert SOLUTION.loss(X, y, w, 0.7) == pytest.approx(linear_regression.loss(X, y, w, 0.7))
    for mine, theirs in zip(
        SOLUTION.gradient(X, y, w, 0.7), linear_regression.gradient(X, y, w, 0.7), strict=True
    ):
        np.testing.assert_allclose(mine, theirs, rtol=1e-12)
    model = linear_regression.LinearRegression(learning_rate=0.05, epochs=30).fit(X, y)
    learned, bias = SOLUTION.fit(X, y, 0.05, 30)
    np.testing.assert_allclose(learned, model.coef_, rtol=1e-10)
    assert bias == pytest.approx(model.intercept_)
