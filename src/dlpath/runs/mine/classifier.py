"""Classifiers of the learner's own, judged as the reference is: what mlp and cnn share."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from dlpath.core.activations import softmax
from dlpath.core.arguments import Floats
from dlpath.core.datasets import Dataset
from dlpath.runs.kit.beside import Own, paired
from dlpath.runs.kit.choice import Split
from dlpath.runs.kit.judged import confusion, cross_entropy
from dlpath.runs.kit.own_code import OwnCode, every_of
from dlpath.runs.kit.plane import boundary


class Classifier(NamedTuple):
    """What a training has come to."""

    classes: NDArray[Any]
    logits: Callable[[Floats], Floats]
    """From samples (n, d) to logits (n, c)."""

    def predict(self, X: Floats) -> NDArray[Any]:
        """Return the most probable class (n,) of each sample."""
        predicted: NDArray[Any] = self.classes[self.logits(X).argmax(axis=1)]
        return predicted

    def accuracy(self, data: Dataset) -> float:
        """Return how often it is right."""
        return float(np.mean(self.predict(data.X) == data.y))


def loss(logits: Floats, classes: NDArray[Any], data: Dataset) -> float:
    """Return the mean cross-entropy of logits (n, c)."""
    return cross_entropy(softmax(logits), classes, data)


def judged(
    model: Classifier,
    parts: Split,
    unseen: list[float],
    code: OwnCode,
    *,
    epochs: int,
    learned: Mapping[str, Any],
) -> Own:
    """Return what it came to; ``unseen`` are its losses on the samples held out."""
    pictures = (
        *confusion(parts.test, model.predict(parts.test.X)),
        *boundary(parts.train, model.predict),
    )
    every = every_of(epochs)
    return Own(
        judged_by="accuracy",
        metrics={
            "accuracy": model.accuracy(parts.test),
            "loss": unseen[-1],
            "accuracy_in_training": model.accuracy(parts.train),
        },
        learned=learned,
        draw=lambda outcome: paired(outcome, *pictures),
        curve=tuple(unseen),
        first=every,
        every=every,
    )
