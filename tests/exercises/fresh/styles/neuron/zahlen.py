"""Ein Neuron aus lauter Zahlen, ohne ein einziges Feld."""

from math import exp, fsum

import numpy as np


def σ(z):
    return 1 / (1 + exp(-z)) if z >= 0 else 1 - 1 / (1 + exp(z))


sigmoid = np.vectorize(σ, otypes=[float])


def forward(X, w, b):
    return [σ(fsum(p * q for p, q in zip(zeile, w, strict=True)) + b) for zeile in X]


def loss(X, y, w, b):
    return fsum((a - t) ** 2 for a, t in zip(forward(X, w, b), y, strict=True)) / len(y) / 2


def gradient(X, y, w, b):
    δ = [(a - t) * a * (1 - a) / len(y) for a, t in zip(forward(X, w, b), y, strict=True)]
    return [fsum(d * x for d, x in zip(δ, spalte, strict=True)) for spalte in X.T], fsum(δ)


def train(X, y, w, b, learning_rate, steps):
    w = list(w)
    while steps:
        steps -= 1
        dw, db = gradient(X, y, w, b)
        w = [g - learning_rate * d for g, d in zip(w, dw, strict=True)]
        b = b - learning_rate * db
    return w, b
