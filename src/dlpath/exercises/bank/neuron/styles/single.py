"""Single precision throughout, and the plain formula with its exponent bounded."""

import numpy as np


def f32(value):
    return np.asarray(value, dtype=np.float32)


def sigmoid(z):
    return 1 / (1 + np.exp(np.clip(-f32(z), -87, 87)))


def forward(X, w, b):
    return sigmoid(f32(X) @ f32(w) + np.float32(b))


def loss(X, y, w, b):
    return np.float32(0.5) * np.mean((forward(X, w, b) - f32(y)) ** 2, dtype=np.float32)


def gradient(X, y, w, b):
    a = forward(X, w, b)
    delta = (a - f32(y)) * a * (1 - a)
    return np.mean(delta[:, None] * f32(X), axis=0), np.mean(delta)


def train(X, y, w, b, learning_rate, steps):
    w, b, rate = f32(w), np.float32(b), np.float32(learning_rate)
    for _ in range(steps):
        dw, db = gradient(X, y, w, b)
        w, b = w - rate * dw, b - rate * db
    return w, b
