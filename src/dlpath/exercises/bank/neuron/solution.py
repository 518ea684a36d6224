"""The neuron: a threshold with a slope."""

import numpy as np


def sigmoid(z):
    """Return 1 / (1 + e^−z) for every number of z, without overflow."""
    # Of the two forms of the sigmoid, each sign takes the one whose exponential is at most 1.
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)


def forward(X, w, b):
    """Return the output (n,) for each sample of X (n, d)."""
    return sigmoid(X @ w + b)


def loss(X, y, w, b):
    """Return half the mean of the squared errors."""
    return np.mean((forward(X, w, b) - y) ** 2) / 2


def gradient(X, y, w, b):
    """Return the gradient of the loss with respect to w (d,) and b."""
    a = forward(X, w, b)
    delta = (a - y) * a * (1 - a) / len(y)
    return X.T @ delta, np.sum(delta)


def train(X, y, w, b, learning_rate, steps):
    """Return w (d,) and b after so many steps with all samples."""
    for _ in range(steps):
        dw, db = gradient(X, y, w, b)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b
