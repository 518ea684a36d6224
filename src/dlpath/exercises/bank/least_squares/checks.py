"""What is asked of least squares."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import numpy as np
from numpy.random import Generator

from dlpath.core.datasets import iris, three_points
from dlpath.exercises.kit.checks import agrees, has_shapes, holds, keeps_inputs, one_call
from dlpath.exercises.kit.exercise import Check, Judged
from dlpath.sandbox.values import Call, Named, Outcome

Arguments = tuple[Any, ...]

# The formula has many forms, and each rounds in its own way.
values = partial(agrees, rtol=1e-6, atol=1e-6)
# Of the largest sum that there could be, what single precision leaves of one that is zero.
NEARLY_0 = 1e-5


def points(rng: Generator, n: int = 11) -> Arguments:
    """Return x, y (n,) about a line, away from the origin and in no order."""
    x = rng.normal(2.0, 1.5, n)
    slope, intercept = rng.uniform(0.5, 3.0) * rng.choice([-1.0, 1.0]), rng.uniform(1.0, 4.0)
    return x, slope * x + intercept + rng.normal(0.0, 0.7, n)


def scored(rng: Generator, n: int = 7) -> Arguments:
    """Return x, y (n,) and a line that is far from the best."""
    return *points(rng, n), float(rng.uniform(0.5, 2.0)), float(rng.uniform(-3.0, -1.0))


def three(rng: Generator) -> Arguments:
    """Return the three points of the lesson and the line that it scores."""
    data = three_points()
    return data.X[:, 0], data.y, 2.0, 1.0


def two(rng: Generator) -> Arguments:
    """Return two points, the one well to the right of the other."""
    x = rng.uniform(-1.0, 1.0) + rng.permutation([0.0, rng.uniform(1.0, 3.0)])
    return x, rng.normal(1.0, 2.0, 2)


def years(rng: Generator) -> Arguments:
    """Return x (n,) far from the origin beside what it varies by."""
    x = 1990.0 + rng.permutation(17) * 2.0
    return x, 0.3 * (x - 2000.0) + 40.0 + rng.normal(0.0, 1.0, 17)


def level(rng: Generator) -> Arguments:
    """Return points whose y are all the same."""
    return rng.normal(1.0, 2.0, 6), np.full(6, rng.uniform(2.0, 5.0))


def table(rng: Generator, n: int = 11, d: int = 4) -> Arguments:
    """Return X (n, d), y (n,) whose columns have means and sizes of their own."""
    X = rng.normal(rng.uniform(-1.0, 1.0, d), rng.uniform(1.0, 2.0, d), (n, d))
    return X, X @ rng.normal(0.0, 2.0, d) + 3.0 + rng.normal(0.0, 1.0, n)


def square(rng: Generator) -> Arguments:
    """Return as many samples as columns: the errors of the answer are zero."""
    return np.eye(3) * 4.0 + rng.normal(0.0, 0.5, (3, 3)), rng.normal(0.0, 2.0, 3)


def with_constant(rng: Generator) -> Arguments:
    """Return X (8, 3) whose last column is ones."""
    X, y = table(rng, 8, 2)
    return np.column_stack([X, np.ones(8)]), y


def points_of(judged: Judged) -> Arguments:
    """Return the arguments of the only call."""
    return judged.calls[0].arguments


def line(outcome: Outcome, x: Any) -> Any:
    """Return the heights at x of the line that was returned."""
    returned: Any = outcome.returned
    slope, intercept = map(float, returned)
    return slope * x + intercept


def line_is_best(judged: Judged) -> str | None:
    """Ask that the errors of the fitted line add up to zero, also times x."""
    x, y = points_of(judged)
    error = line(judged.outcomes[0], x) - y
    size = float(np.abs(y).sum())
    if abs(error.sum()) > NEARLY_0 * size:
        return f"the errors of your line add up to {error.sum():.4g}; those of the best one cancel"
    if abs(error @ x) > NEARLY_0 * size * float(np.abs(x).max()):
        return f"your line leaves a tilt: its errors times x add up to {error @ x:.4g}, not 0"
    return None


def errors_are_perpendicular(judged: Judged) -> str | None:
    """Ask that what is left of y stands at a right angle to every column."""
    X, y = points_of(judged)
    coef: Any = judged.outcomes[0].returned
    left = X.T @ (X @ np.asarray(coef, dtype=np.float64) - y)
    worst = int(np.argmax(np.abs(left)))
    if abs(left[worst]) <= NEARLY_0 * float(np.abs(X[:, worst]).sum() * np.abs(y).max()):
        return None
    return f"column {worst} times your errors is {left[worst]:.4g}; of the best coef it is 0"


def fits_petals(judged: Judged) -> str | None:
    """Ask for the error of the best line on the petals, within a thousandth."""
    x, y = points_of(judged)
    mine, best = (
        float(np.mean((line(of[0], x) - y) ** 2)) for of in (judged.outcomes, judged.expected)
    )
    if mine <= best * 1.001:
        return None
    return f"on the Iris petals your line has an error of {mine:.4g}, the best one {best:.4g}"


def petals(rng: Generator) -> Sequence[Call]:
    """Ask for the width of an Iris petal by its length."""
    X = iris().X[rng.permutation(150)]
    return (Call(Named("fit_line"), (X[:, 2], X[:, 3])),)


CHECKS: tuple[Check, ...] = (
    has_shapes("mean_squared_error", scored, name="returns one number for all points"),
    has_shapes("fit_line", points, name="returns a slope and an intercept"),
    has_shapes("fit", table, name="returns one coefficient for each column"),
    values(
        "mean_squared_error",
        three,
        name="gives 22 on the three points of the lesson",
        seeds=1,
    ),
    values(
        "mean_squared_error",
        scored,
        name="is the mean of the squared errors",
    ),
    values(
        "mean_squared_error",
        partial(scored, n=1),
        name="scores a single point",
    ),
    values("fit_line", points, name="finds the best line"),
    values("fit_line", two, name="goes through two points"),
    values("fit_line", level, name="is level where y never changes", atol=1e-5),
    values("fit_line", years, name="is right far from the origin"),
    values("fit", table, name="finds the best coefficients"),
    values(
        "fit",
        partial(table, n=6, d=1),
        name="fits a single column, without an intercept",
    ),
    values("fit", square, name="solves as many equations as unknowns"),
    values("fit", with_constant, name="uses a column of ones as given"),
    holds(
        "leaves errors that cancel, also times x",
        "properties",
        "fit_line",
        one_call("fit_line", partial(points, n=13)),
        line_is_best,
    ),
    holds(
        "leaves errors perpendicular to every column",
        "properties",
        "fit",
        one_call("fit", partial(table, n=12, d=5)),
        errors_are_perpendicular,
    ),
    keeps_inputs("mean_squared_error", scored, name="leaves the points it scores as they were"),
    keeps_inputs("fit_line", points, name="leaves the points it fits as they were"),
    keeps_inputs("fit", table, name="leaves X and y as they were"),
    holds("fits the Iris petals", "learns", "fit_line", petals, fits_petals, seeds=1),
)
