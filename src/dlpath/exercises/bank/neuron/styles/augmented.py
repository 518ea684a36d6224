"""The bias is one more weight; the sigmoid comes from the hyperbolic tangent."""

import numpy as np


def sigmoid(z):
    return 0.5 * (1.0 + np.tanh(0.5 * z))


def ones(X):
    return np.c_[X, np.ones(len(X))]


def forward(X, w, b):
    return sigmoid(ones(X) @ np.r_[w, b])


def loss(X, y, w, b):
    error = forward(X, w, b) - y
    return error @ error / (2 * len(error))


def gradient(X, y, w, b):
    a = forward(X, w, b)
    slopes = np.einsum("n,n,n,nj->j", a - y, a, 1 - a, ones(X)) / len(X)
    return slopes[:-1], slopes[-1]


def train(X, y, w, b, learning_rate, steps):
    v = np.r_[w, b]
    for _ in range(steps):
        dw, db = gradient(X, y, v[:-1], v[-1])
        v -= learning_rate * np.r_[dw, db]
    return v[:-1], v[-1]
