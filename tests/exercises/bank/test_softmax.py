"""Softmax and cross-entropy: the lesson's numbers, and the solution beside dlpath.core."""

import numpy as np
import pytest

from dlpath.core import activations, losses
from dlpath.exercises.kit import bank
from dlpath.exercises.kit.oracle import Solution

TEXTS = bank.texts("softmax")
SOLUTION = Solution(TEXTS.solution)
Z, LABELS = np.array([[2.0, 1, 0]]), np.array([1])


def row(name):
    """Return the numbers of the line in the lesson that begins with a word."""
    lines = (line.replace("−", "-").split() for line in TEXTS.statement.splitlines())
    found = next(words for words in lines if len(words) > 3 and words[0] == name)
    return [float(word) for word in found[1:] if word != "sum"]


def test_the_lesson_adds_up():
    powers = np.exp(Z[0])
    assert row("exp") == pytest.approx([*powers, powers.sum()], abs=5e-5)
    assert row("p") == pytest.approx([*SOLUTION.softmax(Z)[0]], abs=5e-5)
    gradient = SOLUTION.cross_entropy_gradient(Z, LABELS)[0]
    assert row("gradient") == pytest.approx([*gradient, 0], abs=5e-5)
    assert f"= {SOLUTION.cross_entropy(Z, LABELS):.4f}" in TEXTS.statement


def test_scores_near_a_thousand_are_the_same_as_the_lesson_says():
    assert np.array_equal(SOLUTION.softmax(Z + 998), SOLUTION.softmax(Z))
    assert SOLUTION.cross_entropy(Z + 998, LABELS) == SOLUTION.cross_entropy(Z, LABELS)


def test_no_idea_among_ten_costs_what_the_lesson_says():
    loss = SOLUTION.cross_entropy(np.zeros((3, 10)), np.array([0, 9, 4]))
    assert f"log 10 = {loss:.4f}" in TEXTS.statement


@pytest.mark.parametrize("spread", [1, 1000])
def test_the_solution_agrees_with_the_core(spread):
    rng = np.random.default_rng(0)
    z, labels = rng.normal(0, spread, (8, 5)), rng.integers(5, size=8)
    np.testing.assert_allclose(SOLUTION.softmax(z), activations.softmax(z), rtol=1e-12)
    assert SOLUTION.cross_entropy(z, labels) == pytest.approx(losses.cross_entropy(z, labels))
    np.testing.assert_allclose(
        SOLUTION.cross_entropy_gradient(z, labels),
        losses.cross_entropy_gradient(z, labels),
        rtol=1e-12,
        atol=1e-15,
    )
