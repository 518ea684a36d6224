"""Samples as columns, in Fortran order, as textbooks of mathematics write it."""

import numpy as np


def sigmoid(z):
    positive = z >= 0
    e = np.exp(np.where(positive, -z, z))
    return np.where(positive, 1.0, e) / (1.0 + e)


def layers(x, W1, b1, W2, b2):
    h = sigmoid(W1.T @ x + b1.reshape(-1, 1))
    return h, sigmoid(W2.T @ h + b2.reshape(-1, 1))


def forward(X, W1, b1, W2, b2):
    h, o = layers(X.T, W1, b1, W2, b2)
    return h.T, o.T


def loss(output, y):
    return 0.5 * np.mean(np.linalg.norm(output - y, axis=1) ** 2)


def backward(X, y, W1, b1, W2, b2):
    x, t = np.asfortranarray(X.T), y.T
    h, o = layers(x, W1, b1, W2, b2)
    d2 = (o - t) * o * (1 - o)
    d1 = (W2 @ d2) * h * (1 - h)
    n = x.shape[1]
    return x @ d1.T / n, d1.mean(axis=1), h @ d2.T / n, d2.mean(axis=1)


def train(X, y, W1, b1, W2, b2, learning_rate, steps):
    W1, b1, W2, b2 = (np.array(p, order="F") for p in (W1, b1, W2, b2))
    for step in range(steps):
        for p, g in zip((W1, b1, W2, b2), backward(X, y, W1, b1, W2, b2), strict=True):
            p -= learning_rate * g
        if step % 1000 == 0:
            print("step", step)
    return W1, b1, W2, b2
