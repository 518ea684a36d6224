"""Columns first: Fortran order, QR, and a Vandermonde matrix for the line."""

import numpy as np


def mean_squared_error(x, y, slope, intercept):
    A = np.asfortranarray(np.vander(x, 2))
    e = A @ [slope, intercept] - y
    return e.dot(e) / e.shape[0]


def fit_line(x, y):
    slope, intercept = fit(np.asfortranarray(np.vander(x, 2)), y)
    print("slope", slope, "intercept", intercept)
    return [slope, intercept]


def fit(X, y):
    Q, R = np.linalg.qr(np.asfortranarray(X))
    coef = np.zeros(R.shape[1])
    k = len(coef)
    while k:
        k -= 1
        coef[k] = (Q[:, k] @ y - R[k, k + 1 :] @ coef[k + 1 :]) / R[k, k]
    return coef
