"""Least squares: the lesson's numbers, and the solution beside the exact one of dlpath.core."""

import numpy as np
import pytest

from dlpath.core import least_squares
from dlpath.core.datasets import three_points
from dlpath.exercises.kit import bank
from dlpath.exercises.kit.oracle import Solution

TEXTS = bank.texts("least-squares")
SOLUTION = Solution(TEXTS.solution)


def test_the_lesson_scores_the_guess_rightly():
    points = three_points()
    x, y = points.X[:, 0], points.y
    for x_i, y_i in zip(x, y, strict=True):
        guess = 2 * x_i + 1
        row = [x_i, y_i, guess, guess - y_i, (guess - y_i) ** 2]
        assert row == [float(word) for word in _row(f"{x_i:.0f}")]
    assert SOLUTION.mean_squared_error(x, y, 2.0, 1.0) == 22
    assert "mean       22" in TEXTS.statement


def test_the_lesson_tells_the_best_line():
    points = three_points()
    x, y = points.X[:, 0], points.y
    slope, intercept = SOLUTION.fit_line(x, y)
    error = slope * x + intercept - y
    assert (slope, intercept) == pytest.approx((19 / 14, 1.5))
    assert f"{slope:.4f}x + {intercept:.1f}" in TEXTS.statement
    assert error * 14 == pytest.approx([-6, 9, -3])
    assert error * 14 * x == pytest.approx([-18, 54, -36])
    assert f"3/14 = {np.mean(error**2):.4f}" in TEXTS.statement


def test_the_solution_agrees_with_the_exact_one():
    rng = np.random.default_rng(1)
    for d in (1, 3, 6):
        X, y = rng.normal(1.0, 2.0, (20, d)), rng.normal(size=20)
        assert SOLUTION.fit(X, y) == pytest.approx(least_squares.solve(X, y).coef, rel=1e-10)
        x = 100.0 + X[:, 0]
        slope, intercept = SOLUTION.fit_line(x, y)
        coef = least_squares.fit_polynomial(x, y, 1).coef
        assert (intercept, slope) == pytest.approx(tuple(coef), rel=1e-10)
        assert SOLUTION.mean_squared_error(x, y, slope, intercept) == pytest.approx(
            least_squares.mean_squared_error(x, y, slope, intercept), rel=1e-12
        )


def _row(first: str) -> list[str]:
    """Return the numbers of the line in the lesson's table that starts with one."""
    rows = [line.split() for line in TEXTS.statement.splitlines()]
    return next(row for row in rows if len(row) == 5 and row[0] == first)
