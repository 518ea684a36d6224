"""Recursion, and a dot product by hand."""

import sys
from functools import reduce
from operator import add, mul

sys.setrecursionlimit(10_000)


def dot(a, b):
    return reduce(add, map(mul, a, b), 0.0)


def predict(X, w, b):
    return [dot(row, w) + b for row in X.tolist()]


def loss(X, y, w, b):
    def of(k):
        return 0.0 if k < 0 else (errors[k]) ** 2 + of(k - 1)

    errors = [a - t for a, t in zip(predict(X, w, b), y, strict=True)]
    return of(len(errors) - 1) / len(errors)


def gradient(X, y, w, b):
    errors = [a - t for a, t in zip(predict(X, w, b), y, strict=True)]
    n = len(errors)
    return [2 * dot(column, errors) / n for column in X.T], 2 * sum(errors) / n


def fit(X, y, learning_rate, epochs):
    w, b = [0.0] * len(X[0]), 0.0
    for _ in range(epochs):
        dw, db = gradient(X, y, w, b)
        w = [weight - learning_rate * slope for weight, slope in zip(w, dw, strict=True)]
        b -= learning_rate * db
    return w, b
