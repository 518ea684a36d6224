"""The best line through samples."""

import numpy as np


def line(check, fit_line, x, y):
    """Return the slopes (1,) and the intercept of the line through points x, y (n,)."""
    slope, intercept = check.parts("fit_line", fit_line(x, y), ("slope", "intercept"))
    slope = check.numbers("slope from fit_line", slope, ())
    return np.array([slope]), check.numbers("intercept from fit_line", intercept, ())


def plane(check, fit, X, y):
    """Return the slopes (d,) and the intercept of the plane through samples X (n, d), y (n,)."""
    ones = np.column_stack([X, np.ones(len(X))])
    coef = check.numbers("coef from fit", fit(ones, y), (ones.shape[1],))
    return coef[:-1], float(coef[-1])


def error(check, mean_squared_error, x, y, slope, intercept):
    """Return the error of a line."""
    found = mean_squared_error(x, y, slope, intercept)
    return check.numbers("what mean_squared_error returns", found, ())
