"""Gram-Schmidt: each column is freed of those before it, then read off backwards."""

import math
from itertools import count, islice

import numpy as np


def mean_squared_error(x, y, slope, intercept):
    def squares():
        for i in count():
            yield math.pow(float(y[i]) - math.fsum((slope * float(x[i]), intercept)), 2)

    return math.fsum(islice(squares(), len(x))) / len(x)


def fit_line(x, y):
    intercept, slope = fit(np.stack([np.ones(len(x)), x]).T, y)
    return np.float64(slope), np.float64(intercept)


def fit(X, y):
    free, shares = [], np.eye(X.shape[1])
    for k, column in enumerate(X.T):
        rest = np.array(column, dtype=float)
        for _ in range(2):
            for j, other in enumerate(free):
                share = rest @ other / (other @ other)
                rest = rest - share * other
                shares[j, k] += share
        free.append(rest)
    along = np.array([y @ one / (one @ one) for one in free])
    return np.linalg.inv(shares) @ along
