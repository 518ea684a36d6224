"""Arithmetic without rounding errors, against fractions."""

from fractions import Fraction

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dlpath.core.error_free import powers, remainder, two_product, two_sum

numbers = st.floats(-1e100, 1e100).filter(lambda x: x == 0 or abs(x) > 1e-100)


@given(numbers, numbers)
def test_a_sum_and_its_error_are_the_exact_sum(a, b):
    s, e = (float(part[0]) for part in two_sum(np.array([a]), np.array([b])))
    assert s == a + b
    assert Fraction(s) + Fraction(e) == Fraction(a) + Fraction(b)


@given(numbers, numbers)
def test_a_product_and_its_error_are_the_exact_product(a, b):
    p, e = (float(part[0]) for part in two_product(np.array([a]), np.array([b])))
    assert p == a * b
    assert Fraction(p) + Fraction(e) == Fraction(a) * Fraction(b)


@given(st.integers(0, 2**32))
def test_a_remainder_is_rounded_once(seed):
    rng = np.random.default_rng(seed)
    n, d = rng.integers(1, 5, size=2)
    start = [rng.normal(size=n) for _ in range(2)]
    matrix = [rng.normal(size=(n, d)), rng.normal(size=(n, d)) * 1e-17]
    vector = [rng.normal(size=d) * 10.0**-k for k in (0, 16, 32)]
    result = remainder(start, matrix, vector)
    for i in range(n):
        exact = sum(Fraction(part[i]) for part in start) - sum(
            Fraction(row[i, j]) * Fraction(column[j])
            for row in matrix
            for column in vector
            for j in range(d)
        )
        assert result[i] == float(exact)


def test_a_large_remainder_is_taken_in_pieces(monkeypatch):
    rng = np.random.default_rng(0)
    X, b, y = rng.normal(size=(50, 3)), rng.normal(size=3), rng.normal(size=50)
    at_once = remainder([y], [X], [b])
    monkeypatch.setattr("dlpath.core.error_free._TERMS", 20)
    np.testing.assert_array_equal(remainder([y], [X], [b]), at_once)


@given(
    st.lists(st.floats(-1, 1).filter(lambda x: x == 0 or abs(x) > 1e-10), min_size=1),
    st.integers(0, 12),
)
def test_powers_are_right_to_155_bits(x, degree):
    parts = powers(np.array(x), degree)
    for i, value in enumerate(x):
        for k in range(degree + 1):
            exact = Fraction(value) ** k
            kept = sum(Fraction(part[i, k]) for part in parts)
            assert abs(kept - exact) <= abs(exact) / 2**155
