"""One neuron: a weighted sum through a sigmoid, taught by gradient descent (Widrow and Hoff 1960).

It learns OR. It cannot learn XOR, because its output crosses 1/2 on a straight line. For XOR it
would need ``b < 0`` and ``w_1 + w_2 + b < 0``, together ``w_1 + w_2 + 2b < 0``; but also ``w_1 +
b > 0`` and ``w_2 + b > 0``, together ``w_1 + w_2 + 2b > 0`` (Minsky and Papert 1969). With ``w =
0``, ``b = 0`` every output is 1/2 and the pulls of the four rows cancel: the gradient is 0, and
there it stays.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from dlpath.core.activations import sigmoid, sigmoid_derivative
from dlpath.core.arguments import Array, Floats, checked
from dlpath.core.hyperparameters import positive, whole


class Trained(NamedTuple):
    """A neuron after its training."""

    w: Floats
    """(d,)"""
    b: float
    losses: Floats
    """(steps,): the loss before each step."""


def forward(X: Array, w: Array, b: float) -> Array:
    """Return the output (n,), between 0 and 1, for samples X (n, d) and weights w (d,)."""
    return sigmoid(X @ w + b)


def loss(X: Array, y: Array, w: Array, b: float) -> float:
    """Return half the mean of the squared errors, for targets y (n,)."""
    return float(np.mean((forward(X, w, b) - y) ** 2) / 2)


def gradient(X: Array, y: Array, w: Array, b: float) -> tuple[Array, float]:
    """Return the gradient of the loss with respect to w (d,) and b.

    By the chain rule each sample adds ``(a - y) a (1 - a) x``; where the neuron is sure, ``a``
    near 0 or 1, it hardly learns, even from a mistake.
    """
    a = forward(X, w, b)
    dz = (a - y) * sigmoid_derivative(a) / len(y)
    return dz @ X, float(dz.sum())


def train(
    X: ArrayLike, y: ArrayLike, w: ArrayLike, b: float, *, learning_rate: float, steps: int
) -> Trained:
    """Take ``steps`` steps down the gradient from w (d,), b, over all samples X (n, d), y (n,).

    Raises
    ------
    ArgumentError
        Shapes do not fit together, or a number is out of its range.
    """
    positive(learning_rate=learning_rate)
    whole(steps=steps)
    X, y, start = checked(X=(X, "n d"), y=(y, "n"), w=(w, "d"))
    weights = start.copy()
    losses = np.empty(steps)
    for step in range(steps):
        losses[step] = loss(X, y, weights, b)
        dw, db = gradient(X, y, weights, b)
        weights -= learning_rate * dw
        b -= learning_rate * db
    return Trained(weights, b, losses)
