"""Masks in the sigmoid, and one backward function behind the rest."""

import numpy as np


def sigmoid(z):
    z = np.array(z, dtype=np.float64)
    a = np.empty_like(z)
    up = z > 0
    a[up] = 1 / (1 + np.exp(-z[up]))
    e = np.exp(z[~up])
    a[~up] = e / (1 + e)
    return a


def forward(X, w, b):
    return sigmoid(np.matmul(X, w) + b)


def run(X, y, w, b):
    a = forward(X, w, b)
    e = a - y
    half = 0.5 * np.average(e * e)
    dz = e * (a - a * a)
    return half, np.average(dz[:, None] * X, axis=0), np.average(dz)


def loss(X, y, w, b):
    return run(X, y, w, b)[0]


def gradient(X, y, w, b):
    return list(run(X, y, w, b)[1:])


def train(X, y, w, b, learning_rate, steps):
    w = np.copy(w)
    for _ in range(steps):
        _, dw, db = run(X, y, w, b)
        w -= learning_rate * dw
        b -= learning_rate * db
    return w, b
