"""Linear regression: the first model you train."""

import numpy as np


def predict(X, w, b):
    """Return the answer (n,) to each sample of X (n, d)."""
    return X @ w + b


def loss(X, y, w, b):
    """Return the mean of the squared errors."""
    return np.mean((predict(X, w, b) - y) ** 2)


def gradient(X, y, w, b):
    """Return the gradient of the loss with respect to w (d,) and b."""
    error = predict(X, w, b) - y
    dw = 2 / len(y) * (X.T @ error)
    db = 2 * np.mean(error)
    return dw, db


def fit(X, y, learning_rate, epochs):
    """Return w (d,) and b after so many steps with all samples, from zeros."""
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(epochs):
        dw, db = gradient(X, y, w, b)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b
