"""Loops over samples and features, and the math module."""

import math

import numpy as np


def squash(z):
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    return math.exp(z) / (1 + math.exp(z))


def sigmoid(z):
    out = np.empty(np.shape(z))
    for index in np.ndindex(out.shape):
        out[index] = squash(z[index])
    return out


def forward(X, w, b):
    return [squash(sum(xi * wi for xi, wi in zip(x, w)) + b) for x in X]


def loss(X, y, w, b):
    total = 0.0
    for a, target in zip(forward(X, w, b), y):
        total += 0.5 * (target - a) ** 2
    return total / len(X)


def gradient(X, y, w, b):
    dw, db = [0.0] * len(w), 0.0
    for x, target, a in zip(X, y, forward(X, w, b)):
        delta = -(target - a) * a * (1 - a)
        for j in range(len(w)):
            dw[j] += delta * x[j] / len(X)
        db += delta / len(X)
    return dw, db


def train(X, y, w, b, learning_rate, steps):
    w = [float(wi) for wi in w]
    for _ in range(steps):
        dw, db = gradient(X, y, w, b)
        w = [wi - learning_rate * dwi for wi, dwi in zip(w, dw)]
        b -= learning_rate * db
    return w, b
