"""A path is its start, followed by the path from the next place."""

import numpy as np


def descend(gradient, start, learning_rate, steps):
    return np.array(places(gradient, np.asarray(start, dtype=float), learning_rate, steps))


def places(gradient, x, learning_rate, steps):
    if steps == 0:
        return [x]
    return [x] + places(gradient, x - gradient(x) * learning_rate, learning_rate, steps - 1)


def descend_momentum(gradient, start, learning_rate, momentum, steps):
    """The velocity is how far the last step went: no variable for it is needed."""
    path = [np.asarray(start, dtype=float)]
    for _ in range(steps):
        here = path[-1]
        last = here - path[-2] if len(path) > 1 else 0.0
        path.append(here + momentum * last - learning_rate * gradient(here))
    return path
