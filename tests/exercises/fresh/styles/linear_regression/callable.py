"""A model that is called, and a generator that trains it."""

from dataclasses import dataclass, field

import numpy as np


@dataclass
class Line:
    w: np.ndarray
    b: float = 0.0
    seen: list = field(default_factory=list)

    def __call__(self, X):
        return np.inner(X, self.w) + self.b

    def slopes(self, X, y):
        error = (self(X) - y)[:, np.newaxis]
        return (2 * error * X).mean(axis=0), (2 * error).mean()

    def training(self, X, y, rate):
        while True:
            dw, db = self.slopes(X, y)
            self.w, self.b = self.w - rate * dw, self.b - rate * db
            self.seen.append(db)
            yield self


def predict(X, w, b):
    return Line(w, b)(X)


def loss(X, y, w, b):
    return np.square(Line(w, b)(X) - y).mean()


def gradient(X, y, w, b):
    return Line(w, b).slopes(X, y)


def fit(X, y, learning_rate, epochs):
    line = Line(np.zeros(X.shape[1]))
    for _ in zip(range(epochs), line.training(X, y, learning_rate), strict=False):
        pass
    return line.w, line.b
