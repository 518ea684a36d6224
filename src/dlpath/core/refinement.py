"""Björck's refinement: least squares as exact as wished, from a factorisation in float64.

Björck (1967), Iterative refinement of linear least squares solutions I, BIT 7, 257-278.
"""

from collections.abc import Sequence
from math import fsum

import numpy as np

from dlpath.core.arguments import Floats
from dlpath.core.error_free import remainder

# Beyond, rounding leaves too little of the factorisation to correct anything with it.
_WORST_CONDITION = 1e14
# A correction has to be this much smaller than the one before it.
_CONTRACTION = 2.0**-4
# A number is settled when the last correction is this small beside it.
_SETTLED = 2.0**-75
# One that is not, when the correction is this small beside the largest number, is 0.
_NOTHING = 2.0**-300


class NoContraction(ArithmeticError):
    """The columns are too much alike for corrections to become smaller."""


class Refinement:
    """The factorisation ``X = Q R`` of a matrix (n, d), n >= d, that is the sum of its ``parts``.

    The entries of the first part are at most 1, those of the others what rounding took from them.
    """

    def __init__(self, parts: Sequence[Floats]) -> None:
        self.parts = parts
        self.Q, self.R = np.linalg.qr(parts[0])
        self.condition = float(np.linalg.cond(self.R))

    def solve(self, y: Floats, c: Floats) -> tuple[Floats, Floats]:
        """Return b (d,) and r (n,) with ``r + X b = y`` and ``X'r = c``, each number rounded once.

        With ``c = 0`` that is least squares: r is what is left of y, at right angles to every
        column. Each round solves for what is missing on the right-hand side. What is missing is
        known to the last bit, because b and r are kept as the sums of all their corrections.

        Raises
        ------
        NoContraction
            Float64 is not enough to tell the columns apart.
        """
        if not self.condition <= _WORST_CONDITION:
            raise NoContraction
        b_parts: list[Floats] = []
        r_parts: list[Floats] = []
        missing_y, missing_c = y, c
        correction = np.inf
        while True:
            along = self.Q.T @ missing_y - np.linalg.solve(self.R.T, missing_c)
            b_parts.append(np.linalg.solve(self.R, along))
            r_parts.append(missing_y - self.Q @ along)
            previous, correction = correction, _largest(b_parts[-1])
            # The first solution suffers from the square of the condition, all others do not.
            if len(b_parts) > 2 and correction > _CONTRACTION * previous:
                raise NoContraction
            b = _sum(b_parts)
            settled = correction <= _SETTLED * np.abs(b)
            if settled.all() or correction <= _NOTHING * _largest(b):
                r = _sum(r_parts)
                return np.where(settled, b, 0), np.where(np.abs(r) > _SETTLED * _largest(y), r, 0)
            missing_y = remainder([y, *(-r for r in r_parts)], self.parts, b_parts)
            missing_c = remainder([c], [part.T for part in self.parts], r_parts)

    def variance_factors(self) -> Floats:
        """Return the diagonal (d,) of the inverse of X'X; it may raise ``NoContraction``."""
        n, d = self.Q.shape
        return np.array([self.solve(np.zeros(n), -unit)[0] @ unit for unit in np.eye(d)])


def _largest(values: Floats) -> float:
    return float(np.max(np.abs(values)))


def _sum(parts: Sequence[Floats]) -> Floats:
    rows = zip(*(part.tolist() for part in parts), strict=True)
    return np.array([fsum(row) for row in rows])
