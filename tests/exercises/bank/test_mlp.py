"""Networks of any depth: the lesson's numbers, and the solution beside dlpath.core."""

import numpy as np
import pytest

from dlpath.core import losses, mlp_plain, optimizers
from dlpath.exercises.kit import bank
from dlpath.exercises.kit.oracle import Solution

TEXTS = bank.texts("mlp")
SOLUTION = Solution(TEXTS.solution)
PARAMS = [
    (np.array([[1, -1], [1, 0.5]]), np.array([0, -0.5])),
    (np.array([[1.0, -1], [5, 5]]), np.array([0.0, 1])),
]
X, LABELS = np.array([[1.0, 2]]), np.array([1])


@pytest.fixture
def state():
    """Return params, grads, m and squares of one network."""
    rng = np.random.default_rng(2)
    params, grads, m, squares = (
        mlp_plain.initial_parameters((4, 6, 3), rng, activation="relu") for _ in range(4)
    )
    return params, grads, m, [(W**2, b**2) for W, b in squares]


def test_the_lesson_goes_forward_rightly():
    z = SOLUTION.forward(X, PARAMS)
    assert z.tolist() == [[3, -2]]
    p = SOLUTION.softmax(z)[0]
    assert f"p = ({p[0]:.4f}, {p[1]:.4f})" in TEXTS.statement
    assert f"loss {losses.cross_entropy(z, LABELS):.4f}" in TEXTS.statement


def test_the_lesson_goes_backward_rightly():
    (dW1, db1), (dW2, db2) = SOLUTION.backward(X, LABELS, PARAMS)
    text = TEXTS.statement.replace("−", "-")
    assert f"dW2 = [[{dW2[0, 0]:.4f}, {dW2[0, 1]:.4f}], [0, 0]]" in text
    assert f"db2 = ({db2[0]:.4f}, {db2[1]:.4f})" in text
    assert f"dW1 = [[{dW1[0, 0]:.4f}, 0], [{dW1[1, 0]:.4f}, 0]]" in text
    assert f"db1 = ({db1[0]:.4f}, 0)" in text
    assert not dW2[1].any()
    assert not dW1[:, 1].any()


def test_adams_first_step_is_as_long_as_the_lesson_says():
    ones, zeros = [(np.ones((1, 1)), np.ones(1))], [(np.zeros((1, 1)), np.zeros(1))]
    grads = [(np.array([[0.5]]), np.array([0.001]))]
    ((W, b),), _, _ = SOLUTION.adam(ones, grads, zeros, zeros, 1, 0.1, 0.9, 0.999, 1e-8)
    assert [W.item(), b.item()] == pytest.approx([0.9, 0.9], abs=1e-5)


def test_seven_samples_make_the_batches_that_the_lesson_says():
    batches = SOLUTION.batches(7, 3, np.random.default_rng(0))
    assert [len(some) for some in batches] == [3, 3, 1]


def test_the_passes_agree_with_the_core():
    rng = np.random.default_rng(1)
    params = mlp_plain.initial_parameters((4, 7, 6, 3), rng, activation="relu")
    samples, labels = rng.normal(size=(9, 4)), rng.integers(3, size=9)
    logits = mlp_plain.layers(samples, params)[-1]
    np.testing.assert_allclose(SOLUTION.forward(samples, params), logits, rtol=1e-12)
    grads = SOLUTION.backward(samples, labels, params)
    for mine, right in zip(grads, mlp_plain.backward(samples, labels, params), strict=True):
        for one, other in zip(mine, right, strict=True):
            np.testing.assert_allclose(one, other, rtol=1e-10, atol=1e-14)


def test_sgd_and_momentum_agree_with_the_core(state):
    params, grads, velocity, _ = state
    stepped = SOLUTION.sgd(params, grads, 0.3)
    moved, speeds = SOLUTION.momentum(params, grads, velocity, 0.3, 0.8)
    for layer in range(2):
        for part in range(2):
            p, g, v = params[layer][part], grads[layer][part], velocity[layer][part]
            assert np.array_equal(stepped[layer][part], optimizers.sgd(p, g, 0.3))
            right, speed = optimizers.momentum(p, g, v, 0.3, 0.8)
            assert np.array_equal(moved[layer][part], right)
            assert np.array_equal(speeds[layer][part], speed)


def test_adam_agrees_with_the_core(state):
    settings = (3, 0.1, 0.8, 0.95, 0.1)
    mine = SOLUTION.adam(*state, *settings)
    for layer in range(2):
        for part in range(2):
            right = optimizers.adam(*(some[layer][part] for some in state), *settings)
            for given, needed in zip(mine, right, strict=True):
                np.testing.assert_allclose(given[layer][part], needed, rtol=1e-12)
