"""A generator of corrections, and a closure that remembers."""

from itertools import chain, repeat

import numpy as np


def predict(X, w, b):
    return np.fromiter((not (row @ w + b) < 0 for row in X), dtype=bool)


def update(x, target, w, b, learning_rate):
    match int(target), bool(x @ w + b >= 0):
        case 1, False:
            sign = 1
        case 0, True:
            sign = -1
        case _:
            sign = 0
    return w + sign * (learning_rate * x), b + sign * learning_rate


def fit(X, y, learning_rate, epochs):
    state = {"w": np.zeros(X.shape[1]), "b": 0.0}

    def corrections(samples):
        for x, target in samples:
            w, b = update(x, target, **state, learning_rate=learning_rate)
            yield b != state["b"]
            state["w"], state["b"] = w, b

    stream = corrections(chain.from_iterable(repeat(list(zip(X, y, strict=True)), epochs)))
    every = [int(wrong) for wrong in stream]
    counts = np.array(every, dtype=int).reshape(epochs, len(X)).sum(axis=1)
    return state["w"], state["b"], list(counts)
