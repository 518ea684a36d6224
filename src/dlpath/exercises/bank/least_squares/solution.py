"""Least squares: how wrong a line is, and which line is wrong by the least."""

import numpy as np


def mean_squared_error(x, y, slope, intercept):
    """Return the mean of the squared errors of the line at the points x, y (n,)."""
    error = slope * x + intercept - y
    return np.mean(error**2)


def fit_line(x, y):
    """Return (slope, intercept) of the best line through the points x, y (n,)."""
    # The best line goes through both means: seen from there, only its slope is unknown.
    dx, dy = x - np.mean(x), y - np.mean(y)
    slope = (dx @ dy) / (dx @ dx)
    intercept = np.mean(y) - slope * np.mean(x)
    return slope, intercept


def fit(X, y):
    """Return the coef (d,) for which the errors X coef − y are perpendicular to all columns."""
    return np.linalg.solve(X.T @ X, X.T @ y)
