"""dlpath run mlp: a multilayer perceptron on digits, other classics, or a CSV file."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dlpath.core.arguments import Floats
from dlpath.core.datasets import Dataset, iris, titanic, xor_table
from dlpath.core.mlp import MLP
from dlpath.core.optimizers import OPTIMIZERS
from dlpath.runs.kit.about import About, Outcome, Step, Watch
from dlpath.runs.kit.choice import Split, chosen, majority, split, standardised
from dlpath.runs.kit.csv_data import refuse_quantity
from dlpath.runs.kit.judged import confusion, mistakes, small_digits, unseen_loss
from dlpath.runs.kit.options import Options, heeded
from dlpath.runs.kit.pictures import Images, over_epochs
from dlpath.runs.kit.plane import boundary

ABOUT = About(
    title="The multilayer perceptron: let the error flow back",
    shows="Handwritten digits, told apart by a hidden layer that finds its own features.",
    found="David Rumelhart, Geoffrey Hinton and Ronald Williams, 1986",
    year=1986,
    idea=(
        "Between input and output comes a hidden layer, and nobody says what its neurons should "
        "answer. Backpropagation tells them: the error of the output flows back through the "
        "weights, by the chain rule, and every weight learns how much of it was its own. So the "
        "hidden neurons become features that nobody had to invent, and lines become curves."
    ),
    formula="δ_out = a − y\nδ_hidden = (δ_out W') ∘ f'(z)\n∂L/∂W = x' δ",
    options={
        "data": "digits",
        "target": None,
        "epochs": 30,
        "learning_rate": 1e-3,
        "batch_size": 32,
        "hidden": (100,),
        "optimizer": "adam",
        "dropout": 0.0,
        "l2": 0.0,
    },
    with_data={
        "xor": {
            "epochs": 60_000,
            "learning_rate": 1.0,
            "batch_size": 4,
            "hidden": (4,),
            "optimizer": "sgd",
        },
        "petals": {"epochs": 100, "learning_rate": 1e-2},
        "iris": {"epochs": 100, "learning_rate": 1e-2},
    },
    optimizers=tuple(OPTIMIZERS),
)


def petals() -> Dataset:
    """Return 150 irises by the length and width of their petals, X (150, 2)."""
    data = iris()
    return data._replace(X=data.X[:, 2:], features=data.features[2:])


KNOWN = {
    "digits": small_digits,
    "iris": iris,
    "petals": petals,
    "titanic": titanic,
    "xor": xor_table,
}
AS_THEY_ARE = ("digits", "xor")
"""Data whose features need no scaling."""


def run(options: Options, watch: Watch) -> Outcome:
    """Train on most of the samples, and judge by the rest."""
    parts = samples(options)
    model, unseen = _trained(options, parts, watch)
    predicted = _predicted(model, parts.test.X)
    accuracy = float(np.mean(predicted == parts.test.y))
    seen = float(np.mean(_predicted(model, parts.train.X) == parts.train.y))
    learned = {"parameters": model.network_.parameters.size}
    if options.data == "xor":
        learned["outputs"] = model.predict(xor_table().X).tolist()
    return Outcome(
        data=f"{parts.train.name}: {len(parts.train.y)} samples to learn from",
        parameters=heeded(options, ABOUT),
        metrics={"accuracy": accuracy, "loss": unseen[-1], "accuracy_in_training": seen},
        baseline={"accuracy": majority(parts.train, test=parts.test)},
        curve=tuple(unseen),
        curve_of="loss of each epoch" + (" on samples held out" if parts.held_out else ""),
        learned=learned,
        says=_says(model, options, parts, accuracy, unseen),
        pictures=(
            over_epochs("Loss of each epoch", "loss", _losses(model, parts, unseen)),
            *confusion(parts.test, predicted),
            *boundary(parts.train, lambda X: _predicted(model, X)),
            *(_mistakes(parts.test, predicted) if options.data == "digits" else ()),
        ),
    )


def samples(options: Options) -> Split:
    """Return the samples to learn from and to be judged by."""
    data = chosen(options, KNOWN)
    refuse_quantity(data)
    parts = split(data)
    return parts if options.data in AS_THEY_ARE else standardised(parts)


def _mistakes(test: Dataset, predicted: NDArray[Any]) -> tuple[Images, ...]:
    return mistakes(test, predicted, lambda x: x.reshape(8, 8))


def _trained(options: Options, parts: Split, watch: Watch) -> tuple[MLP, list[float]]:
    """Return the model and its loss on the samples held out after each epoch."""
    # The guide's network for XOR answers by one number between 0 and 1.
    by_number = options.data == "xor"
    model = MLP(
        activation="sigmoid" if by_number else "relu",
        output="sigmoid" if by_number else "softmax",
        dtype=np.float64 if by_number else np.float32,
        hidden=options.hidden,
        optimizer=options.optimizer,
        learning_rate=options.learning_rate,
        batch_size=options.batch_size or len(parts.train.y),
        epochs=options.epochs,
        l2=options.l2,
        dropout=options.dropout,
        rng=np.random.default_rng(options.seed),
    )
    unseen = []

    def on_epoch(epoch: int, losses: Mapping[str, float]) -> None:
        loss = losses["loss"]
        if not by_number:
            loss = unseen_loss(model, parts.test, epoch)
        unseen.append(loss)
        watch(Step(epoch, options.epochs, f"loss {loss:.4f}"))

    model.fit(parts.train.X, parts.train.y, on_epoch=on_epoch)
    return model, unseen


def _predicted(model: MLP, X: Floats) -> NDArray[Any]:
    """Return the class (n,) of each sample, the nearer one where the answer is a number."""
    said = model.predict(X)
    return said if model.output == "softmax" else (said > 0.5).astype(int)


def _losses(model: MLP, parts: Split, unseen: list[float]) -> dict[str, list[float]]:
    if not parts.held_out:
        return {"loss": model.losses_}
    return {"samples learned from": model.losses_, "samples held out": unseen}


def _says(model: MLP, options: Options, parts: Split, accuracy: float, unseen: list[float]) -> str:
    judged = f"It is right in {accuracy:.1%} of {parts.tested_on}."
    if options.data == "xor":
        outputs = ", ".join(f"{value:.3f}" for value in model.predict(xor_table().X).tolist())
        return (
            f"For 0 0, 0 1, 1 0 and 1 1 it answers {outputs}. The hidden neurons draw a line each, "
            "and the output combines them: that is what one neuron could not do."
        )
    if not parts.held_out:
        return judged
    best = int(np.argmin(unseen)) + 1
    seen = model.losses_
    if unseen[-1] > 1.1 * unseen[best - 1] and seen[-1] < 0.9 * seen[best - 1]:
        return (
            f"{judged} The loss on samples held out was lowest in epoch {best} and has risen "
            "since, while that on samples learned from goes on falling: it learns them by heart. "
            "--compare dropout=0,0.2,0.5 or l2=0,0.001,0.01 shows what helps."
        )
    return (
        f"{judged} The loss on samples held out falls with that on samples learned from; where it "
        "turned up, learning by heart would begin."
    )
