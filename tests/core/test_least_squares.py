"""Least squares: certified problems, exactness at any condition, what cannot be known."""

import os
import platform
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.benchmarks import accuracy

from dlpath.core import fit_polynomial, solve
from dlpath.core.arguments import ArgumentError
from dlpath.core.datasets import three_points
from dlpath.core.least_squares import IllConditioned, mean_squared_error
from dlpath.core.rational import fractions, solve_exactly

PROBLEMS = {problem.name: problem for problem in accuracy.problems()}


def test_the_guides_exercise():
    data = three_points()
    x = data.X[:, 0]
    assert mean_squared_error(x, data.y, slope=2, intercept=1) == 22.0
    line = fit_polynomial(x, data.y, 1)
    np.testing.assert_allclose(line.coef, [1.5, 1.357142857], rtol=1e-9)
    assert mean_squared_error(x, data.y, line.coef[1], line.coef[0]) == pytest.approx(3 / 14)


@pytest.mark.parametrize("name", PROBLEMS)
def test_certified_values_are_met_to_thirteen_digits(name):
    problem = PROBLEMS[name]
    solution = problem.solution()
    least = {"Filip": 14, "Wampler5": 15}.get(name, 13)
    assert accuracy.correct_digits(solution.coef, problem.certified) >= least
    assert accuracy.correct_digits(solution.std_error, problem.certified_sd) >= 13
    assert solution.rank == len(problem.certified)


def test_the_count_of_correct_digits_sees_a_wrong_digit():
    assert accuracy.correct_digits([1.0, 2.0], [1.0, 2.0]) == 15
    assert accuracy.correct_digits([1.0, 2.002], [1.0, 2.0]) == pytest.approx(3)
    assert accuracy.correct_digits([1e-4], [0.0]) == pytest.approx(4)
    assert accuracy.correct_digits([np.nan], [1.0]) == 0


@st.composite
def designs(draw):
    """X (n, d) of random, Vandermonde, Hilbert-like or nearly repeated columns, and y (n,)."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32)))
    d = draw(st.integers(1, 6))
    n = d + draw(st.integers(0, 9))
    kind = draw(st.sampled_from(["random", "vandermonde", "hilbert", "repeated"]))
    if kind == "random":
        U, V = np.linalg.qr(rng.normal(size=(n, d)))[0], np.linalg.qr(rng.normal(size=(d, d)))[0]
        X = U * np.logspace(0, -draw(st.floats(0, 16)), d) @ V
    elif kind == "vandermonde":
        X = np.vander(draw(st.sampled_from([0.0, 1.0, 3.0])) + 0.1 * rng.normal(size=n), d)
    elif kind == "hilbert":
        X = 1 / (np.arange(n)[:, None] + np.arange(d) + draw(st.floats(0.5, 3)))
    else:
        X = rng.integers(-3, 4, size=(n, d)).astype(float)
        X[:, -1] = X[:, 0] * (1 + 2.0 ** -draw(st.integers(1, 53)))
        X[:, -1] += X[:, d // 2] * 2.0 ** -draw(st.integers(1, 60))
    b = rng.integers(-3, 4, size=d)
    y = draw(
        st.sampled_from([rng.normal(size=n), X @ b, rng.integers(-5, 6, size=n).astype(float)])
    )
    return X, y


@settings(max_examples=250, deadline=None)
@given(designs())
def test_every_coefficient_is_that_of_the_exact_solution(design):
    X, y = design
    solution, exact = solve(X, y), solve_exactly(fractions(X), fractions(y))
    assert solution.collinear == exact.collinear
    assert solution.rank == X.shape[1] - len(exact.collinear)
    np.testing.assert_allclose(solution.coef, exact.coef, rtol=2**-52, atol=0)
    np.testing.assert_allclose(solution.error_factors(), exact.error_factors, rtol=1e-14)
    scale = np.max(np.abs(y), initial=1e-300)
    np.testing.assert_allclose(solution.residual / scale, exact.residual / scale, atol=1e-15)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2**32), st.integers(0, 8), st.sampled_from([1.0, 1e-5, 1e20]))
def test_a_polynomial_is_the_exact_one_through_its_points(seed, degree, size):
    rng = np.random.default_rng(seed)
    x, y = size * rng.normal(size=degree + 5), rng.normal(size=degree + 5)
    exact = solve_exactly(
        fractions(x)[:, None] ** np.arange(degree + 1).astype(object), fractions(y)
    )
    np.testing.assert_allclose(fit_polynomial(x, y, degree).coef, exact.coef, rtol=2**-52)


def test_an_exact_polynomial_has_exact_coefficients_and_no_error():
    x = np.arange(12.0)
    solution = fit_polynomial(x, x**3 - 2 * x, 5)
    assert solution.coef.tolist() == [0, -2, 0, 1, 0, 0]
    assert not solution.residual.any()
    assert not solution.std_error.any()


KERNELS = ["Haswell", "SkylakeX", "Nehalem", "Prescott"]
ALL_BITS = """
import numpy as np
from dlpath.core import fit_polynomial, solve
rng = np.random.default_rng(0)
for power in range(14):
    X, y = rng.normal(size=(40, 9)), rng.normal(size=40)
    X[:, -1] = X[:, 0] + X[:, -1] / 10.0**power
    solution = solve(X, y)
    print(solution.coef.tobytes().hex(), solution.std_error.tobytes().hex(), end=" ")
x = rng.normal(size=60)
print(fit_polynomial(x, np.sin(x), 9).coef.tobytes().hex())
print(np.linalg.lstsq(X, y)[0].tobytes().hex())
"""


@pytest.fixture(scope="module")
def bits():
    """Return the solutions on several kernels of OpenBLAS: ours, and those of numpy."""
    printed = [
        subprocess.run(
            [sys.executable, "-c", ALL_BITS],
            env=os.environ | {"OPENBLAS_CORETYPE": kernel},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.splitlines()
        for kernel in KERNELS
    ]
    return list(zip(*printed, strict=True))


def test_all_processors_get_the_same_bits(bits):
    assert len(set(bits[0])) == 1


@pytest.mark.skipif(
    (sys.platform, platform.machine()) != ("linux", "x86_64"), reason="only there are these kernels"
)
def test_what_the_processors_have_to_agree_on_is_not_the_same_by_itself(bits):
    assert len(set(bits[1])) > 1


def test_a_column_that_repeats_others_is_reported():
    rng = np.random.default_rng(0)
    X = rng.integers(-5, 6, size=(20, 4)).astype(float)
    X[:, 2] = X[:, 0] - 2 * X[:, 1]
    y = rng.normal(size=20)
    solution = solve(X, y)
    assert (solution.rank, solution.collinear, solution.condition) == (3, (2,), np.inf)
    others = solve(X[:, [0, 1, 3]], y)
    np.testing.assert_array_equal(solution.coef, np.insert(others.coef, 2, 0))
    np.testing.assert_array_equal(solution.residual, others.residual)
    np.testing.assert_allclose(solution.std_error, np.insert(others.std_error, 2, np.nan))


def test_fewer_samples_than_columns_leave_columns_unknown():
    solution = solve([[1.0, 2.0, 4.0], [1.0, 3.0, 9.0]], [1.0, 2.0])
    assert (solution.rank, solution.collinear) == (2, (2,))
    assert np.isnan(solution.std_error).all()


def test_a_column_of_zeros_is_reported():
    assert solve([[1.0, 0.0], [2.0, 0.0], [3.0, 0.0]], [1.0, 2.0, 4.0]).collinear == (1,)


def test_a_large_problem_that_float64_cannot_tell_apart_is_refused():
    rng = np.random.default_rng(0)
    X = rng.normal(size=(1000, 80))
    X[:, 1] = X[:, 0]
    with pytest.raises(IllConditioned, match="some of the 80 columns of X are combinations"):
        solve(X, X[:, 0])


@settings(deadline=None)
@given(st.integers(0, 2**32), st.sampled_from([1e-3, 1.0, 1e6]))
def test_the_fast_form_agrees_where_it_answers(seed, size):
    rng = np.random.default_rng(seed)
    X, y = size * rng.normal(size=(30, 4)) + 1, rng.normal(size=30)
    fast, exact = solve(X, y, exact=False), solve(X, y)
    np.testing.assert_allclose(fast.coef, exact.coef, rtol=1e-6, atol=1e-9 / size)
    np.testing.assert_allclose(fast.residual, exact.residual, atol=1e-9)
    np.testing.assert_allclose(fast.std_error, exact.std_error, rtol=1e-6)
    assert fast.condition == pytest.approx(exact.condition, rel=2)


@pytest.mark.parametrize("lost", [1e-6, 1e-9, 0.0])
def test_the_fast_form_refuses_columns_that_look_alike(lost):
    rng = np.random.default_rng(0)
    X = rng.normal(size=(30, 3))
    X[:, 2] = X[:, 0] + lost * X[:, 2]
    with pytest.raises(IllConditioned, match="too much alike for normal equations"):
        solve(X, X[:, 1], exact=False)


def test_the_fast_form_refuses_a_column_of_zeros():
    with pytest.raises(IllConditioned, match="a column of X holds nothing but 0"):
        solve([[0.0], [0.0]], [1.0, 2.0], exact=False)


@pytest.mark.parametrize("exact", [True, False])
@pytest.mark.parametrize("scale", [1e-200, 1e-160, 1e160, 1e200])
def test_the_errors_scale_with_the_data_beyond_the_range_of_squares(scale, exact):
    X, y = np.vander(np.arange(6.0), 2), np.array([1.0, 3, 2, 5, 4, 6])
    usual = solve(X, y).std_error
    of_y, of_X = solve(X, y * scale, exact=exact), solve(X * scale, y, exact=exact)
    np.testing.assert_allclose(of_y.std_error / scale, usual, rtol=1e-13)
    np.testing.assert_allclose(of_X.std_error * scale, usual, rtol=1e-13)


def test_an_error_that_float64_cannot_hold_is_refused():
    X, y = np.array([[1e-8], [0.0]]), np.array([0.0, 1e308])
    with pytest.raises(ArgumentError, match="too large for float64"):
        _ = solve(X, y).std_error


@pytest.mark.parametrize("scale", [0, 100])
def test_what_would_take_minutes_in_whole_numbers_is_refused_at_once(scale):
    n, d = (200, 50) if scale else (100, 30)
    rng = np.random.default_rng(0)
    X = rng.normal(size=(n, d)) * 10.0 ** rng.uniform(-scale, scale, size=(n, d))
    X[:, -1] = X[:, 0]
    if not scale:
        assert solve(X, rng.normal(size=n)).collinear == (d - 1,)
        return
    with pytest.raises(IllConditioned) as caught:
        solve(X, rng.normal(size=n))
    assert "too large for whole numbers" in caught.value.hint


def test_a_polynomial_whose_powers_are_too_long_is_refused_at_once():
    rng = np.random.default_rng(0)
    with pytest.raises(IllConditioned):
        fit_polynomial(1e6 + rng.random(500), rng.normal(size=500), 50)


def test_the_fast_polynomial_agrees_too():
    x = np.linspace(-1, 1, 40)
    fast, exact = (fit_polynomial(x, np.exp(x), 4, exact=exact) for exact in (False, True))
    np.testing.assert_allclose(fast.coef, exact.coef, rtol=1e-9)


def test_numbers_of_any_size_are_solved():
    X = np.array([[1e300, 1e-300], [1e300, -1e-300], [-2e300, 3e-300]])
    np.testing.assert_allclose(solve(X, X @ [1e-300, 1e300]).coef, [1e-300, 1e300], rtol=1e-15)


@pytest.mark.parametrize(
    ("X", "y", "message"),
    [
        ([1.0, 2.0], [1.0, 2.0], r"X has shape \(2,\), needed is \(n, d\)"),
        ([[1.0], [2.0]], [1.0], r"y has shape \(1,\), needed is \(n,\) with n = 2"),
        ([[1.0], [np.inf]], [1.0, 2.0], r"X holds inf at \(1, 0\)"),
        ([[1.0], [2.0]], [1.0, np.nan], r"y holds nan at \(1,\)"),
        ([["a"], ["b"]], [1.0, 2.0], "X holds text"),
        ([], [], "X is empty"),
        ([[1e-300], [1e-300]], [1e300, 1e300], "the solution is too large for float64"),
        ([[1e-300, 1e-300]], [1e300], "the solution is too large for float64"),
    ],
)
def test_data_that_has_no_solution_is_refused(X, y, message):
    with pytest.raises(ArgumentError, match=message):
        solve(X, y)


@pytest.mark.parametrize("degree", [-1, 1.5, "2", None, True])
def test_a_degree_that_is_none_is_refused(degree):
    with pytest.raises(ArgumentError, match=r"degree is .*, needed is a whole number from 0 up"):
        fit_polynomial([1.0, 2.0], [1.0, 2.0], degree)


def test_a_fast_polynomial_whose_powers_overflow_is_refused():
    with pytest.raises(ArgumentError, match="X holds inf"):
        fit_polynomial([1e200, 2.0], [1.0, 2.0], 3, exact=False)
