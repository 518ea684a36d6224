"""The line that turns until it fits, by the learner's own fit."""

from typing import Any

import numpy as np

from dlpath.core.arguments import Floats
from dlpath.core.datasets import Dataset
from dlpath.errors import UsageError
from dlpath.runs.kit.about import Outcome, Step, Watch
from dlpath.runs.kit.beside import MINE, REFERENCE, Own
from dlpath.runs.kit.line import Linear, line_fits, mean_alone
from dlpath.runs.kit.options import Options
from dlpath.runs.kit.own_code import OwnCode
from dlpath.runs.linear_regression import best_line, samples

PLACES = 25
"""So many values make the curve: ``fit`` begins anew for each of them."""
ARRIVED = 1.01
"""Times the error of the best line: nearer it does not matter where one began."""
NOTHING = 1e-9
"""Of the error of the mean: where a line meets all samples, what is left is rounding."""


def own(options: Options, code: OwnCode, watch: Watch) -> Own:
    """Fit with more and more epochs."""
    if options.batch_size is not None:
        raise UsageError(
            "fit takes all samples at once, so --batch-size has no meaning with --mine",
            hint="leave it out",
        )
    data = samples(options)
    every = max(options.epochs // PLACES, 1)
    counts = list(range(every, options.epochs + 1, every))
    if counts[-1] < options.epochs:
        counts.append(options.epochs)
    w, b = code.call(
        "linear_regression",
        "run",
        ("fit",),
        data.X,
        data.y.astype(np.float64),
        options.learning_rate,
        counts,
    )
    _refuse_runaway(code, w, b, options)
    lines = [Linear(slopes, float(intercept)) for slopes, intercept in zip(w, b, strict=True)]
    mine = lines[-1]
    watch(Step(options.epochs, options.epochs, f"mean squared error {mine.error(data):.4g}"))

    def draw(outcome: Outcome) -> tuple[Any, ...]:
        learned = outcome.learned
        reference = Linear(np.array(learned["coef"]), learned["intercept"])
        return line_fits(data, {REFERENCE: reference, MINE: mine})

    return Own(
        judged_by="mean_squared_error",
        metrics={"mean_squared_error": mine.error(data)} | mine.words(data),
        learned={"coef": mine.slopes.tolist(), "intercept": mine.intercept},
        draw=draw,
        curve=tuple(line.error(data) for line in lines[: options.epochs // every]),
        first=every,
        every=every,
        remark=_remark(lines, best_line(data), data),
    )


def _refuse_runaway(code: OwnCode, w: Floats, b: Floats, options: Options) -> None:
    sound = np.isfinite(b) & np.isfinite(w).all(axis=1) & (np.abs(w).max(axis=1) < 1e100)
    if not sound.all():
        raise code.wrong(
            f"with a learning rate of {options.learning_rate:g} the weights from fit grow without "
            "end",
            hint="a tenth of it tells a step that is too long from one in the wrong direction",
        )


def _remark(lines: list[Linear], best: Linear, data: Dataset) -> str:
    first, last = lines[0].error(data), lines[-1].error(data)
    if last <= ARRIVED * best.error(data) + NOTHING * mean_alone(data).error(data):
        return ""
    if len(lines) > 1 and first == last:
        return "Its line is the same after any number of epochs: does fit heed them?"
    return (
        "It begins with zeros, the reference with ones: until both have arrived, they are in "
        "different places."
    )
