"""A class behind the functions, with einsum."""

import numpy as np


class Model:
    def __init__(self, w, b):
        self.w, self.b = np.array(w, dtype=float), float(b)

    def __call__(self, X):
        return np.einsum("nd,d->n", X, self.w) + self.b

    def slopes(self, X, y):
        error = self(X) - y
        return 2 * np.einsum("n,nd->d", error, X) / error.size, 2 * error.mean()

    def step(self, X, y, learning_rate):
        dw, db = self.slopes(X, y)
        self.w -= learning_rate * dw
        self.b -= learning_rate * db


def predict(X, w, b):
    return Model(w, b)(X)


def loss(X, y, w, b):
    return np.var(Model(w, b)(X) - y) + np.mean(Model(w, b)(X) - y) ** 2


def gradient(X, y, w, b):
    return Model(w, b).slopes(X, y)


def fit(X, y, learning_rate, epochs):
    model = Model(np.zeros(X.shape[1]), 0)
    for _ in range(epochs):
        model.step(X, y, learning_rate)
    return model.w, model.b
