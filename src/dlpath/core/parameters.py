"""All parameters of a network in one flat vector, with a view of it for each array.

An optimiser then updates a network of any depth by a handful of operations on one vector, and a
copy of the vector is a copy of the network.
"""

from collections.abc import Sequence
from math import prod, sqrt
from typing import Any

import numpy as np

from dlpath.core.arguments import Array, Floats


def zeros(shapes: Sequence[tuple[int, ...]], dtype: type[np.floating[Any]]) -> Array:
    """Return a flat vector of zeros that holds arrays of all the shapes."""
    return np.zeros(sum(map(prod, shapes)), dtype)


def views(vector: Array, shapes: Sequence[tuple[int, ...]]) -> list[Array]:
    """Return the vector cut into arrays of the shapes, one after the other, without copying."""
    parts = np.split(vector, np.cumsum([prod(shape) for shape in shapes])[:-1])
    return [part.reshape(shape) for part, shape in zip(parts, shapes, strict=True)]


def initial_weights(
    shape: tuple[int, int], activation: str = "relu", *, rng: np.random.Generator
) -> Floats:
    """Draw weights (inputs, outputs) that let signals keep their size from layer to layer.

    For ReLU, which lets half pass, the variance is ``2 / inputs`` (He et al. 2015,
    arXiv:1502.01852); else it is ``2 / (inputs + outputs)`` (Glorot & Bengio 2010, AISTATS 9,
    249-256).
    """
    inputs, outputs = shape
    variance = 2 / inputs if activation == "relu" else 2 / (inputs + outputs)
    return rng.standard_normal(shape) * sqrt(variance)
