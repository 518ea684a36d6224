"""Least squares in whole numbers and fractions: slow, and right without any condition."""

from fractions import Fraction
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from dlpath.core.arguments import Floats


class RationalSolution(NamedTuple):
    """The exact solution of a least-squares problem, rounded at the end."""

    coef: Floats
    """(d,); 0 for a collinear column."""
    residual: Floats
    """(n,)"""
    variance_factors: Floats
    """(d,): the diagonal of the inverse of X'X; NaN for a collinear column."""
    collinear: tuple[int, ...]
    """Columns that are combinations of those before them."""


def fractions(values: Floats) -> NDArray[Any]:
    """Return the same numbers as fractions."""
    return np.array([Fraction(value) for value in values.ravel().tolist()]).reshape(values.shape)


def solve_exactly(X: NDArray[Any], y: NDArray[Any]) -> RationalSolution:
    """Return what minimises the sum of squares of ``y - X b``, for X (n, d), y (n,) of fractions.

    Gauss and Jordan's elimination on ``[X'X | X'y | 1]``, in whole numbers without fractions
    (Bareiss 1968): the division by the pivot before leaves no remainder. A pivot of 0 means that
    the column is a combination of those before it; it is left out.
    """
    d = X.shape[1]
    X, unit = _whole(X)
    y, y_unit = _whole(y[:, None])
    table = np.hstack([X.T @ X, X.T @ y, np.eye(d, dtype=int).astype(object)])
    collinear = []
    previous = 1
    for j in range(d):
        pivot, row = table[j, j], table[j].copy()
        if pivot == 0:
            collinear.append(j)
            continue
        table = (pivot * table - np.outer(table[:, j], row)) // previous
        table[j] = row
        previous = pivot

    solved = table / Fraction(previous)
    b, inverse = solved[:, d], solved[:, d + 1 :].diagonal()
    b[collinear] = Fraction(0)
    variance_factors = (inverse / unit**2).astype(np.float64)
    variance_factors[collinear] = np.nan
    return RationalSolution(
        coef=(b * y_unit / unit).astype(np.float64),
        residual=((y[:, 0] - X @ b) * y_unit).astype(np.float64),
        variance_factors=variance_factors,
        collinear=tuple(collinear),
    )


def _whole(X: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    """Return whole numbers (n, d) and a factor (d,) for each column whose product is ``X``."""
    factors = [max(value.denominator for value in column) for column in X.T]
    scaled = [
        [value.numerator * (factor // value.denominator) for value in column]
        for factor, column in zip(factors, X.T, strict=True)
    ]
    return np.array(scaled, dtype=object).T, np.array([Fraction(1, factor) for factor in factors])
