"""Kolonnvektorer inuti, masker i sigmoiden."""

import numpy as np


def sigmoid(z):
    ut = np.zeros_like(z, dtype=float)
    stora = z >= 0
    ut[stora] = 1 / (1 + np.exp(-z[stora]))
    e = np.exp(z[~stora])
    ut[~stora] = e / (1 + e)
    return ut


def forward(X, w, b):
    return sigmoid(X @ w.reshape(-1, 1) + b)[:, 0]


def loss(X, y, w, b):
    fel = forward(X, w, b).reshape(-1, 1) - y.reshape(-1, 1)
    print("fel:", fel.T)
    return (fel.T @ fel).item() / (2 * fel.shape[0])


def gradient(X, y, w, b):
    a = forward(X, w, b).reshape(-1, 1)
    y = y.reshape(-1, 1)
    delta = (a - y) * (a - a**2)  # (n, 1), aldrig (n, n)
    dw = X.T @ delta / len(X)
    return dw.ravel(), delta.mean()


def train(X, y, w, b, learning_rate, steps):
    w = w.copy()
    step = 0
    while step < steps:
        dw, db = gradient(X, y, w, b)
        w -= learning_rate * dw
        b -= learning_rate * db
        step += 1
    return w, b
