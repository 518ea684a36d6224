"""Least squares: the line, polynomial or plane with the smallest sum of squared errors.

Legendre (1805) and Gauss (1809). Where columns look alike, the usual routines lose half of their
digits or all of them. Here the result is the exact solution for the numbers given, rounded once.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import fsum
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dlpath.core.arguments import ArgumentError, Floats, checked
from dlpath.core.error_free import powers
from dlpath.core.rational import fractions, seconds, solve_exactly
from dlpath.core.refinement import NoContraction, Refinement

# Normal equations lose the digits of the condition twice: here ten of sixteen.
_WORST_CONDITION_SQUARED = 1e10
# The squares of numbers below this power of two, and their sums, are far from the ends of float64.
_SAFE_EXPONENT = 256
# So long may whole numbers take at the most.
_LONGEST_SECONDS = 10.0
_BITS = 53


class IllConditioned(ArgumentError):
    """The columns of X are too much alike for the method that was asked for."""

    code = "ill-conditioned"


@dataclass(frozen=True)
class Solution:
    """What minimises the sum of squares of ``y - X coef``."""

    coef: Floats
    """(d,): of a polynomial, ``coef[k]`` belongs to ``x**k``. 0 for a collinear column."""
    residual: Floats
    """(n,): ``y - X coef``. What is below 2**-75 of the largest y may come out as 0."""
    rank: int
    """How many columns are independent."""
    condition: float
    """Largest by smallest singular value of X with its columns scaled to about 1."""
    collinear: tuple[int, ...]
    """Columns that are combinations of those before them: no data can tell their coefficients."""
    error_factors: Callable[[], Floats]
    """Roots (d,) of the diagonal of the inverse of X'X; takes d times as long as ``coef``."""

    @cached_property
    def std_error(self) -> Floats:
        """Standard deviation (d,) of each coefficient; NaN if collinear or if n equals the rank.

        It is 0 where all of ``residual`` is, within the limit that is said there.
        """
        freedom = len(self.residual) - self.rank
        if not freedom:
            return np.full(len(self.coef), np.nan)
        # Squares have twice the exponents: near 1 they neither overflow nor vanish.
        exponent = _exponents(self.residual)
        spread = np.sqrt(fsum((np.ldexp(self.residual, -exponent) ** 2).tolist()) / freedom)
        factors, exponents = np.frexp(self.error_factors())
        return _scaled(spread * factors, exponents + exponent)


def mean_squared_error(x: ArrayLike, y: ArrayLike, slope: float, intercept: float) -> float:
    """Return the mean of the squared distances, along y, of points x, y (n,) from a line."""
    x, y = checked(x=(x, "n"), y=(y, "n"))
    return float(np.mean((intercept + slope * x - y) ** 2))


def solve(X: ArrayLike, y: ArrayLike, *, exact: bool = True) -> Solution:
    """Return the least-squares solution for X (n, d) and y (n,); a constant is a column of ones.

    Parameters
    ----------
    X, y
        At least one sample. With fewer samples than columns, some columns are collinear.
    exact
        True: each coefficient is that of the exact solution to 15 digits or more at any condition,
        and the same on every processor. False: normal equations, much faster on large data, right
        to 16 digits less twice those of the condition.

    Raises
    ------
    ArgumentError
        X or y are not finite numbers of such shapes.
    IllConditioned
        Without ``exact``, not even six digits can be had. With it, the columns are so much alike
        that only whole numbers could tell them apart, and the problem is too large for that.
    """
    X, y = checked(X=(X, "n d"), y=(y, "n"))
    if not exact:
        return _by_normal_equations(X, y)
    bits = max(_length(X), _length(y))
    return _exact([X], np.zeros(X.shape[1], dtype=int), y, lambda: fractions(X), bits)


def fit_polynomial(x: ArrayLike, y: ArrayLike, degree: int, *, exact: bool = True) -> Solution:
    """Return the least-squares polynomial through points x, y (n,), otherwise as :func:`solve`.

    Powers of ``x`` are kept to 155 bits: rounded to 53 they would be those of other points.
    """
    x, y = checked(x=(x, "n"), y=(y, "n"))
    if isinstance(degree, bool) or not isinstance(degree, int | np.integer) or degree < 0:
        raise ArgumentError(f"degree is {degree!r}, needed is a whole number from 0 up")
    exponents = np.arange(degree + 1)
    if not exact:
        with np.errstate(over="ignore"):
            X = x[:, None] ** exponents
        return _by_normal_equations(*checked(X=(X, "n d"), y=(y, "n")))
    shift = _exponents(x)
    parts = powers(np.ldexp(x, -shift), int(degree))
    return _exact(
        parts,
        shift * exponents,
        y,
        lambda: fractions(x)[:, None] ** exponents.astype(object),
        max(_length(x) * max(int(degree), 1), _length(y)),
    )


def _exact(
    parts: Sequence[Floats],
    shifts: NDArray[np.int_],
    y: Floats,
    as_fractions: Callable[[], NDArray[Any]],
    bits: int,
) -> Solution:
    """Solve for the X whose column j is the sum of ``parts`` times ``2**shifts[j]``.

    As whole numbers, X and y are so many ``bits`` long.
    """
    # Powers of two change no digit, and bring all numbers near 1.
    column_shifts, y_shift = _exponents(parts[0]), _exponents(y)
    shifts = shifts + column_shifts
    n, d = parts[0].shape
    if n < d:
        return _in_whole_numbers(as_fractions, (n, d), y, np.inf, bits)
    refinement = Refinement([np.ldexp(part, -column_shifts) for part in parts])

    def error_factors() -> Floats:
        try:
            return _scaled(np.sqrt(refinement.variance_factors()), -shifts)
        except NoContraction:
            solution = _in_whole_numbers(as_fractions, (n, d), y, refinement.condition, bits)
            return solution.error_factors()

    try:
        b, r = refinement.solve(np.ldexp(y, -y_shift), np.zeros(d))
    except NoContraction:
        return _in_whole_numbers(as_fractions, (n, d), y, refinement.condition, bits)
    coef, residual = _scaled(b, y_shift - shifts), _scaled(r, y_shift)
    return Solution(coef, residual, d, refinement.condition, (), error_factors)


def _in_whole_numbers(
    as_fractions: Callable[[], NDArray[Any]],
    shape: tuple[int, int],
    y: Floats,
    condition: float,
    bits: int,
) -> Solution:
    n, d = shape
    if seconds(n, d, bits) > _LONGEST_SECONDS:
        raise IllConditioned(
            f"some of the {d} columns of X are combinations of others, as far as float64 can tell",
            hint="leave out columns that say the same; this is too large for whole numbers",
        )
    try:
        rational = solve_exactly(as_fractions(), fractions(y))
    except OverflowError as error:
        raise _too_large() from error
    return Solution(
        coef=rational.coef,
        residual=rational.residual,
        rank=d - len(rational.collinear),
        condition=np.inf if rational.collinear else condition,
        collinear=rational.collinear,
        error_factors=lambda: rational.error_factors,
    )


def _by_normal_equations(X: Floats, y: Floats) -> Solution:
    """Solve ``X'X b = X'y``: one pass over the data, and a small system."""
    shifts, y_shift = _exponents(X), _exponents(y)
    if np.all(np.abs(shifts) < _SAFE_EXPONENT):
        shifts, near_1 = np.zeros_like(shifts), X  # a copy would cost as much as all the rest
    else:
        near_1 = np.ldexp(X, -shifts)
    gram, moment = near_1.T @ near_1, near_1.T @ np.ldexp(y, -y_shift)
    lengths = np.sqrt(gram.diagonal())
    if not lengths.all():
        raise IllConditioned("a column of X holds nothing but 0")
    correlation = gram / np.outer(lengths, lengths)
    values = np.linalg.eigvalsh(correlation)
    if values[0] * _WORST_CONDITION_SQUARED < values[-1]:
        raise IllConditioned(
            "the columns of X are too much alike for normal equations to leave six digits",
            hint="use exact=True, or leave out columns that say the same",
        )
    b = np.linalg.solve(correlation, moment / lengths) / lengths
    return Solution(
        coef=_scaled(b, y_shift - shifts),
        residual=_scaled(np.ldexp(y, -y_shift) - near_1 @ b, y_shift),
        rank=len(b),
        condition=float(np.sqrt(values[-1] / values[0])),
        collinear=(),
        error_factors=lambda: _scaled(
            np.sqrt(np.linalg.inv(correlation).diagonal()) / lengths, -shifts
        ),
    )


def _exponents(values: Floats) -> NDArray[np.int_]:
    """Return the e with which ``values / 2**e`` is at most 1: one for each column of a matrix."""
    largest = np.maximum(np.max(values, axis=0), -np.min(values, axis=0))
    exponents: NDArray[np.int_] = np.frexp(largest)[1].astype(int)
    return exponents


def _length(values: Floats) -> int:
    """Return how many bits the numbers have as whole numbers of one unit, at most."""
    exponents = np.frexp(values[values != 0])[1]
    return _BITS + (int(np.ptp(exponents)) if exponents.size else 0)


def _scaled(values: Floats, exponents: NDArray[np.int_]) -> Floats:
    """Return ``values * 2**exponents``."""
    with np.errstate(over="ignore"):
        scaled: Floats = np.ldexp(values, exponents)
    if np.isinf(scaled).any():
        raise _too_large()
    return scaled


def _too_large() -> ArgumentError:
    return ArgumentError("the solution is too large for float64", hint="scale X or y")
