"""Two classes, parted by the learner's own perceptron."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dlpath.core.arguments import Floats
from dlpath.core.labels import labels
from dlpath.runs.kit.about import Step, Watch
from dlpath.runs.kit.beside import Own, paired
from dlpath.runs.kit.choice import chosen
from dlpath.runs.kit.csv_data import BadTable, refuse_quantity
from dlpath.runs.kit.options import Options
from dlpath.runs.kit.own_code import OwnCode
from dlpath.runs.kit.plane import boundary
from dlpath.runs.perceptron import KNOWN

DRIVER = "perceptron"


def own(options: Options, code: OwnCode, watch: Watch) -> Own:
    """Fit with all epochs, and ask what it says everywhere."""
    data = chosen(options, KNOWN)
    refuse_quantity(data)
    classes, codes = labels(data.y)
    if len(classes) > 2:
        raise BadTable(
            f"{data.target} has more than two classes in {data.name}, and fit takes 0 and 1",
            hint="dlpath run mlp tells more classes apart",
        )
    given = (data.X, codes, options.learning_rate, options.epochs)
    w, b, mistakes = code.call(DRIVER, "run", ("fit",), *given)
    walks = _walks(code, mistakes, options.epochs)
    watch(Step(options.epochs, options.epochs, f"{walks[-1]:.0f} mistakes"))
    predict = _predicting(code, classes, w, b)
    pictures = boundary(data, predict)
    return Own(
        judged_by="accuracy",
        metrics={"accuracy": float(np.mean(predict(data.X) == data.y)), "mistakes": sum(walks)},
        learned={"coef": [w.tolist()], "intercept": [b]},
        draw=lambda outcome: paired(outcome, *pictures),
        curve=walks,
    )


def _predicting(
    code: OwnCode, classes: NDArray[Any], w: Floats, b: float
) -> Callable[[Floats], NDArray[Any]]:
    """Return what gives the class (n,) of each sample."""

    def predict(X: Floats) -> NDArray[Any]:
        answers = code.call(DRIVER, "answers", ("predict",), X, w, b)
        if not np.isin(answers, (0, 1)).all():
            raise code.wrong("predict returns other numbers than 0 and 1")
        decided: NDArray[Any] = classes[answers.astype(int)]
        return decided

    return predict


def _walks(code: OwnCode, mistakes: Floats, epochs: int) -> tuple[float, ...]:
    """Return the mistakes of each epoch, up to the first without any that is followed by none."""
    stopped = 0 < len(mistakes) < epochs and mistakes[-1] == 0
    if len(mistakes) != epochs and not stopped:
        raise code.wrong(f"fit returns the mistakes of {len(mistakes)} epochs, not of {epochs}")
    last = np.flatnonzero(mistakes)
    kept = min(int(last[-1]) + 2 if len(last) else 1, len(mistakes))
    return tuple(map(float, mistakes[:kept]))
