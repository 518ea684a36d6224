"""Rules that turn a gradient into a step: gradient descent, momentum, Adam.

Each comes twice. The function is the rule as its paper has it and changes nothing that it is
given; the class keeps what the rule remembers from step to step and updates a flat vector of
parameters in place.
"""

from math import sqrt
from typing import Protocol

import numpy as np

from dlpath.core.arguments import Array


def sgd(parameters: Array, gradient: Array, learning_rate: float) -> Array:
    """Return ``p - rate g``: one step of gradient descent."""
    return parameters - learning_rate * gradient


def momentum(
    parameters: Array, gradient: Array, velocity: Array, learning_rate: float, beta: float = 0.9
) -> tuple[Array, Array]:
    """Return parameters and velocity after one step with momentum.

    The rule, with a velocity that starts at zero::

        v <- beta v + g
        p <- p - rate v

    References
    ----------
    Polyak (1964), USSR Computational Mathematics and Mathematical Physics 4(5), 1-17.
    """
    velocity = beta * velocity + gradient
    return parameters - learning_rate * velocity, velocity


def adam(
    parameters: Array,
    gradient: Array,
    m: Array,
    v: Array,
    t: int,
    learning_rate: float,
    beta1: float = 0.9,
    beta2: float = 0.999,
    eps: float = 1e-8,
) -> tuple[Array, Array, Array]:
    """Return parameters, m and v after the step with number ``t``, counted from 1.

    The rule, with running means of the gradient and of its square that start at zero, and a
    correction for that start::

        m <- beta1 m + (1 - beta1) g
        v <- beta2 v + (1 - beta2) g**2
        p <- p - rate m / (1 - beta1**t) / (sqrt(v / (1 - beta2**t)) + eps)

    References
    ----------
    Kingma & Ba (2015), International Conference on Learning Representations, arXiv:1412.6980.
    """
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    mean, mean_square = m / (1 - beta1**t), v / (1 - beta2**t)
    return parameters - learning_rate * mean / (np.sqrt(mean_square) + eps), m, v


class Optimizer(Protocol):
    """What updates parameters, given their gradient."""

    def step(self, parameters: Array, gradient: Array) -> None:
        """Change ``parameters`` in place."""


class SGD:
    """Gradient descent in place."""

    def __init__(self, learning_rate: float = 0.1) -> None:
        self.learning_rate = learning_rate

    def step(self, parameters: Array, gradient: Array) -> None:
        """Change ``parameters`` in place."""
        parameters -= self.learning_rate * gradient


class Momentum:
    """Gradient descent with momentum in place."""

    def __init__(self, learning_rate: float = 0.01, *, beta: float = 0.9) -> None:
        self.learning_rate = learning_rate
        self.beta = beta
        self._velocity: Array | None = None

    def step(self, parameters: Array, gradient: Array) -> None:
        """Change ``parameters`` in place."""
        if self._velocity is None:
            self._velocity = np.zeros_like(parameters)
        self._velocity *= self.beta
        self._velocity += gradient
        parameters -= self.learning_rate * self._velocity


class Adam:
    """Adam in place.

    Leaves the factors ``1 - beta`` out of both running means and puts them into the step instead:
    two passes over the memory less.
    """

    def __init__(
        self,
        learning_rate: float = 1e-3,
        *,
        beta1: float = 0.9,
        beta2: float = 0.999,
        eps: float = 1e-8,
    ) -> None:
        self.learning_rate = learning_rate
        self.beta1, self.beta2, self.eps = beta1, beta2, eps
        self._steps = 0
        self._moments: tuple[Array, Array, Array] | None = None

    def step(self, parameters: Array, gradient: Array) -> None:
        """Change ``parameters`` in place."""
        if self._moments is None:
            self._moments = tuple(np.zeros((3, *parameters.shape), parameters.dtype))
        sums, squares, scratch = self._moments
        self._steps += 1
        first = (1 - self.beta1) / (1 - self.beta1**self._steps)
        second = sqrt((1 - self.beta2) / (1 - self.beta2**self._steps))
        sums *= self.beta1
        sums += gradient
        squares *= self.beta2
        squares += np.square(gradient, out=scratch)
        np.sqrt(squares, out=scratch)
        scratch += self.eps / second
        np.divide(sums, scratch, out=scratch)
        scratch *= self.learning_rate * first / second
        parameters -= scratch


OPTIMIZERS = {"sgd": SGD, "momentum": Momentum, "adam": Adam}
