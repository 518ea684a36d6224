"""What the functions of softmax are asked with."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.random import Generator

SAMPLES, CLASSES = 7, 4


def logits(rng: Generator) -> tuple[Any, ...]:
    """Return z (7, 4) alone."""
    return (rng.normal(0, 2, (SAMPLES, CLASSES)),)


def labelled(rng: Generator) -> tuple[Any, ...]:
    """Return logits and labels in no order, each class among them."""
    return (*logits(rng), rng.permutation([0, 1, 2, 3, 0, 3, 2]))


def class_missing(rng: Generator) -> tuple[Any, ...]:
    """Return logits and labels among which neither the first nor the last class is."""
    return (*logits(rng), rng.permutation([1, 2, 1, 2, 2, 2, 1]))


def one_sample(rng: Generator) -> tuple[Any, ...]:
    """Return the logits of one sample and three classes, and its label."""
    return rng.normal(0, 2, (1, 3)), np.array([2])


def whole(rng: Generator) -> tuple[Any, ...]:
    """Return whole numbers as scores, and labels."""
    z, labels = labelled(rng)
    return np.round(z).astype(int), labels


def huge(rng: Generator) -> tuple[Any, ...]:
    """Return logits that exp cannot take: rows far above and below zero, some far apart in them."""
    z, labels = labelled(rng)
    spread = rng.permutation([1, 1, 20, 20, 500, 500, 500])[:, None]
    return z * spread + rng.permutation([-3e4, -2000, -900, 0, 900, 2000, 3e4])[:, None], labels


def hopeless(rng: Generator) -> tuple[Any, ...]:
    """Return logits that give the right class a probability too small for any float."""
    z, labels = labelled(rng)
    z[np.arange(SAMPLES), labels] -= rng.uniform(900, 3000, SAMPLES)
    return z, labels


def certain(rng: Generator) -> tuple[Any, ...]:
    """Return logits that are all but sure of the right class."""
    z, labels = labelled(rng)
    z[np.arange(SAMPLES), labels] += 60
    return z, labels


def only_logits(
    inputs: Callable[[Generator], tuple[Any, ...]],
) -> Callable[[Generator], tuple[Any, ...]]:
    """Return ``inputs`` without the labels."""
    return lambda rng: inputs(rng)[:1]
