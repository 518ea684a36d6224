"""Gradient descent: the lesson's numbers, and the solution beside dlpath.core."""

import numpy as np
import pytest

from dlpath.core import gradient_descent
from dlpath.exercises.kit import bank
from dlpath.exercises.kit.oracle import Solution
from dlpath.sandbox.values import Named

TEXTS = bank.texts("gradient-descent")
SOLUTION = Solution(TEXTS.solution, TEXTS.props)
QUARTIC = SOLUTION.real(Named("quartic", "props"))


def test_the_lesson_walks_down_the_quartic():
    path = SOLUTION.descend(QUARTIC, 0.5, 0.01, 200)
    assert path[1] == pytest.approx(0.511875)
    assert f"{path[2]:.6f}" in TEXTS.statement
    for x in path[:2]:
        assert f"{QUARTIC(x):.4f}".replace("-", "−") in TEXTS.statement
    assert f"you are at {path[60]:.4f}" in TEXTS.statement
    assert f"√(6/5) = {np.sqrt(6 / 5):.4f}" in TEXTS.statement
    assert abs(path[200] - np.sqrt(6 / 5)) < 1e-7


def test_the_lesson_rolls_down_the_parabola():
    path = SOLUTION.descend_momentum(lambda x: 2 * x, 1.0, 0.1, 0.5, 3)
    assert path == pytest.approx([1, 0.8, 0.54, 0.302])
    for place, step in zip(path[1:], np.diff(path), strict=True):
        line = next(line for line in TEXTS.statement.splitlines() if line.endswith(f" {place:.3g}"))
        assert f"= −{-step:.3g}" in line


def test_the_explanation_is_right_about_the_pace():
    for pace, ends in ((0.5, 0.0), (1.5, 0.0), (2.0, 1.0), (2.5, np.inf)):
        path = SOLUTION.descend(lambda x: x, 1.0, pace, 400)
        distance = abs(path[-1])
        assert distance > 1e9 if np.isinf(ends) else distance == pytest.approx(ends, abs=1e-9)


def test_the_solution_agrees_with_the_core():
    rng = np.random.default_rng(2)
    for shape in ((), (3,), (2, 4)):
        start, target = rng.normal(size=shape), rng.normal(size=shape)

        def gradient(x, target=target):
            return np.sin(x - target)

        for momentum in (0.0, 0.9):
            theirs = gradient_descent.descend(
                gradient, start, learning_rate=0.3, steps=12, momentum=momentum
            )
            mine = SOLUTION.descend_momentum(gradient, start, 0.3, momentum, 12)
            np.testing.assert_allclose(mine, theirs.path, rtol=1e-12)
        np.testing.assert_allclose(
            SOLUTION.descend(gradient, start, 0.3, 12),
            gradient_descent.descend(gradient, start, learning_rate=0.3, steps=12).path,
            rtol=1e-12,
        )
