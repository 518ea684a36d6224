"""Everything is `fit`: a line is two columns, one of them ones."""

import numpy as np


def with_ones(x):
    return np.stack([x, np.ones(len(x))], axis=1)


def mean_squared_error(x, y, slope, intercept):
    errors = with_ones(x) @ np.array([slope, intercept]) - y
    return float(errors @ errors / errors.size)


def fit_line(x, y):
    slope, intercept = fit(with_ones(x), y)
    return slope, intercept


def fit(X, y):
    # QR keeps the digits that X'X would square away.
    Q, R = np.linalg.qr(X)
    return np.linalg.solve(R, Q.T @ y)
