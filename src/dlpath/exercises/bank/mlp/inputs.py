"""Networks and samples to ask with: all sizes different, no bias zero."""

from itertools import pairwise
from typing import Any

import numpy as np
from numpy.random import Generator

DEEP = (3, 6, 5, 4)
SAMPLES = 7


def parameters(rng: Generator, sizes: tuple[int, ...] = DEEP) -> list[Any]:
    """Return pairs of weights and biases for layers of the given sizes."""
    return [
        (rng.normal(0, 0.9, (inputs, outputs)), rng.normal(0, 0.5, outputs))
        for inputs, outputs in pairwise(sizes)
    ]


def network(rng: Generator, sizes: tuple[int, ...] = DEEP) -> tuple[Any, ...]:
    """Return X and params, as ``forward`` takes them."""
    return rng.normal(size=(SAMPLES, sizes[0])), parameters(rng, sizes)


def labelled(rng: Generator, sizes: tuple[int, ...] = DEEP) -> tuple[Any, ...]:
    """Return X, labels and params, as ``backward`` takes them; the labels stand in no order."""
    X, params = network(rng, sizes)
    return X, rng.permutation(np.arange(SAMPLES) % sizes[-1]), params


def class_missing(rng: Generator) -> tuple[Any, ...]:
    """Return X, labels and params where no sample is of the first or of the last class."""
    X, _, params = labelled(rng)
    return X, rng.permutation([1, 2, 1, 2, 2, 2, 1]), params


def one_sample(rng: Generator) -> tuple[Any, ...]:
    """Return a single sample, its label and params."""
    X, labels, params = labelled(rng)
    return X[:1], labels[:1], params


def far_out(rng: Generator) -> tuple[Any, ...]:
    """Return X, labels and params whose logits exp cannot take."""
    X, labels, params = labelled(rng)
    return 5000 * X, labels, params
