"""Backpropagation: the lesson's numbers, and the solution beside the measured slope."""

import numpy as np
import pytest

from dlpath.core.gradcheck import check_gradient
from dlpath.exercises.kit import bank
from dlpath.exercises.kit.oracle import Solution

TEXTS = bank.texts("backprop")
SOLUTION = Solution(TEXTS.solution)
W1, b1 = np.array([[1, -1], [2, 0.5]]), np.array([0, 0.5])
W2, b2 = np.array([[1.0], [-2]]), np.array([0.5])
X, Y = np.array([[1.0, 0]]), np.array([[1.0]])


def said(*numbers):
    """Return numbers as the lesson writes them."""
    return ", ".join(f"{number:.4f}".replace("-", "−") for number in numbers)


def test_the_lesson_goes_forward_rightly():
    hidden, output = SOLUTION.forward(X, W1, b1, W2, b2)
    assert f"h = {said(*hidden[0])}" in TEXTS.statement
    assert f"= {said((hidden @ W2 + b2).item())}       o = {said(output.item())}" in TEXTS.statement
    assert f"= {said(SOLUTION.loss(output, Y))}" in TEXTS.statement


def test_the_lesson_goes_backward_rightly():
    dW1, db1, dW2, db2 = SOLUTION.backward(X, Y, W1, b1, W2, b2)
    assert f"δ of the hidden    {said(*db1)}" in TEXTS.statement
    assert f"dW1 = [[{said(*dW1[0])}], [0, 0]]" in TEXTS.statement
    assert not dW1[1].any()
    assert f"dW2 = [[{said(dW2[0, 0])}], [{said(dW2[1, 0])}]]" in TEXTS.statement
    assert f"db2 = ({said(*db2)})" in TEXTS.statement


def test_the_lesson_takes_one_step_rightly():
    trained = SOLUTION.train(X, Y, W1, b1, W2, b2, 1, 1)
    _, output = SOLUTION.forward(X, *trained)
    words = " ".join(TEXTS.statement.split())
    assert (
        f"the output is {said(output.item())}, the loss {said(SOLUTION.loss(output, Y))}" in words
    )


@pytest.mark.parametrize("number", range(4))
def test_the_solution_agrees_with_the_measured_slope(number):
    rng = np.random.default_rng(number)
    inputs, targets = rng.normal(size=(5, 3)), rng.uniform(size=(5, 2))
    parameters = [rng.normal(size=size) for size in ((3, 4), (4,), (4, 2), (2,))]

    def at(value):
        return [*parameters[:number], value, *parameters[number + 1 :]]

    error = check_gradient(
        lambda value: SOLUTION.loss(SOLUTION.forward(inputs, *at(value))[1], targets),
        lambda value: SOLUTION.backward(inputs, targets, *at(value))[number],
        parameters[number],
        rng=rng,
    )
    assert error < 1e-7
