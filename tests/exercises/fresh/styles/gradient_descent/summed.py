"""Slopes are kept, and every place is computed from all of them."""

import numpy as np


class Path:
    def __init__(self, start):
        self.rows = [np.array(start, dtype=np.float64)]
        self.slopes = []

    def __call__(self, gradient, rate, weight):
        self.slopes.append(np.array(gradient(self.rows[-1].copy()), dtype=np.float64))
        pushes = (g * weight(len(self.slopes) - k) for k, g in enumerate(self.slopes))
        self.rows.append(self.rows[0] - rate * sum(pushes))
        return self


def descend(gradient, start, learning_rate, steps):
    path = Path(start)
    for _ in range(steps):
        path(gradient, learning_rate, lambda age: 1.0)
    return np.array(path.rows)


def descend_momentum(gradient, start, learning_rate, momentum, steps):
    """A push that is k steps old has moved the ball by 1 + momentum + … (k terms)."""
    path = Path(start)
    for _ in range(steps):
        path(gradient, learning_rate, lambda age: sum(momentum**k for k in range(age)))
    return np.array(path.rows)
