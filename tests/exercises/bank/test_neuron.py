"""The neuron: the lesson's numbers, and the solution beside dlpath.core."""

import numpy as np
import pytest

from dlpath.core import neuron
from dlpath.core.activations import sigmoid
from dlpath.core.datasets import or_table, xor_table
from dlpath.exercises.kit import bank
from dlpath.exercises.kit.judging import judge
from dlpath.exercises.kit.oracle import Solution
from dlpath.sandbox.values import Source
from dlpath.sandbox.worker import Worker

TEXTS = bank.texts("neuron")
SOLUTION = Solution(TEXTS.solution)


def test_the_lesson_takes_a_step_by_hand():
    X, y = np.array([[1.0, 2.0], [2.0, 0.0]]), np.array([1.0, 0.0])
    w, b = np.array([1.0, -1.0]), 1.0
    a = SOLUTION.forward(X, w, b)
    for number in (a[1], (a * (1 - a))[1], ((a - y) * a * (1 - a))[1]):
        assert f"{number:.4f}" in TEXTS.statement
    dw, db = SOLUTION.gradient(X, y, w, b)
    before = SOLUTION.loss(X, y, w, b)
    after = SOLUTION.loss(X, y, w - dw, b - db)
    said = f"(−{-dw[0]:.4f}, −{-dw[1]:.3f}), ∂L/∂b = −{-db:.4f}"
    assert said in " ".join(TEXTS.statement.split())
    assert f"L = (0.25 + {(a[1] - y[1]) ** 2:.4f})/4 = {before:.4f}" in TEXTS.statement
    assert f"brings the loss to {after:.4f}" in " ".join(TEXTS.statement.split())


def test_the_lesson_is_right_about_the_curve():
    for z in (4.0, -4.0):
        shown = f"σ({z:.0f}) = {SOLUTION.sigmoid(np.array(z)):.3f}".replace("-", "−")
        assert shown in TEXTS.statement


def test_or_is_learned_and_xor_ends_at_one_half():
    w, b = np.array([0.3, -0.2]), 0.1
    for data, target in ((or_table(), or_table().y), (xor_table(), np.full(4, 0.5))):
        learned = SOLUTION.train(data.X, data.y, w, b, 5.0, 2000)
        assert SOLUTION.forward(data.X, *learned) == pytest.approx(target, abs=0.06)


def test_the_solution_agrees_with_the_core():
    rng = np.random.default_rng(5)
    X, y, w = rng.normal(size=(9, 4)), np.arange(9) % 2, rng.normal(size=4)
    z = np.array([-800.0, -3.0, 0.0, 3.0, 800.0])
    np.testing.assert_allclose(SOLUTION.sigmoid(z), sigmoid(z), rtol=1e-14)
    assert SOLUTION.loss(X, y, w, 0.4) == pytest.approx(neuron.loss(X, y, w, 0.4))
    dw, db = neuron.gradient(X, y, w, 0.4)
    np.testing.assert_allclose(SOLUTION.gradient(X, y, w, 0.4)[0], dw, rtol=1e-12)
    assert SOLUTION.gradient(X, y, w, 0.4)[1] == pytest.approx(db)
    trained = neuron.train(X, y, w, 0.4, learning_rate=0.9, steps=20)
    learned, bias = SOLUTION.train(X, y, w, 0.4, 0.9, 20)
    np.testing.assert_allclose(learned, trained.w, rtol=1e-12)
    assert bias == pytest.approx(trained.b)


def test_the_plain_formula_passes_though_numpy_warns_of_its_overflow():
    # e^1000 becomes infinity and 1 by infinity is 0, which is right.
    plain = TEXTS.solution.replace(
        "np.where(z >= 0, 1, small) / (1 + small)", "1 / (1 + np.exp(-z))"
    )
    assert plain != TEXTS.solution
    with Worker() as worker:
        assert judge(bank.exercise("neuron"), Source(plain, "neuron.py"), worker).passed
