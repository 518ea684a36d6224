"""Python loops and sums, no numpy until the end."""

import numpy as np


def mean_squared_error(x, y, slope, intercept):
    total = 0.0
    for xi, yi in zip(x, y):
        guess = slope * xi + intercept
        total += (yi - guess) ** 2
    return total / len(x)


def fit_line(x, y):
    n = len(x)
    mean_x = sum(x) / n
    mean_y = sum(y) / n
    above = below = 0.0
    for i in range(n):
        above += (x[i] - mean_x) * (y[i] - mean_y)
        below += (x[i] - mean_x) ** 2
    slope = above / below
    return [slope, mean_y - slope * mean_x]


def fit(X, y):
    """Elimination by hand, largest pivot first."""
    n, d = X.shape
    rows = [
        [sum(X[k, i] * X[k, j] for k in range(n)) for j in range(d)]
        + [sum(X[k, i] * y[k] for k in range(n))]
        for i in range(d)
    ]
    for i in range(d):
        pivot = max(range(i, d), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(d):
            if r != i:
                factor = rows[r][i] / rows[i][i]
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i])]
    return np.array([rows[i][d] / rows[i][i] for i in range(d)])
