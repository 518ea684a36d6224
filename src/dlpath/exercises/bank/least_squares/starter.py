"""Least squares: how wrong a line is, and which line is wrong by the least.

To see what holds:   dlpath exercise check least-squares
When you are stuck:  dlpath exercise hint least-squares
"""

import numpy as np


def mean_squared_error(x, y, slope, intercept):
    """Return how wrong a line is: the mean of its squared errors.

    x : (n,)            where the points are
    y : (n,)            how high they are
    slope, intercept    numbers; the line is slope·x + intercept

    Returns a number. On (3, 6), (6, 9), (12, 18) the line 2x + 1 gets 22.
    """
    raise NotImplementedError


def fit_line(x, y):
    """Return (slope, intercept) of the line with the smallest error.

    x : (n,)    not all the same
    y : (n,)

    For (3, 6), (6, 9), (12, 18) it is (1.3571…, 1.5).
    """
    raise NotImplementedError


def fit(X, y):
    """Return the coef for which X coef − y has the smallest mean square.

    X : (n, d)    one sample a row; no column is a combination of others
    y : (n,)

    Returns coef (d,), one number for each column.
    """
    raise NotImplementedError
