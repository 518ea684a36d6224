"""Gradient descent: go downhill, a step at a time."""

import numpy as np


def descend(gradient, start, learning_rate, steps):
    """Return the path (steps + 1, ...) against the gradient, the start first."""
    x = np.array(start, dtype=np.float64)
    path = [x]
    for _ in range(steps):
        x = x - learning_rate * gradient(x)
        path.append(x)
    return np.array(path)


def descend_momentum(gradient, start, learning_rate, momentum, steps):
    """Return the path (steps + 1, ...) of a heavy ball that starts at rest."""
    x = np.array(start, dtype=np.float64)
    v = np.zeros_like(x)
    path = [x]
    for _ in range(steps):
        v = momentum * v - learning_rate * gradient(x)
        x = x + v
        path.append(x)
    return np.array(path)
