"""The best line, by the learner's own fit."""

from typing import Any

import numpy as np

from dlpath.runs.kit.about import Outcome, Step, Watch
from dlpath.runs.kit.beside import MINE, REFERENCE, Own
from dlpath.runs.kit.choice import chosen
from dlpath.runs.kit.csv_data import refuse_classes
from dlpath.runs.kit.line import Linear, line_fits
from dlpath.runs.kit.options import Options
from dlpath.runs.kit.own_code import OwnCode
from dlpath.runs.least_squares import GUESS, KNOWN

DRIVER = "least_squares"


def own(options: Options, code: OwnCode, watch: Watch) -> Own:
    """Solve: by ``fit_line`` for one feature, by ``fit`` for several."""
    data = chosen(options, KNOWN)
    refuse_classes(data)
    y = data.y.astype(np.float64)
    if data.X.shape[1] == 1:
        found = code.call(DRIVER, "line", ("fit_line",), data.X[:, 0], y)
    else:
        found = code.call(DRIVER, "plane", ("fit",), data.X, y)
    mine = Linear(*found)
    metrics = {"mean_squared_error": mine.error(data)} | mine.words(data)
    if options.data == "three-points":
        guess = (data.X[:, 0], y, float(GUESS.slopes[0]), GUESS.intercept)
        error = code.call(DRIVER, "error", ("mean_squared_error",), *guess)
        metrics = {"error_of_the_guess": error} | metrics
    watch(Step(1, 1, "solved"))

    def draw(outcome: Outcome) -> tuple[Any, ...]:
        learned = outcome.learned
        reference = Linear(np.array(learned["coef"]), learned["intercept"])
        return line_fits(data, {REFERENCE: reference, MINE: mine})

    return Own(
        judged_by="mean_squared_error",
        metrics=metrics,
        learned={"coef": mine.slopes.tolist(), "intercept": mine.intercept},
        draw=draw,
    )
