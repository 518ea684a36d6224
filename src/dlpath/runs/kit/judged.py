"""A classifier judged by samples that it has not seen, in numbers and in pictures."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dlpath.core.arguments import ArgumentError, Array, Floats
from dlpath.core.datasets import Dataset, digits
from dlpath.core.estimator import NetworkEstimator
from dlpath.core.training import Diverged
from dlpath.runs.kit.pictures import Confusion, Image, Images

MOST_MISTAKES = 8
"""Images that are shown."""
MOST_CLASSES = 12
"""Of a table of counts that is still read."""


def small_digits() -> Dataset:
    """Return the handwritten digits, X (1797, 64), every pixel from 0 to 1."""
    data = digits()
    return data._replace(X=data.X / 16)


def cross_entropy(probabilities: Array, classes: NDArray[Any], data: Dataset) -> float:
    """Return the mean of minus the logarithm of the probability (n, c) of the true class.

    A class that was never learned has the least probability that there is.
    """
    places = np.searchsorted(classes, data.y)
    known = classes[np.minimum(places, len(classes) - 1)] == data.y
    given = probabilities[np.arange(len(data.y)), np.where(known, places, 0)].astype(np.float64)
    return float(-np.mean(np.log(np.maximum(np.where(known, given, 0), 1e-12))))


def unseen_loss(model: NetworkEstimator, data: Dataset, epoch: int) -> float:
    """Return the cross-entropy of a model on samples that it has not seen, after an epoch.

    Raises
    ------
    Diverged
        The last steps of the epoch have led beyond all finite numbers.
    """
    try:
        with np.errstate(over="ignore", invalid="ignore"):
            loss = cross_entropy(model.predict_proba(data.X), model.classes_, data)
    except ArgumentError:
        # The samples were fine: a layer has met what the layer before it made of them.
        raise Diverged(epoch) from None
    if not np.isfinite(loss):
        raise Diverged(epoch)
    return loss


def confusion(test: Dataset, predicted: NDArray[Any]) -> tuple[Confusion, ...]:
    """Return the table of true and predicted classes; none if there are too many of them."""
    classes = np.unique(np.concatenate([test.y, predicted]))
    if len(classes) > MOST_CLASSES:
        return ()
    counts = np.zeros((len(classes), len(classes)), dtype=int)
    np.add.at(counts, (np.searchsorted(classes, test.y), np.searchsorted(classes, predicted)), 1)
    names = tuple(map(str, classes.tolist()))
    right = int(np.trace(counts))
    title = f"{right} of {len(test.y)} right"
    return (Confusion(title, names, tuple(map(tuple, counts.tolist()))),)


def mistakes(
    test: Dataset, predicted: NDArray[Any], draw: Callable[[Floats], Floats]
) -> tuple[Images, ...]:
    """Return some of the images that were taken for another class; none if there are none.

    ``draw`` makes pixels (h, w) from 0 to 1 of a sample.
    """
    wrong = np.flatnonzero(predicted != test.y)
    if not len(wrong):
        return ()
    shown = tuple(
        Image(f"{test.y[k]}, taken for {predicted[k]}", pixels(draw(test.X[k])))
        for k in wrong[:MOST_MISTAKES]
    )
    title = f"Where it is wrong: {len(shown)} of {len(wrong)}" if len(wrong) > 1 else "Its mistake"
    return (Images(title, shown),)


def pixels(image: Floats) -> tuple[tuple[float, ...], ...]:
    """Return an image (h, w) as rows of numbers from 0 to 1."""
    return tuple(map(tuple, np.clip(image, 0, 1).astype(np.float64).tolist()))
