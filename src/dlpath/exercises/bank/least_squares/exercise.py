"""Least squares: a loss for a line, the best line, and the same for many features."""

from dlpath.exercises.bank.least_squares.checks import CHECKS
from dlpath.exercises.bank.least_squares.mistakes import MISTAKES
from dlpath.exercises.kit.exercise import Exercise

EXERCISE = Exercise(
    name="least-squares",
    title="Least squares: how wrong is a line?",
    functions=("mean_squared_error", "fit_line", "fit"),
    teaches=("mean squared error", "best line", "normal equations", "vectorised numpy"),
    needs=(),
    checks=CHECKS,
    mistakes=MISTAKES,
    survivors=(
        (
            "mean_squared_error: error = slope * x + intercept - y -> "
            "error = y - (slope * x + intercept)",
            "the square forgets the sign of the error",
        ),
        (
            "fit_line: …dy = (x - np.mean(x), y - np.mean(y)) -> "
            "…dy = (x - np.mean(x), y + np.mean(y))",
            "the distances of x from their mean add up to 0: what is added to every y changes "
            "nothing in their product",
        ),
        (
            "fit_line: …(x - np.mean(x), y - np.mean(y)) -> …(x - np.mean(x), y - np.sum(y))",
            "as before: the same is taken from every y",
        ),
        (
            "fit_line: slope = dx @ dy / (dx @ dx) -> slope = dy @ dx / (dx @ dx)",
            "the product of two vectors has no order",
        ),
    ),
)
