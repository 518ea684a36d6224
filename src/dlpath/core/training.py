"""Training on random batches: what all networks share."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from dlpath.core.activations import sigmoid
from dlpath.core.arguments import ArgumentError, Array
from dlpath.core.optimizers import Optimizer
from dlpath.errors import DlpathError

Loss = Callable[[Array, NDArray[Any]], tuple[float, Array]]
"""From outputs and targets to the mean loss and its gradient with respect to the outputs."""


class Diverged(DlpathError):
    """A training has left the realm of finite numbers."""

    code = "diverged"

    def __init__(
        self, epoch: int, *, what: str = "the loss is no finite number", of: str = "learning rate"
    ) -> None:
        super().__init__(f"{what} any more in epoch {epoch}", hint=f"use a smaller {of}")


class Trainable(Protocol):
    """A network whose parameters and their gradient are flat vectors, weights first."""

    parameters: Array
    gradient: Array
    weight_count: int
    """So many of the parameters are weights, the others biases."""

    def forward(self, X: Array, *, rng: np.random.Generator | None = None) -> tuple[Array, Any]:
        """Return the outputs, and what ``backward`` needs."""

    def backward(self, dz: Array, cache: Any) -> Array:
        """Fill ``gradient``, given the gradient of a loss at the outputs."""


def batches(n: int, batch_size: int, rng: np.random.Generator) -> list[NDArray[np.intp]]:
    """Return the indices 0 to n - 1 in random order, cut into batches; the last may be smaller."""
    order = rng.permutation(n)
    return [order[first : first + batch_size] for first in range(0, n, batch_size)]


@contextmanager
def overflow_as_divergence(epoch: int, *, of: str = "learning rate") -> Iterator[None]:
    """Turn numbers that grow beyond all bounds in an epoch into one clear error.

    The samples have been checked before: what a layer refuses now are infinite parameters.
    """
    try:
        with np.errstate(over="ignore", invalid="ignore"):
            yield
    except ArgumentError as error:
        raise Diverged(epoch, of=of) from error


def finite(loss: float, epoch: int, *, of: str = "learning rate") -> float:
    """Return the loss of an epoch, or raise ``Diverged`` if it is not finite."""
    if not np.isfinite(loss):
        raise Diverged(epoch, of=of)
    return loss


def passes(
    network: Trainable,
    X: Array,
    y: NDArray[Any],
    loss: Loss,
    optimizer: Optimizer,
    *,
    epochs: int,
    batch_size: int,
    l2: float = 0.0,
    rng: np.random.Generator,
) -> Iterator[float]:
    """Pass over the samples ``epochs`` times, in random batches, and yield the mean loss of each.

    ``l2`` adds ``l2 / 2`` times the sum of the squared weights to what is minimised, not to what is
    yielded.

    Raises
    ------
    Diverged
        The loss is not finite any more.
    """
    weights = slice(network.weight_count)
    # A weight that is cut by more than itself can grow at any learning rate.
    of = "l2 or learning rate" if l2 > 1 else "learning rate"
    for epoch in range(1, epochs + 1):
        total = 0.0
        with overflow_as_divergence(epoch, of=of):
            for some in batches(len(X), batch_size, rng):
                z, cache = network.forward(X.take(some, axis=0), rng=rng)
                mean, dz = loss(z, y[some])
                network.backward(dz, cache)
                if l2:
                    network.gradient[weights] += l2 * network.parameters[weights]
                optimizer.step(network.parameters, network.gradient)
                total += mean * len(some)
        yield finite(total / len(X), epoch, of=of)


def softmax_cross_entropy(z: Array, codes: NDArray[np.integer]) -> tuple[float, Array]:
    """Return the mean cross-entropy of logits z (n, c) and its gradient.

    The same as the two functions of :mod:`dlpath.core.losses`, with their exponentials shared. The
    classes become the first axis, as numpy sums up many short rows slowly and a few long ones fast.
    """
    p = np.ascontiguousarray(z.T)
    p -= p.max(axis=0)
    samples = np.arange(len(z))
    right = p[codes, samples]
    np.exp(p, out=p)
    sums = p.sum(axis=0)
    p /= sums
    p[codes, samples] -= 1
    p /= len(z)
    return float(np.mean(np.log(sums) - right)), p.T


def squared_error(z: Array, y: Array) -> tuple[float, Array]:
    """Return the mean squared error of outputs z (n, k) and its gradient."""
    difference = z - y
    return float(np.mean(difference**2)), difference * (2 / z.size)


def sigmoid_squared_error(z: Array, y: Array) -> tuple[float, Array]:
    """Return the mean squared error of ``sigmoid(z)``, z (n, k), and its gradient."""
    a = sigmoid(z)
    error, da = squared_error(a, y)
    return error, da * a * (1 - a)
