"""Gradient descent: go downhill, a step at a time (Cauchy 1847)."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from dlpath.core.arguments import ArgumentError, Floats, numbers
from dlpath.core.hyperparameters import positive, share, whole

# Whoever is this many times as far out as the start, or as 1, does not come back.
_FAR = 1e9


class Descent(NamedTuple):
    """Where a descent went."""

    path: Floats
    """(k + 1, ...): the start and the point after each of k steps."""
    diverged: bool
    """Whether it was stopped because it ran away; then k is less than the steps asked for."""


def descend(
    gradient: Callable[[Floats], ArrayLike],
    start: ArrayLike,
    *,
    learning_rate: float,
    steps: int,
    momentum: float = 0.0,
    nesterov: bool = False,
) -> Descent:
    """Follow the negative gradient from ``start`` and return the whole path.

    The rule, with ``v = 0`` at the start::

        v <- momentum v - learning_rate gradient(x)
        x <- x + v

    Without momentum that is plain descent; with it, steps in one direction add up and steps to and
    fro cancel (Polyak 1964). Nesterov (1983) takes the gradient where the momentum will have led,
    at ``x + momentum v``, and so brakes before it is too late.

    Parameters
    ----------
    gradient
        The slope at a point, of the same shape as the point.
    start : any shape
    learning_rate, momentum
        Above 0; from 0 to below 1.

    Raises
    ------
    ArgumentError
        A number is out of its range, or the gradient has another shape than the point.
    """
    positive(learning_rate=learning_rate)
    whole(steps=steps)
    share(momentum=momentum)
    x: Floats = np.array(numbers("start", start))
    bound = _FAR * max(1.0, float(np.max(np.abs(x))))
    velocity = np.zeros_like(x)
    path = [x]
    while len(path) <= steps:
        slope = np.asarray(gradient(x + momentum * velocity if nesterov else x), dtype=np.float64)
        if slope.shape != x.shape:
            raise ArgumentError(
                f"the gradient has shape {slope.shape}, needed is that of start, {x.shape}"
            )
        velocity = momentum * velocity - learning_rate * slope
        x = x + velocity
        # Not "larger than": NaN is not larger than anything.
        if not np.all(np.abs(x) <= bound):
            return Descent(np.array(path), diverged=True)
        path.append(x)
    return Descent(np.array(path), diverged=False)
