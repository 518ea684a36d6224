"""dlpath run neuron: one sigmoid neuron learns OR, and cannot learn XOR."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from dlpath.core import neuron
from dlpath.core.arguments import Array, Floats
from dlpath.core.datasets import Dataset, or_table, xor_table
from dlpath.core.labels import labels
from dlpath.runs.kit.about import About, Outcome, Step, Watch
from dlpath.runs.kit.choice import Split, chosen, majority, standardised
from dlpath.runs.kit.csv_data import BadTable, refuse_quantity
from dlpath.runs.kit.options import Options, heeded
from dlpath.runs.kit.pictures import over_epochs
from dlpath.runs.kit.plane import boundary

ABOUT = About(
    title="The neuron: a weighted sum, bent into yes or no",
    shows="One neuron that learns OR, and gives every row of XOR the same answer: 0.5.",
    found="Bernard Widrow and Ted Hoff, 1960",
    year=1960,
    idea=(
        "The perceptron jumps from no to yes, and a jump has no slope to follow. Widrow and Hoff "
        "taught their neuron by the slope of its squared error; bend its sum smoothly into a "
        "number between 0 and 1, and it learns from being unsure as well as from being wrong. "
        "It is still one straight line. Minsky and Papert (1969) showed what no single line can "
        "do: tell apart the rows of XOR."
    ),
    formula="a = σ(w·x + b)\nw ← w − η 1/n Σ (aᵢ − yᵢ) aᵢ (1 − aᵢ) xᵢ",
    options={"data": "or", "target": None, "epochs": 10_000, "learning_rate": 1.0},
)
KNOWN = {"or": or_table, "xor": xor_table}
PARTS = 100
"""So many values make the curve."""


class Neuron:
    """One neuron with the losses of its training."""

    def __init__(self, data: Dataset, seed: int) -> None:
        self._X = data.X
        self.classes, codes = labels(data.y)
        self._y = codes.astype(np.float64)
        rng = np.random.default_rng(seed)
        self.w: Floats = 0.1 * rng.standard_normal((data.X.shape[1],))
        self.b = 0.0
        self.losses: list[float] = []

    def train(self, options: Options, watch: Watch, *, share: tuple[int, int]) -> None:
        """Take all steps; ``share`` tells which of how many trainings this is."""
        number, count = share
        part = part_of(options)
        for done in range(0, options.epochs, part):
            steps = min(part, options.epochs - done)
            self.w, self.b, losses = neuron.train(
                self._X, self._y, self.w, self.b, learning_rate=options.learning_rate, steps=steps
            )
            self.losses.append(float(losses[-1]))
            before = number * options.epochs + done
            watch(Step(before + steps, count * options.epochs, f"loss {losses[-1]:.4f}"))

    def outputs(self, X: Floats) -> Array:
        """Return what it answers (n,), from 0 to 1."""
        return neuron.forward(X, self.w, self.b)

    def predict(self, X: Floats) -> NDArray[Any]:
        """Return the class (n,) that is closer."""
        nearer: NDArray[Any] = self.classes[(self.outputs(X) > 0.5).astype(int)]
        return nearer


def part_of(options: Options) -> int:
    """Return how many steps lie between two values of the curve."""
    return max(options.epochs // PARTS, 1)


def run(options: Options, watch: Watch) -> Outcome:
    """Train on one table; on XOR as well after OR, to see the difference."""
    data, known = two_classes(options), options.data in KNOWN
    model = Neuron(data, options.seed)
    beside = Neuron(xor_table(), options.seed) if options.data == "or" else None
    model.train(options, watch, share=(0, 2 if beside else 1))
    every = part_of(options)
    losses = {data.name.upper() if known else data.name: model.losses}
    learned = {"w": model.w.tolist(), "b": model.b}
    metrics = {"accuracy": float(np.mean(model.predict(data.X) == data.y))}
    if known:
        learned["outputs"] = model.outputs(or_table().X).tolist()
        metrics |= outputs_by_row("output", learned["outputs"])
    if beside:
        beside.train(options, watch, share=(1, 2))
        losses["XOR"] = beside.losses
        learned["outputs_xor"] = beside.outputs(xor_table().X).tolist()
        metrics |= outputs_by_row("xor_output", learned["outputs_xor"])
    return Outcome(
        data=f"{data.name}, and xor beside it" if beside else data.name,
        parameters=heeded(options, ABOUT),
        metrics=metrics | {"loss": model.losses[-1]},
        baseline={"accuracy": majority(data)},
        curve=tuple(model.losses),
        curve_of="loss" if every == 1 else f"loss every {every} steps",
        learned=learned,
        says=_says(options, metrics["accuracy"]),
        pictures=(
            *boundary(data, model.predict),
            over_epochs("Loss", "loss", losses, x_name="step", first=every, every=every),
        ),
    )


def two_classes(options: Options) -> Dataset:
    """Return the samples; those of a file scaled."""
    data = chosen(options, KNOWN)
    refuse_quantity(data)
    if len(np.unique(data.y)) > 2:
        raise BadTable(
            f"{data.target} has more than two classes in {data.name}",
            hint="one neuron answers yes or no; dlpath run mlp tells more classes apart",
        )
    return data if options.data in KNOWN else standardised(Split(data, data)).train


def outputs_by_row(name: str, outputs: list[float]) -> dict[str, float]:
    """Return the outputs for the four rows of a truth table, each by its name."""
    rows = ("0_0", "0_1", "1_0", "1_1")
    return {f"{name}_of_{row}": value for row, value in zip(rows, outputs, strict=True)}


def _says(options: Options, accuracy: float) -> str:
    why = (
        "Every output of XOR goes to 0.5. There the four errors are ½, −½, −½ and ½: on each "
        "weight one row pulls up and one down, on the bias two and two, and the gradient is zero. "
        "No line has 0 1 and 1 0 on one side and 0 0 and 1 1 on the other; a hidden layer bends "
        "the line: dlpath run mlp --data xor."
    )
    if options.data == "xor":
        return why
    if options.data == "or":
        learned = "learned: one row is below 0.5, three are above." if accuracy == 1 else "not yet."
        return f"OR is {learned} {why}"
    if accuracy == 1:
        return "A line parts these classes, and the neuron has found one."
    return "Some samples stay on the wrong side: a line is all that one neuron can draw."
