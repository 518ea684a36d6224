"""The LSTM: the lesson's numbers, and the solution beside the core."""

import numpy as np

from dlpath.core.recurrent import lstm_backward, lstm_forward
from dlpath.exercises.bank.lstm.checks import lesson, lesson_back, open_gates, walking_back
from dlpath.exercises.bank.rnn import text
from dlpath.exercises.kit import bank
from dlpath.exercises.kit.oracle import Solution

TEXTS = bank.texts("lstm")
SOLUTION = Solution(TEXTS.solution)


def said(*numbers):
    """Return numbers as the lesson writes them."""
    return ", ".join(f"{number:.4f}" for number in numbers)


def test_the_lesson_goes_forward_rightly():
    h, c = SOLUTION.forward(*lesson(None))
    assert f"=  {said(c.item())}\n" in TEXTS.statement
    assert f"=  {said(h.item())}\n" in TEXTS.statement


def test_the_lesson_goes_backward_rightly():
    _, dh0, dc0, _, dWh, db = SOLUTION.backward(*lesson_back(None))
    assert f"= {said(dc0.item())}     db = {said(*db)}\n" in TEXTS.statement
    for gate, slope in zip("ifgo", db, strict=True):
        line = next(line for line in TEXTS.statement.splitlines() if f"slope at {gate} " in line)
        assert line.endswith(said(slope))
    assert not dh0.any()
    assert not dWh.any()


def test_the_lesson_says_what_a_blind_guess_costs():
    letters = text.beginning().letters
    words = " ".join(TEXTS.statement.split())
    assert f"A guess among {letters} letters costs {np.log(letters):.1f}." in words


def test_the_solution_agrees_with_the_core():
    for seed in range(5):
        dh, *given = walking_back(np.random.default_rng(seed), steps=6, batch=2, width=3)
        h, cache = lstm_forward(*given)
        states, cells = SOLUTION.forward(*given)
        np.testing.assert_allclose(states, h, rtol=1e-12)
        np.testing.assert_allclose(cells, cache.c[1:], rtol=1e-12)
        for mine, core in zip(SOLUTION.backward(dh, *given), lstm_backward(dh, cache), strict=True):
            np.testing.assert_allclose(mine, core, rtol=1e-10, atol=1e-12)


def test_a_slope_survives_thirty_steps_where_the_forget_gates_are_open():
    dh, *given = open_gates(np.random.default_rng(0))
    dc0 = SOLUTION.backward(dh, *given)[2]
    assert len(dh) == 30
    assert np.median(np.abs(dc0)) > 0.01
