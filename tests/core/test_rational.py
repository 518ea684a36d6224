"""Least squares in whole numbers."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dlpath.core.rational import fractions, solve_exactly


def test_a_line_through_three_points_by_hand():
    X = fractions(np.array([[1.0, 3.0], [1.0, 6.0], [1.0, 12.0]]))
    solution = solve_exactly(X, fractions(np.array([6.0, 9.0, 18.0])))
    assert solution.coef.tolist() == [1.5, 19 / 14]
    assert solution.residual.tolist() == [3 / 7, -9 / 14, 3 / 14]
    assert solution.error_factors.tolist() == [1.5**0.5, (1 / 42) ** 0.5]
    assert solution.collinear == ()


@given(st.integers(0, 2**32))
def test_what_is_left_stands_at_right_angles_to_every_column(seed):
    rng = np.random.default_rng(seed)
    n, d = rng.integers(1, 7, size=2)
    X = rng.integers(-3, 4, size=(n, d)).astype(float)
    solution = solve_exactly(fractions(X), fractions(rng.normal(size=n)))
    np.testing.assert_allclose(X.T @ solution.residual, 0, atol=1e-13)
    assert d - len(solution.collinear) == np.linalg.matrix_rank(X)
    assert not solution.coef[list(solution.collinear)].any()
    assert np.isnan(solution.error_factors).sum() == len(solution.collinear)


def test_a_column_that_repeats_earlier_ones_is_named():
    X = np.array([[1.0, 2.0, 3.0, 0.0], [1.0, 5.0, 6.0, 1.0], [1.0, 1.0, 2.0, 0.0], [1, 0, 1, 5]])
    assert solve_exactly(fractions(X), fractions(np.ones(4))).collinear == (2,)
