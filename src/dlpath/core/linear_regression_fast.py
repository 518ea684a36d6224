"""Linear regression by descent in fewer and larger operations."""

import numpy as np

from dlpath.core.arguments import Floats

# Samples in a triangular system: more are fewer products, but longer ones.
_BLOCK = 32


class TriangularPasses:
    """Stochastic passes, ``descent_pass`` with batches of one, by a triangular system a block.

    Sample i meets the weights that the samples before it have corrected, so that its error is::

        e_i = x_i w - y_i - 2 learning_rate sum(j < i) <x_i, x_j> e_j

    These are the rows of ``(1 + 2 learning_rate L) e = X w - y`` with L the part of ``X X'`` below
    the diagonal. The inverse of the left side is made once and serves all passes.
    """

    def __init__(self, X: Floats, y: Floats, learning_rate: float) -> None:
        self._rate = 2 * learning_rate
        self._blocks = []
        for first in range(0, len(X), _BLOCK):
            X_B, y_B = X[first : first + _BLOCK], y[first : first + _BLOCK]
            system = self._rate * np.tril(X_B @ X_B.T, -1) + np.eye(len(X_B))
            self._blocks.append((X_B, y_B, np.linalg.inv(system)))

    def pass_over(self, w: Floats) -> float:
        """Walk once over the samples, correct w (d,) in place, return the mean squared error."""
        total, samples = 0.0, 0
        for X_B, y_B, inverse in self._blocks:
            error = inverse @ (X_B @ w - y_B)
            w -= self._rate * (error @ X_B)
            total += float(error @ error)
            samples += len(error)
        return total / samples


def descend_on_gram(
    X: Floats, y: Floats, *, learning_rate: float, steps: int
) -> tuple[Floats, list[float]]:
    """Return the weights after ``steps`` of Nesterov's descent, and the loss where each was taken.

    With a column of ones added to X for the bias, the last weight, the gradient of the mean squared
    error is ``2 (G w - m)``, ``G = X'X / n``, ``m = X'y / n``. Once these are known, a step takes
    ``d**2`` products, however many samples there are.

    References
    ----------
    Nesterov (1983), Soviet Mathematics Doklady 27, 372-376. The momentum grows as (k - 1) / (k +
    2).
    """
    n = len(X)
    means = X.mean(axis=0)
    G = np.block([[X.T @ X / n, means[:, None]], [means, 1.0]])
    m = np.append(X.T @ y / n, y.mean())
    squares = float(y @ y) / n
    losses = []
    before = w = np.zeros(len(m))
    for k in range(1, steps + 1):
        ahead = w + (k - 1) / (k + 2) * (w - before)
        slope = G @ ahead - m
        losses.append(float(ahead @ (slope - m)) + squares)
        before, w = w, ahead - 2 * learning_rate * slope
    return w, losses
