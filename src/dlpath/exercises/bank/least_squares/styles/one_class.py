"""A class behind the functions."""

import numpy as np


class Squares:
    def __init__(self, X, y):
        self.gram = X.T.dot(X)
        self.moment = X.T.dot(y)

    def solution(self):
        values, vectors = np.linalg.eigh(self.gram)
        return vectors @ ((vectors.T @ self.moment) / values)


def mean_squared_error(x, y, slope, intercept):
    line = np.poly1d([slope, intercept])
    return np.linalg.norm(line(x) - y) ** 2 / len(y)


def fit_line(x, y):
    shift = x.mean()
    level, slope = Squares(np.vander(x - shift, 2, increasing=True), y).solution()
    return (slope, level - slope * shift)


def fit(X, y):
    return Squares(X, y).solution()
