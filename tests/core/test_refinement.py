"""Björck's refinement: it is right, or it says that it cannot be."""

import numpy as np
import pytest

from dlpath.core import refinement
from dlpath.core.refinement import NoContraction, Refinement


def test_right_angles_come_out_exact():
    X = np.array([[1.0, 0.0], [0.0, 1.0], [0.0, 0.0]])
    b, r = Refinement([X]).solve(np.array([0.25, -0.5, 1.0]), np.zeros(2))
    assert (b.tolist(), r.tolist()) == ([0.25, -0.5], [0, 0, 1])


def test_an_exact_fit_leaves_exactly_nothing():
    X = np.vander(np.arange(1, 8) / 8, 4)
    b, r = Refinement([X]).solve(X @ np.array([0.0, 1.0, 0.0, 0.5]), np.zeros(4))
    assert (b.tolist(), r.any()) == ([0, 1, 0, 0.5], False)


@pytest.mark.parametrize("lost", [1e-15, 1e-17, 1e-30, 0.0])
def test_columns_that_float64_cannot_tell_apart_are_refused(lost):
    rng = np.random.default_rng(0)
    X = rng.uniform(-1, 1, size=(9, 3))
    X[:, 2] = X[:, 0] + lost * X[:, 1]
    with pytest.raises(NoContraction):
        Refinement([X]).solve(rng.normal(size=9), np.zeros(3))


def test_corrections_that_do_not_shrink_are_noticed(monkeypatch):
    """Even if the condition were wrong: the R of another matrix corrects nothing."""
    rng = np.random.default_rng(0)
    X = rng.uniform(-1, 1, size=(9, 3))
    refined = Refinement([X])
    monkeypatch.setattr(refined, "R", refined.R / 1.5)
    with pytest.raises(NoContraction):
        refined.solve(rng.normal(size=9), np.zeros(3))


def test_a_factor_that_is_slightly_wrong_is_made_up_for(monkeypatch):
    rng = np.random.default_rng(0)
    X, y = rng.uniform(-1, 1, size=(9, 3)), rng.normal(size=9)
    refined = Refinement([X])
    right, _ = refined.solve(y, np.zeros(3))
    monkeypatch.setattr(refined, "R", refined.R * (1 + 1e-3 * rng.normal(size=(3, 3))))
    corrected, _ = refined.solve(y, np.zeros(3))
    np.testing.assert_array_equal(corrected, right)


def test_the_second_correction_may_be_as_large_as_the_first():
    """y nearly at right angles to X: its solution is no more than rounding at first."""
    X = np.array([[1.0], [1.0]])
    b, _ = Refinement([X]).solve(np.array([0.1 + 2**-54, -0.1]), np.zeros(1))
    assert b[0] == (0.1 + 2**-54 - 0.1) / 2


def test_the_limits_leave_room_for_each_other():
    assert refinement._NOTHING < refinement._SETTLED < 2**-53 < refinement._CONTRACTION < 1
