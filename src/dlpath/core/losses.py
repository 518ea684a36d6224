"""Loss functions, each beside its gradient with respect to the prediction.

All are means over the samples, so that the size of a batch does not change the size of a step.
Those of a classifier take logits ``z``, the numbers before softmax or sigmoid: together the two
cannot overflow, and the gradient becomes "probability minus truth".
"""

import numpy as np
from numpy.typing import NDArray

from dlpath.core.activations import sigmoid, softmax
from dlpath.core.arguments import Array


def mean_squared_error(prediction: Array, target: Array) -> float:
    """Return the mean of ``(prediction - target)**2`` over all elements; both have one shape."""
    return float(np.mean(np.square(prediction - target)))


def mean_squared_error_gradient(prediction: Array, target: Array) -> Array:
    """Return ``2 (prediction - target) / size``."""
    return (prediction - target) * (2 / prediction.size)


def cross_entropy(z: Array, labels: NDArray[np.integer]) -> float:
    """Return the mean of ``-log softmax(z)[label]`` over the samples.

    Parameters
    ----------
    z : (n, c)
        Logits, one row a sample.
    labels : (n,)
        The right class of each sample, from 0 to c - 1.
    """
    shifted = z - z.max(axis=1, keepdims=True)
    log_sum = np.log(np.exp(shifted).sum(axis=1))
    return float(np.mean(log_sum - shifted[np.arange(len(z)), labels]))


def cross_entropy_gradient(z: Array, labels: NDArray[np.integer]) -> Array:
    """Return ``(softmax(z) - one_hot(labels)) / n``, shape (n, c)."""
    dz = softmax(z)
    dz[np.arange(len(z)), labels] -= 1
    dz /= len(z)
    return dz


def binary_cross_entropy(z: Array, target: Array) -> float:
    """Return the mean of ``-t log s - (1 - t) log(1 - s)`` with ``s = sigmoid(z)``.

    Logits and targets have one shape; a target is 0 or 1, or a probability in between.
    """
    # log(1 + exp(z)) - t z, turned round at 0 so that exp never sees a large number.
    return float(np.mean(np.maximum(z, 0) - z * target + np.log1p(np.exp(-np.abs(z)))))


def binary_cross_entropy_gradient(z: Array, target: Array) -> Array:
    """Return ``(sigmoid(z) - target) / size``."""
    return (sigmoid(z) - target) / z.size
