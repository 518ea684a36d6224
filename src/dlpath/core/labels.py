"""Class labels of any kind: numbers, text, truth values."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dlpath.core.arguments import ArgumentError

_FEWEST_CLASSES = 2


class Labels(NamedTuple):
    """Class labels, told apart from their coding."""

    classes: NDArray[Any]
    """(c,): each label that occurs, once, sorted."""
    codes: NDArray[np.intp]
    """(n,): for every sample the position of its label in ``classes``."""


def labels(y: ArrayLike) -> Labels:
    """Return the classes and the codes of labels of any kind.

    Raises
    ------
    ArgumentError
        There are none, fewer than two different ones, gaps or infinities among them, or they
        cannot be sorted.
    """
    given = np.asarray(y)
    if given.ndim != 1:
        raise ArgumentError(f"y has shape {given.shape}, needed is (n,)")
    if given.size == 0:
        raise ArgumentError(f"y is empty: its shape is {given.shape}")
    gaps = given != given if given.dtype.kind in "fc" else np.array([v is None for v in given])
    if np.any(gaps):
        raise ArgumentError(f"y has no label at position {int(np.argmax(gaps))}")
    if given.dtype.kind in "fc" and np.any(infinite := np.isinf(given)):
        raise ArgumentError(f"y holds an infinite label at position {int(np.argmax(infinite))}")
    try:
        classes, codes = np.unique(given, return_inverse=True)
    except TypeError as error:
        raise ArgumentError(f"y mixes labels that cannot be compared: {error}") from error
    if len(classes) < _FEWEST_CLASSES:
        raise ArgumentError(
            f"y holds one class only, {classes.tolist()[0]!r}: there is nothing to tell apart",
            hint="give samples of two classes at least",
        )
    return Labels(classes, codes)
