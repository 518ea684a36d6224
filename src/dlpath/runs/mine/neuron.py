"""One neuron, trained by the learner's own steps."""

from typing import Any

import numpy as np

from dlpath.core import neuron
from dlpath.core.arguments import Floats
from dlpath.core.datasets import Dataset, or_table, xor_table
from dlpath.core.labels import labels
from dlpath.runs.kit.about import Step, Watch
from dlpath.runs.kit.beside import Own, paired
from dlpath.runs.kit.options import Options
from dlpath.runs.kit.own_code import OwnCode, every_of
from dlpath.runs.kit.plane import boundary
from dlpath.runs.neuron import KNOWN, Neuron, outputs_by_row, two_classes

DRIVER = "neuron"


class OwnNeuron:
    """A neuron that begins as the reference does."""

    def __init__(self, data: Dataset, options: Options, code: OwnCode) -> None:
        start = Neuron(data, options.seed)
        self.classes, codes = labels(data.y)
        self._X, self._y = data.X, codes.astype(np.float64)
        self._options, self._code = options, code
        self.w, self.b = start.w, start.b
        self.losses: list[float] = []

    def steps(self, counts: list[int]) -> None:
        """Take all counts of steps; each ends with a value of the curve."""
        rate = self._options.learning_rate
        given = (self._X, self._y, self.w, self.b, rate, counts)
        self.w, self.b, befores = self._code.call(DRIVER, "piece", ("train",), *given)
        self.losses += [neuron.loss(self._X, self._y, w, b) for w, b in befores]

    def outputs(self, X: Floats) -> Floats:
        """Return what it answers (n,), from 0 to 1."""
        found: Floats = self._code.call(DRIVER, "outputs", ("forward",), X, self.w, self.b)
        return found

    def predict(self, X: Floats) -> Any:
        """Return the class (n,) that is closer."""
        return self.classes[(self.outputs(X) > 0.5).astype(int)]


def own(options: Options, code: OwnCode, watch: Watch) -> Own:
    """Train on one table; on XOR as well after OR, as the reference does."""
    data = two_classes(options)
    model = OwnNeuron(data, options, code)
    beside = OwnNeuron(xor_table(), options, code) if options.data == "or" else None
    for piece in code.pieces(options.epochs, seed=options.seed):
        for each in filter(None, (model, beside)):
            each.steps(piece.counts)
        watch(Step(piece.done, options.epochs, f"loss {model.losses[-1]:.4f}"))
    learned = {"w": model.w.tolist(), "b": model.b}
    metrics = {"accuracy": float(np.mean(model.predict(data.X) == data.y))}
    if options.data in KNOWN:
        learned["outputs"] = model.outputs(or_table().X).tolist()
        metrics |= outputs_by_row("output", learned["outputs"])
    if beside:
        learned["outputs_xor"] = beside.outputs(xor_table().X).tolist()
        metrics |= outputs_by_row("xor_output", learned["outputs_xor"])
    pictures = boundary(data, model.predict)
    every = every_of(options.epochs)
    return Own(
        judged_by="accuracy",
        metrics=metrics | {"loss": model.losses[-1]},
        learned=learned,
        draw=lambda outcome: paired(outcome, *pictures),
        curve=tuple(model.losses),
        first=every,
        every=every,
        every_of_reference=every,
        x_name="step",
    )
