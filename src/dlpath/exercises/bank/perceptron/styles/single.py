"""Single precision, truth values as answers, an array of mistakes."""

import numpy as np


def predict(X, w, b):
    return np.asarray(X, np.float32) @ np.asarray(w, np.float32) + np.float32(b) >= 0


def update(x, target, w, b, learning_rate):
    x = np.asarray(x, np.float32)
    error = np.float32(target) - np.float32(predict(x[None, :], w, b)[0])
    move = np.float32(learning_rate) * error
    return np.asarray(w, np.float32) + move * x, np.float32(b) + move


def fit(X, y, learning_rate, epochs):
    w, b = np.zeros(X.shape[1], np.float32), np.float32(0)
    mistakes = np.zeros(epochs, dtype=int)
    for epoch in range(epochs):
        for x, target in zip(X, y):
            mistakes[epoch] += predict(x[None, :], w, b)[0] != target
            w, b = update(x, target, w, b, learning_rate)
    return w, b, mistakes
