"""Convolution and max-pooling: the lesson's numbers, and the solution beside dlpath.core."""

import numpy as np
import pytest

from dlpath.core import conv_plain
from dlpath.exercises.kit import bank
from dlpath.exercises.kit.oracle import Solution

SOLUTION = Solution(bank.texts("cnn").solution)
X = np.array([[1.0, 2, 0], [0, 1, 3], [2, 1, 1]])[None, None]
W = np.array([[1.0, 0], [-1, 2]])[None, None]
DY = np.array([[1.0, 0], [2, -1]])[None, None]


def table(statement_rows):
    """Return the numbers of the lesson, written as rows."""
    rows = statement_rows.replace("−", "-").replace("|", " ").splitlines()
    return [[float(word) for word in row.split()] for row in rows if row.strip()]


def test_the_lesson_goes_forward_rightly():
    text = bank.texts("cnn").statement
    y = SOLUTION.conv2d(X, W, np.zeros(1), 1, 0)
    assert y.tolist() == [[[[3, 7], [0, 2]]]]
    assert "y   3  7" in text
    assert SOLUTION.conv2d(X, W[:, :, ::-1, ::-1], np.zeros(1), 1, 0)[0, 0, 0, 0] == 1
    assert "(Flipped it would be 1.)" in text
    assert SOLUTION.conv2d(X, W, np.zeros(1), 2, 1).tolist() == [[[[2, -2], [4, 2]]]]
    assert "    y   2  −2\n        4   2" in text


def test_the_lesson_goes_backward_rightly():
    text = bank.texts("cnn").statement
    start = text.index("    dy  1   0")
    block = text[start : text.index("\n\n", start)]
    for name in ("dy", "dw", "db", "dx"):
        block = block.replace(name, " ")
    dx, dw, db = SOLUTION.conv2d_backward(DY, X, W, 1, 0)
    assert table(block) == [
        [*DY[0, 0, 0], *dw[0, 0, 0], *db, *dx[0, 0, 0]],
        [*DY[0, 0, 1], *dw[0, 0, 1], *dx[0, 0, 1]],
        [*dx[0, 0, 2]],
    ]


def test_the_lesson_pools_rightly():
    text = bank.texts("cnn").statement
    start = text.index("    x   1  3 | 2  0")
    first, second = table(
        text[start : text.index("\n\n", start)]
        .replace("dx", " ")
        .replace("dy", " ")
        .replace("x", " ")
        .replace("y", " ")
    )
    x = np.array([first[:4], second[:4]])[None, None]
    dy = np.array([[first[6:8]]])[None]
    dy = dy.reshape(1, 1, 1, 2)
    assert SOLUTION.maxpool2d(x, 2).ravel().tolist() == first[4:6]
    dx = SOLUTION.maxpool2d_backward(dy, x, 2)
    assert dx[0, 0].tolist() == [first[8:], second[4:]]


@pytest.mark.parametrize(("stride", "padding"), [(1, 0), (1, 1), (2, 1), (3, 2)])
def test_convolution_agrees_with_the_core(stride, padding):
    rng = np.random.default_rng(0)
    x, w, b = (rng.standard_normal(shape) for shape in ((4, 3, 9, 8), (5, 3, 4, 2), (5,)))
    y, cache = conv_plain.conv2d_forward(x, w, b, stride=stride, padding=padding)
    np.testing.assert_allclose(SOLUTION.conv2d(x, w, b, stride, padding), y, atol=1e-12)
    dy = rng.standard_normal(y.shape)
    mine = SOLUTION.conv2d_backward(dy, x, w, stride, padding)
    for one, other in zip(mine, conv_plain.conv2d_backward(dy, cache), strict=True):
        np.testing.assert_allclose(one, other, atol=1e-12)


@pytest.mark.parametrize("size", [1, 2, 3])
def test_pooling_agrees_with_the_core_ties_included(size):
    rng = np.random.default_rng(size)
    x = rng.integers(3, size=(2, 3, 8, 7)).astype(float)
    y, cache = conv_plain.max_pool_forward(x, size=size)
    assert np.array_equal(SOLUTION.maxpool2d(x, size), y)
    dy = rng.standard_normal(y.shape)
    dx = conv_plain.max_pool_backward(dy, cache)
    np.testing.assert_allclose(SOLUTION.maxpool2d_backward(dy, x, size), dx, atol=1e-15)
