"""A line by steps."""

import numpy as np


def predict(X, w, b):
    """Return the height of the line at X (n, d), an array (n,)."""
    return X @ w + b


def gradient(X, y, w, b):
    """Return the slope of the mean of squares along w (d,) and along b."""
    error = predict(X, w, b) - y
    return 2 * X.T @ error / len(y), 2 * np.mean(error)


def train(X, y, w, b, learning_rate, steps):
    """Return w and b after some steps down the slope."""
    for _ in range(steps):
        dw, db = gradient(X, y, w, b)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b
