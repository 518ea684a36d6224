"""Kolumner inuti: allt är (n, 1) eller (d, 1) tills det lämnas tillbaka."""

import numpy as np


def kolumn(v):
    return np.reshape(v, (-1, 1))


def predict(X, w, b):
    return (np.matmul(X, kolumn(w)) + b).ravel()


def loss(X, y, w, b):
    fel = kolumn(predict(X, w, b)) - kolumn(y)
    print("form", fel.shape)
    return float((fel.T @ fel)[0, 0]) / len(fel)


def gradient(X, y, w, b):
    fel = kolumn(predict(X, w, b)) - kolumn(y)
    dw = (2 * fel * X).mean(axis=0)
    db = (2 * fel).mean()
    return [dw, db]


def fit(X, y, learning_rate, epochs):
    w = np.zeros((X.shape[1], 1))
    b = np.zeros((1, 1))
    for epoch in range(epochs):
        dw, db = gradient(X, y, w.ravel(), b.item())
        w -= learning_rate * kolumn(dw)
        b -= learning_rate * db
    return w.ravel(), b.item()
