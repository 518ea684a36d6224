"""Single precision throughout."""

import numpy as np


def predict(X, w, b):
    return np.asarray(X, np.float32) @ np.asarray(w, np.float32) + np.float32(b)


def loss(X, y, w, b):
    return np.square(predict(X, w, b) - np.asarray(y, np.float32)).mean(dtype=np.float32)


def gradient(X, y, w, b):
    error = predict(X, w, b) - np.asarray(y, np.float32)
    scale = np.float32(2 / len(error))
    return scale * (error @ np.asarray(X, np.float32)), scale * error.sum(dtype=np.float32)


def fit(X, y, learning_rate, epochs):
    w = np.zeros(X.shape[1], dtype=np.float32)
    b = np.float32(0)
    rate = np.float32(learning_rate)
    for _ in range(epochs):
        dw, db = gradient(X, y, w, b)
        w = w - rate * dw
        b = b - rate * db
    return w, b
