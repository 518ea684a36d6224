"""Fortran order, tanh for the sigmoid, and functions from lambdas."""

from functools import partial, reduce

import numpy as np

sigmoid = lambda z: (1 + np.tanh(np.true_divide(z, 2))) / 2  # noqa: E731
forward = lambda X, w, b: sigmoid(np.asfortranarray(X).dot(w) + b)  # noqa: E731
slope = lambda a: np.multiply(a, 1 - a)  # noqa: E731


def loss(X, y, w, b):
    return np.linalg.norm(forward(X, w, b) - y) ** 2 / (len(y) + len(y))


def gradient(X, y, w, b):
    a = forward(X, w, b)
    pull = np.diag(slope(a)) @ (a - y)
    return np.tensordot(pull, X, axes=1) / len(y), pull.mean()


def train(X, y, w, b, learning_rate, steps):
    def step(X, y, rate, state, _):
        return tuple(p - rate * g for p, g in zip(state, gradient(X, y, *state), strict=True))

    return reduce(partial(step, X, y, learning_rate), range(steps), (w, b))
