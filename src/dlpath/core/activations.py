"""Activation functions, each beside its derivative.

Every function keeps the shape and the precision of its argument. A derivative is written in terms
of the *output* ``a`` of its function, because the output is what the forward pass has kept.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from dlpath.core.arguments import Array


class Activation(NamedTuple):
    """An activation applied to each element, and its derivative in terms of the output."""

    function: Callable[[Array], Array]
    derivative: Callable[[Array], Array]


def identity(z: Array) -> Array:
    """Return ``z`` itself: a layer without activation."""
    return z


def identity_derivative(a: Array) -> Array:
    """Return 1 for every element."""
    return np.ones_like(a)


def relu(z: Array) -> Array:
    """Return ``max(z, 0)``."""
    return np.maximum(z, 0)


def relu_derivative(a: Array) -> Array:
    """Return 1 where the output is positive, else 0."""
    return (a > 0).astype(a.dtype)


def sigmoid(z: Array) -> Array:
    """Return ``1 / (1 + exp(-z))``, without overflow for any ``z``."""
    small = np.exp(-np.abs(z))
    a: Array = np.where(z >= 0, 1, small).astype(small.dtype) / (1 + small)
    return a


def sigmoid_derivative(a: Array) -> Array:
    """Return ``a (1 - a)``."""
    return a * (1 - a)


def tanh(z: Array) -> Array:
    """Return the hyperbolic tangent."""
    return np.tanh(z)


def tanh_derivative(a: Array) -> Array:
    """Return ``1 - a**2``."""
    return 1 - a * a


def softmax(z: Array) -> Array:
    """Return ``exp(z)`` divided by its sum along the last axis, without overflow for any ``z``."""
    # The largest logit becomes 0, which changes the result in nothing and keeps exp within bounds.
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    a: Array = e / e.sum(axis=-1, keepdims=True)
    return a


def softmax_backward(da: Array, a: Array) -> Array:
    """Return the gradient with respect to ``z``, given that of the output ``a``.

    Each output depends on all logits of its row, so that the derivative is not one number for each
    element but a matrix ``diag(a) - a a'``; this is its product with ``da``.
    """
    dz: Array = a * (da - (da * a).sum(axis=-1, keepdims=True))
    return dz


ACTIVATIONS = {
    "identity": Activation(identity, identity_derivative),
    "relu": Activation(relu, relu_derivative),
    "sigmoid": Activation(sigmoid, sigmoid_derivative),
    "tanh": Activation(tanh, tanh_derivative),
}
