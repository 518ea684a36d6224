"""The perceptron: learn only from mistakes."""

import numpy as np


def predict(X, w, b):
    """Return 1 for each sample of X (n, d) on the upper side or on the border, else 0."""
    return (X @ w + b >= 0).astype(int)


def update(x, target, w, b, learning_rate):
    """Return w (d,) and b, moved towards or away from x (d,) if its answer is wrong."""
    error = target - (x @ w + b >= 0)
    return w + learning_rate * error * x, b + learning_rate * error


def fit(X, y, learning_rate, epochs):
    """Return w (d,), b, and how many mistakes each epoch made."""
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        wrong = 0
        for x, target in zip(X, y, strict=True):
            wrong += int(predict(x, w, b) != target)
            w, b = update(x, target, w, b, learning_rate)
        mistakes.append(wrong)
    return w, b, mistakes
