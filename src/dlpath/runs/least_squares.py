"""dlpath run least-squares: the best line through three points, or a CSV file of numbers."""

import numpy as np

from dlpath.core.datasets import Dataset, three_points, wheat_and_bread
from dlpath.core.least_squares import Solution, solve
from dlpath.runs.kit.about import About, Outcome, Step, Watch
from dlpath.runs.kit.choice import chosen
from dlpath.runs.kit.csv_data import refuse_classes
from dlpath.runs.kit.line import Linear, line_fit, mean_alone, petals
from dlpath.runs.kit.options import Options

ABOUT = About(
    title="Least squares: the line that is wrong by the least",
    shows="Three points that no line meets, and the one line that comes closest.",
    found="Adrien-Marie Legendre, 1805",
    year=1805,
    idea=(
        "Measurements never lie on a line. Legendre, who computed the paths of comets, proposed "
        "to take the line for which the squares of all errors add up to the least. Where that "
        "sum is smallest its slope is zero, and this makes the line the answer to a few linear "
        "equations: there is nothing to guess and nothing to repeat."
    ),
    formula="minimise Σ (yᵢ − m xᵢ − b)²\nthat is X'X w = X'y",
    options={"data": "three-points", "target": None},
)
KNOWN = {"three-points": three_points, "bread": wheat_and_bread, "petals": petals}
GUESS = Linear(np.array([2.0]), 1.0)
"""The line that the guide tries first on its three points."""


def run(options: Options, watch: Watch) -> Outcome:
    """Solve for the best line."""
    data = chosen(options, KNOWN)
    refuse_classes(data)
    solution = solve(np.column_stack([data.X, np.ones(len(data.X))]), data.y)
    watch(Step(1, 1, "solved"))
    best = Linear(solution.coef[:-1], float(solution.coef[-1]))
    lines = {"best line": best}
    metrics = {"mean_squared_error": best.error(data)} | best.words(data)
    if options.data == "three-points":
        lines = {"a guess, 2x + 1": GUESS} | lines
        metrics = {"error_of_the_guess": GUESS.error(data)} | metrics
    return Outcome(
        data=data.name,
        parameters={},
        metrics=metrics,
        baseline={"mean_squared_error": mean_alone(data).error(data)},
        baseline_is="by the mean alone",
        curve=(),
        curve_of="nothing: one step is enough",
        learned={
            "coef": best.slopes.tolist(),
            "intercept": best.intercept,
            "std_error": _or_none(solution),
            "residual": solution.residual.tolist(),
            "rank": solution.rank,
        },
        says=_says(data, solution, guessed="error_of_the_guess" in metrics),
        pictures=(line_fit(data, lines),),
    )


def _or_none(solution: Solution) -> list[float | None]:
    """Return the standard deviations, ``None`` where there are too few samples to tell."""
    return [None if np.isnan(error) else error for error in solution.std_error.tolist()]


def _says(data: Dataset, solution: Solution, *, guessed: bool) -> str:
    if solution.collinear:
        names = [*data.features, "the constant"]
        return (
            f"No data like these can tell the part of {names[solution.collinear[0]]}: it is a "
            "combination of the columns before it, and was left out."
        )
    if guessed:
        return (
            "The guess 2x + 1 is off by 22 in the mean of the squares, the best line by 3/14. Its "
            "errors add up to zero, and so do their products with x: nothing is left that a line "
            "could explain."
        )
    return (
        f"Of the {len(data.y)} samples each is off by "
        f"{np.sqrt(np.mean(solution.residual**2)):.3g} in the root mean square. The coefficients "
        "are those of the exact solution, rounded once."
    )
