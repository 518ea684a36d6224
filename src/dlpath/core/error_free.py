"""Sums and products of float64 without rounding errors: what is lost is returned beside the result.

A number that needs more digits than a float64 has is written as the sum of several, its *parts*.
"""

from collections.abc import Sequence
from math import fsum

import numpy as np

from dlpath.core.arguments import Floats

_SPLITTER = 2.0**27 + 1
# Terms that are laid out at once, to keep the memory of large problems in bounds.
_TERMS = 2**20


def two_sum(a: Floats, b: Floats) -> tuple[Floats, Floats]:
    """Return ``s, e`` with ``s = fl(a + b)`` and ``s + e = a + b`` exactly (Knuth 1969)."""
    s = a + b
    shadow = s - a
    return s, (a - (s - shadow)) + (b - shadow)


def two_product(a: Floats, b: Floats) -> tuple[Floats, Floats]:
    """Return ``p, e`` with ``p = fl(a b)`` and ``p + e = a b`` exactly (Dekker 1971).

    Needs ``|a|, |b| < 2**996``. A product below ``2**-969`` may lose its last bits.
    """
    p = a * b
    a_high, a_low = _halves(a)
    b_high, b_low = _halves(b)
    return p, a_low * b_low - (((p - a_high * b_high) - a_low * b_high) - a_high * b_low)


def remainder(
    start: Sequence[Floats], matrix: Sequence[Floats], vector: Sequence[Floats]
) -> Floats:
    """Return ``start - matrix @ vector``, every element rounded once, at the very end.

    All three are given by their parts: ``start`` (n,) each, ``matrix`` (n, d), ``vector`` (d,).
    """
    n, d = matrix[0].shape
    at_once = max(1, _TERMS // d)
    result = np.empty(n)
    for first in range(0, n, at_once):
        rows = slice(first, first + at_once)
        terms = [part[rows, None] for part in start]
        for part in matrix:
            for factor in vector:
                terms += two_product(part[rows], -factor)
        result[rows] = [fsum(row.tolist()) for row in np.hstack(terms)]
    return result


def powers(x: Floats, degree: int) -> list[Floats]:
    """Return three parts of the matrix of ``x[i]**k``, each (n, degree + 1); error ``2**-155``.

    Needs ``|x| <= 1``.
    """
    one = np.ones_like(x)
    columns = [(one, 0 * one, 0 * one)]
    for _ in range(degree):
        high, middle, low = columns[-1]
        p, p_error = two_product(high, x)
        q, q_error = two_product(middle, x)
        q, carry = two_sum(p_error, q)
        columns.append(_tidied(p, q, carry + q_error + low * x))
    return [np.column_stack(parts) for parts in zip(*columns, strict=True)]


def _halves(a: Floats) -> tuple[Floats, Floats]:
    """Return two numbers of 26 bits whose sum is ``a``: products of such are exact."""
    shifted = _SPLITTER * a
    high = shifted - (shifted - a)
    return high, a - high


def _tidied(high: Floats, middle: Floats, low: Floats) -> tuple[Floats, Floats, Floats]:
    """Return parts with the same sum, each no more than a rounding error of the one before."""
    middle, low = two_sum(middle, low)
    high, middle = two_sum(high, middle)
    middle, low = two_sum(middle, low)
    return high, middle, low
