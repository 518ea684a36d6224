"""dlpath run cnn: a small convolutional network on handwritten digits."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dlpath.core.cnn import CNN
from dlpath.core.datasets import Dataset
from dlpath.core.optimizers import OPTIMIZERS
from dlpath.errors import UsageError
from dlpath.runs.kit.about import About, Outcome, Step, Watch
from dlpath.runs.kit.choice import Split, majority, shuffled, split
from dlpath.runs.kit.judged import confusion, mistakes, pixels, small_digits, unseen_loss
from dlpath.runs.kit.options import Options, heeded
from dlpath.runs.kit.pictures import Image, Images, over_epochs

ABOUT = About(
    title="The convolutional network: look for the same thing everywhere",
    shows="Digits again, by small kernels that slide over the image, and what these look for.",
    found="Yann LeCun and others, 1989",
    year=1989,
    idea=(
        "A stroke is a stroke wherever it is drawn. So one small kernel of weights slides over "
        "the whole image and answers where it finds its pattern; pooling keeps the strongest "
        "answer of each neighbourhood, and the next kernels look for patterns of patterns. Few "
        "weights do the work of many, and what is learned in one corner is known in all."
    ),
    formula=(
        "y[o, i, j] = b[o] + Σ w[o, c, p, q] x[c, i + p, j + q]\n"
        "then the largest of 2 × 2, then ReLU"
    ),
    options={
        "epochs": 30,
        "learning_rate": 3e-3,
        "batch_size": 64,
        "hidden": (16, 32),
        "optimizer": "adam",
        "l2": 0.0,
    },
    optimizers=tuple(OPTIMIZERS),
    most_at_once=100_000,
)
MOST_KERNELS = 12
MOST_BLOCKS = 3


def run(options: Options, watch: Watch) -> Outcome:
    """Train on most of the images, and judge by the rest; ``hidden`` are the kernels per block."""
    parts = split(shuffled(small_digits(), options.seed))
    model, unseen = _trained(options, parts, watch)
    predicted = model.predict(parts.test.X)
    accuracy = float(np.mean(predicted == parts.test.y))
    return Outcome(
        data=f"{parts.train.name}: {len(parts.train.y)} images to learn from",
        parameters=heeded(options, ABOUT),
        metrics={
            "accuracy": accuracy,
            "loss": unseen[-1],
            "accuracy_in_training": model.score(parts.train.X, parts.train.y),
        },
        baseline={"accuracy": majority(parts.train, test=parts.test)},
        curve=tuple(unseen),
        curve_of="loss of each epoch on images held out",
        learned={
            "parameters": model.network_.parameters.size,
            "kernels": model.network_.weights[0][:, 0].astype(float).tolist(),
        },
        says=(
            f"It is right in {accuracy:.1%} of {parts.tested_on}, with "
            f"{model.network_.parameters.size:,} weights and biases. dlpath run mlp shows what "
            "the same digits are without kernels."
        ),
        pictures=_pictures(model, unseen, parts.test, predicted),
    )


def blocks(options: Options) -> tuple[int, ...]:
    """Return how many kernels each block has.

    Raises
    ------
    UsageError
        There is no block, or one too many.
    """
    if not 1 <= len(options.hidden) <= MOST_BLOCKS:
        raise UsageError(
            f"--hidden needs one to {MOST_BLOCKS} blocks of kernels: each halves an image of 8 x 8",
            hint="--hidden 16x32",
        )
    return options.hidden


def _pictures(
    model: CNN, unseen: list[float], test: Dataset, predicted: NDArray[Any]
) -> tuple[Any, ...]:
    losses = {"images learned from": model.losses_, "images held out": unseen}
    return (
        over_epochs("Loss of each epoch", "loss", losses),
        *confusion(test, predicted),
        _kernels(model),
        *mistakes(test, predicted, lambda x: x.reshape(8, 8)),
    )


def _trained(options: Options, parts: Split, watch: Watch) -> tuple[CNN, list[float]]:
    """Return the model and its loss on the images held out after each epoch."""
    model = CNN(
        channels=blocks(options),
        optimizer=options.optimizer,
        learning_rate=options.learning_rate,
        batch_size=options.batch_size or len(parts.train.y),
        epochs=options.epochs,
        l2=options.l2,
        rng=np.random.default_rng(options.seed),
    )
    unseen = []

    def on_epoch(epoch: int, losses: Mapping[str, float]) -> None:
        unseen.append(unseen_loss(model, parts.test, epoch))
        watch(Step(epoch, options.epochs, f"loss {unseen[-1]:.4f}"))

    model.fit(parts.train.X, parts.train.y, on_epoch=on_epoch)
    return model, unseen


def _kernels(model: CNN) -> Images:
    """Return the first kernels: dark where ink speaks for the pattern, white where against it."""
    kernels = model.network_.weights[0][:MOST_KERNELS, 0]
    largest = np.abs(kernels).max()
    shown = (
        Image(str(k), pixels((kernel / largest + 1) / 2)) for k, kernel in enumerate(kernels, 1)
    )
    return Images("What the first kernels look for: ink where it is dark", tuple(shown))
