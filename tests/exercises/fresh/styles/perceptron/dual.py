"""The dual form: how often each sample was added, and products between samples."""

import numpy as np


def predict(X, w, b):
    return np.where(np.einsum("ij,j->i", X, w) < -b, 0, 1)


def update(x, target, w, b, learning_rate):
    off = int(target) - int(x.dot(w) + b >= 0)
    return np.add(w, learning_rate * off * x), b + learning_rate * off


def fit(X, y, learning_rate, epochs):
    gram = X @ X.T + 1
    times = np.zeros(len(X), dtype=int)
    mistakes = np.zeros(epochs, dtype=int)
    for epoch in range(epochs):
        for i, target in enumerate(y):
            off = int(target) - int(gram[i] @ times >= 0)
            times[i] += off
            mistakes[epoch] += abs(off)
    return learning_rate * times @ X, learning_rate * times.sum(), mistakes
