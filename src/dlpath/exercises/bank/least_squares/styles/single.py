"""Single precision, and the sums written out with n."""

import numpy as np


def f32(values):
    return np.asarray(values, dtype=np.float32)


def mean_squared_error(x, y, slope, intercept):
    x, y, slope, intercept = map(f32, (x, y, slope, intercept))
    return ((y - intercept - slope * x) ** 2).mean()


def fit_line(x, y):
    x, y = f32(x), f32(y)
    dx = x - x.mean()
    slope = np.sum(dx * y) / np.sum(dx * dx)
    # From the mean of x, for the origin may be far away.
    return slope, y.mean() - slope * x.mean()


def fit(X, y):
    X, y = f32(X), f32(y)
    return np.linalg.solve(X.T.dot(X), X.T.dot(y))
