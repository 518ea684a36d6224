"""In place, with copies where the path is kept."""

import numpy as np


def descend(gradient, start, learning_rate, steps):
    return descend_momentum(gradient, start, learning_rate, 0.0, steps)


def descend_momentum(gradient, start, learning_rate, momentum, steps):
    x = np.array(start, dtype=float)
    v = np.zeros_like(x)
    path = [x.copy()]
    while len(path) <= steps:
        v *= momentum
        v -= learning_rate * gradient(x)
        x += v
        print("step", len(path), "at", x)
        path.append(x.copy())
    return np.stack(path)
