"""The recurrent network: the lesson, the solution beside the core, and the short memory."""

import numpy as np

from dlpath.core.recurrent import rnn_backward, rnn_forward
from dlpath.exercises.bank.rnn import text
from dlpath.exercises.bank.rnn.checks import lesson, lesson_back, walking_back
from dlpath.exercises.kit import bank
from dlpath.exercises.kit.oracle import Solution

TEXTS = bank.texts("rnn")
SOLUTION = Solution(TEXTS.solution)


def said(*numbers):
    """Return numbers as the lesson writes them."""
    return ", ".join(f"{number:.4f}" for number in numbers)


def test_the_lesson_goes_forward_rightly():
    first, second = SOLUTION.forward(*lesson(None)).ravel()
    assert f"= tanh(0.5)      = {said(first)}" in TEXTS.statement
    assert f"= tanh({said(2 * first)})   = {said(second)}" in TEXTS.statement


def test_the_lesson_goes_backward_rightly():
    dx, dh0, dWx, dWh, db = (slope.ravel() for slope in SOLUTION.backward(*lesson_back(None)))
    assert f"dx  = {said(*dx)} " in TEXTS.statement
    assert f"dh0 = {said(*dh0)} " in TEXTS.statement
    assert f"= {said(*dWx)}\n" in TEXTS.statement
    assert f"= {said(*dWh)}\n" in TEXTS.statement
    assert f"= {said(*db)}\n" in TEXTS.statement


def test_the_solution_agrees_with_the_core():
    for seed in range(5):
        dh, *given = walking_back(np.random.default_rng(seed), steps=6, batch=2, width=3)
        h, cache = rnn_forward(*given)
        np.testing.assert_allclose(SOLUTION.forward(*given), h, rtol=1e-12)
        for mine, core in zip(SOLUTION.backward(dh, *given), rnn_backward(dh, cache), strict=True):
            np.testing.assert_allclose(mine, core, rtol=1e-10, atol=1e-12)


def test_what_letter_pairs_know_is_the_loss_of_the_best_table():
    read = text.beginning()
    pairs = np.full((read.letters, read.letters), 1e-12)
    np.add.at(pairs, (read.codes[:-1].ravel(), read.codes[1:].ravel()), 1)
    # A network whose state is the letter it has just seen, with the table as its last layer.
    loss = text.nats_a_letter(read, read.seen, np.log(pairs), np.zeros(read.letters))
    assert np.isclose(loss, text.nats_from_pairs(read))
    assert 1.3 < loss < np.log(read.letters)
