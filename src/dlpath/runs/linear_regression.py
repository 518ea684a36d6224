"""dlpath run linear-regression: the price of bread by that of wheat, or a CSV file of numbers."""

import numpy as np

from dlpath.core.arguments import Floats
from dlpath.core.datasets import Dataset, wheat_and_bread
from dlpath.core.hyperparameters import positive
from dlpath.core.least_squares import solve
from dlpath.core.linear_regression import descent_pass
from dlpath.errors import DlpathError
from dlpath.runs.kit.about import About, Outcome, Step, Watch
from dlpath.runs.kit.choice import Split, chosen, standardised
from dlpath.runs.kit.csv_data import refuse_classes
from dlpath.runs.kit.line import Linear, line_fit, mean_alone, petals
from dlpath.runs.kit.options import Options, heeded
from dlpath.runs.kit.pictures import Chart, over_epochs

ABOUT = About(
    title="Linear regression: turn a line until it fits",
    shows="A line that turns and moves, a hundred small steps, towards the prices of bread.",
    found="Francis Galton, 1886",
    year=1886,
    idea=(
        "Galton drew the line by which the height of children follows that of their parents. Here "
        "it is found by gradient descent: begin with any line, see how the mean squared error "
        "changes with slope and intercept, and change both a little in the direction that makes "
        "it smaller. Least squares has a formula for this and needs no steps; for the networks "
        "that come later there is none."
    ),
    formula="m ← m − η 2/n Σ (m xᵢ + b − yᵢ) xᵢ\nb ← b − η 2/n Σ (m xᵢ + b − yᵢ)",
    options={
        "data": "bread",
        "target": None,
        "epochs": 100,
        "learning_rate": 0.01,
        "batch_size": None,
    },
)
KNOWN = {"bread": wheat_and_bread, "petals": petals}
EARLY = 10
"""The epoch whose line is drawn between the first and the last one."""
RUNAWAY = 1e3
"""Times the first error: from so far nothing comes back."""


class RanAway(DlpathError):
    """Every step made things worse."""

    code = "diverged"

    def __init__(self, learning_rate: float) -> None:
        super().__init__(
            f"with a learning rate of {learning_rate:g} the error grows without end",
            hint="take a tenth of it",
        )


def run(options: Options, watch: Watch) -> Outcome:
    """Descend from slopes and intercept 1, on all samples or on batches of them."""
    scaled = samples(options)
    lines, losses = _descent(scaled, options, watch)
    model, best = lines["the line learned"], best_line(scaled)
    return Outcome(
        data=scaled.name
        if options.data in KNOWN
        else f"{scaled.name}, every feature scaled to mean 0 and spread 1",
        parameters=heeded(options, ABOUT),
        metrics={"mean_squared_error": model.error(scaled)} | model.words(scaled),
        baseline={"mean_squared_error": mean_alone(scaled).error(scaled)},
        baseline_is="by the mean alone",
        curve=losses,
        curve_of="mean squared error of each epoch",
        learned={
            "coef": model.slopes.tolist(),
            "intercept": model.intercept,
            "best": {"coef": best.slopes.tolist(), "intercept": best.intercept},
        },
        says=_says(model, best, scaled),
        pictures=(
            line_fit(scaled, {"the best line": best} | lines),
            _errors(losses, best.error(scaled)),
        ),
    )


def samples(options: Options) -> Dataset:
    """Return the samples; those of a file scaled."""
    data = chosen(options, KNOWN)
    refuse_classes(data)
    # Columns of any size would ask for a learning rate of their own.
    return data if options.data in KNOWN else standardised(Split(data, data)).train


def _errors(losses: tuple[float, ...], least: float) -> Chart:
    curves = {"learned": losses, "the best line": [least] * len(losses)}
    return over_epochs("Mean squared error of each epoch", "mean squared error", curves)


def _descent(
    data: Dataset, options: Options, watch: Watch
) -> tuple[dict[str, Linear], tuple[float, ...]]:
    """Return the first, an early and the last line, and the error of each epoch."""
    positive(learning_rate=options.learning_rate)
    X = np.column_stack([data.X, np.ones(len(data.X))])
    w, losses = np.ones(X.shape[1]), []
    lines = {"the first line": _linear(w)}
    for epoch in range(1, options.epochs + 1):
        with np.errstate(over="ignore", invalid="ignore"):
            loss = descent_pass(
                X,
                data.y,
                w,
                learning_rate=options.learning_rate,
                batch_size=options.batch_size or len(X),
            )
        losses.append(loss)
        if not losses[-1] < RUNAWAY * (losses[0] + 1):
            raise RanAway(options.learning_rate)
        watch(Step(epoch, options.epochs, f"mean squared error {loss:.4g}"))
        if epoch == EARLY < options.epochs:
            lines[f"after {EARLY} epochs"] = _linear(w)
    learned = _linear(w)
    if not learned.error(data) < RUNAWAY * (losses[0] + 1):
        raise RanAway(options.learning_rate)
    return lines | {"the line learned": learned}, tuple(losses)


def _linear(w: Floats) -> Linear:
    return Linear(w[:-1].copy(), float(w[-1]))


def best_line(data: Dataset) -> Linear:
    """Return the line that no number of steps makes better."""
    return _linear(solve(np.column_stack([data.X, np.ones(len(data.X))]), data.y).coef)


def _says(model: Linear, best: Linear, data: Dataset) -> str:
    error, least = model.error(data), best.error(data)
    here, best_line = (
        ", ".join(
            f"{name.replace('_', ' ')} {value:.9g}" for name, value in line.words(data).items()
        )
        for line in (model, best)
    )
    if error - least < 0.01 * least + 1e-6 * mean_alone(data).error(data):
        return f"It has arrived at the best line that there is: {best_line}."
    return (
        f"It stands at {here}. The best line that there is has a mean squared error of "
        f"{least:.4g}: {best_line}. Slope and intercept pull at each other, and the last part of "
        "the way is the slowest: try more --epochs, or --compare learning-rate=0.01,0.1,0.5."
    )
