"""Least squares in whole numbers and fractions: slow, and right without any condition."""

from fractions import Fraction
from math import ldexp, sqrt
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
    error_factors: Floats
    """(d,): the roots of the diagonal of the inverse of X'X; NaN for a collinear column."""
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

    numerators = table[:, d].copy()
    numerators[collinear] = 0
    # One division for each number at the end: fractions would be reduced at every step.
    left = y[:, 0] * previous - X @ numerators
    inverse = [Fraction(value, previous) for value in table[:, d + 1 :].diagonal()]
    error_factors = np.array([_root(value / u**2) for value, u in zip(inverse, unit, strict=True)])
    error_factors[collinear] = np.nan
    return RationalSolution(
        coef=(numerators / Fraction(previous) * y_unit / unit).astype(np.float64),
        residual=(left / (previous * y_unit[0].denominator)).astype(np.float64),
        error_factors=error_factors,
        collinear=tuple(collinear),
    )


def seconds(n: int, d: int, bits: int) -> float:
    """Return about how long ``solve_exactly`` takes for X (n, d) of whole numbers so long.

    The longest numbers of the elimination are determinants: 2 d times as long as those of X, and
    to multiply and divide them takes the square of that.
    """
    words = bits / 30
    gram = n * d**2 * (1e-7 + 1e-9 * words**2)
    elimination = d**3 * (1e-6 + 1e-9 * (2 * d * words) ** 2 / 3)
    return gram + elimination + n * d * (3e-6 + 2e-9 * d * words**2)


def _root(value: Fraction) -> float:
    """Return the square root of a fraction that may itself be out of the range of float64."""
    if value <= 0:
        return 0.0
    shift = (value.numerator.bit_length() - value.denominator.bit_length()) // 2
    return ldexp(sqrt(value / Fraction(4) ** shift), shift)


def _whole(X: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    """Return whole numbers (n, d) and a factor (d,) for each column whose product is ``X``."""
    factors = [max(value.denominator for value in column) for column in X.T]
    scaled = [
        [value.numerator * (factor // value.denominator) for value in column]
        for factor, column in zip(factors, X.T, strict=True)
    ]
    return np.array(scaled, dtype=object).T, np.array([Fraction(1, factor) for factor in factors])
