"""The descent into the valley, by the learner's own steps."""

from typing import Any

import numpy as np

from dlpath.core.gradient_descent import Descent
from dlpath.errors import UsageError
from dlpath.runs.gradient_descent import (
    FAR,
    MOMENTUM,
    START,
    figures,
    height,
    in_sight,
    on_the_curve,
)
from dlpath.runs.kit.about import Outcome, Step, Watch
from dlpath.runs.kit.beside import MINE, REFERENCE, Own
from dlpath.runs.kit.options import Options
from dlpath.runs.kit.own_code import OwnCode

RUNAWAY = 1e9
"""So far out is nobody who comes back."""


def own(options: Options, code: OwnCode, watch: Watch) -> Own:
    """Descend from 0.5, by ``descend`` or ``descend_momentum``."""
    descent = _descent(options, code)
    seen = in_sight(descent)
    watch(Step(options.epochs, options.epochs, "arrived"))

    def draw(outcome: Outcome) -> tuple[Any, ...]:
        reference = np.array(outcome.learned["path"])
        near = reference[np.abs(reference) <= FAR]
        both = on_the_curve({REFERENCE: near, MINE: seen})
        return (both._replace(title=f"{both.title}, {MINE} over that of {REFERENCE}"),)

    return Own(
        judged_by="from_the_lowest",
        metrics=figures(descent.path),
        learned={"path": descent.path.tolist()},
        draw=draw,
        curve=tuple(height(seen).tolist()),
        first=0,
        x_name="step",
        remark=f"It ran away after {len(descent.path) - 1} steps." if descent.diverged else "",
    )


def _descent(options: Options, code: OwnCode) -> Descent:
    if options.optimizer == "nesterov":
        raise UsageError(
            "no function of the exercise looks ahead as nesterov does",
            hint="--optimizer sgd takes descend, --optimizer momentum takes descend_momentum",
        )
    momentum = MOMENTUM[options.optimizer]
    step, function = ("heavy", "descend_momentum") if momentum else ("plain", "descend")
    given = (momentum,) if momentum else ()
    path = code.call(
        "gradient_descent",
        step,
        (function,),
        START,
        options.learning_rate,
        *given,
        options.epochs,
    )
    # Not "larger than": NaN is not larger than anything.
    lost = np.flatnonzero(~(np.abs(path) <= RUNAWAY))
    if len(lost) and lost[0] == 0:
        raise code.wrong(f"the path begins with {path[0]:g}, not with the start")
    return Descent(path[: lost[0]] if len(lost) else path, diverged=len(lost) > 0)
