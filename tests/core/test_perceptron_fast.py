"""The fast perceptrons make the weights of the plain one, bit by bit."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlpath.core import perceptron_fast
from dlpath.core.arguments import ArgumentError
from dlpath.core.perceptron import Perceptron, perceptron_pass
from dlpath.core.perceptron_fast import Learners


@st.composite
def problems(draw):
    """X (n, d), Y (c, n), a learning rate: whole numbers with many ties, or floats of any size."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32)))
    n, d, c = draw(st.integers(1, 300)), draw(st.integers(1, 6)), draw(st.integers(1, 4))
    size = draw(st.sampled_from([1e-200, 1e-8, 1.0, 1e6, 1e100]))
    if draw(st.booleans()):
        X = rng.integers(-2, 3, size=(n, d)).astype(float)
    else:
        X = rng.normal(size=(n, d)) * size
    Y = np.where(rng.random((c, n)) < 0.5, 1.0, -1.0)
    return X, Y, draw(st.sampled_from([1.0, 0.1, 3.7]))


@settings(max_examples=150, deadline=None)
@given(problems())
def test_weights_and_mistakes_are_those_of_the_plain_pass(problem):
    X, Y, rate = problem
    plain, fast = np.zeros((2, len(Y), X.shape[1]))
    learners = Learners(X, Y, rate)
    for _ in range(3):
        mistakes = sum(
            perceptron_pass(X, y, w, learning_rate=rate) for y, w in zip(Y, plain, strict=True)
        )
        assert learners.pass_over(fast) == mistakes
        np.testing.assert_array_equal(fast, plain)


def test_a_sample_that_rounding_could_put_on_either_side_is_decided_as_in_the_plain_pass():
    # The third output is 0 in exact arithmetic and depends on the order of additions in floats.
    X = np.array([[0.1, 0.2, 0.3], [0.3, 0.2, 0.1], [0.1, 0.1, -0.2], [0.7, -0.4, -0.3]] * 40)
    Y = np.where(np.arange(len(X)) % 3, 1.0, -1.0)[None]
    plain, fast = np.zeros(3), np.zeros((1, 3))
    learners = Learners(X, Y, 0.1)
    for _ in range(10):
        assert learners.pass_over(fast) == perceptron_pass(X, Y[0], plain, learning_rate=0.1)
        np.testing.assert_array_equal(fast[0], plain)


def test_a_bound_on_rounding_that_is_left_out_is_noticed(monkeypatch):
    """The property above can fail: without the bound some decision comes out otherwise."""
    monkeypatch.setattr(Learners, "_rounding", lambda self, W: np.zeros(len(W)))
    X = np.ones((3, 1))
    Y = np.ones((1, 3))
    plain, fast = np.zeros(1), np.zeros((1, 1))
    assert perceptron_pass(X, Y[0], plain) != Learners(X, Y, 1.0).pass_over(fast)


def test_data_longer_than_a_block_is_walked_in_order():
    n = 2 * perceptron_fast._MOST_SAMPLES + 7
    rng = np.random.default_rng(0)
    X, Y = rng.normal(size=(n, 3)), np.where(rng.random((1, n)) < 0.5, 1.0, -1.0)
    plain, fast = np.zeros(3), np.zeros((1, 3))
    assert Learners(X, Y, 1.0).pass_over(fast) == perceptron_pass(X, Y[0], plain)
    np.testing.assert_array_equal(fast[0], plain)


def test_an_overflow_by_the_learning_rate_is_blamed_on_it():
    with pytest.raises(ArgumentError, match="learning_rate is"):
        Perceptron(learning_rate=1e308).fit([[1.0], [2.0]], [0, 1])
