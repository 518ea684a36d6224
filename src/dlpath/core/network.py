"""A feed-forward network of any depth, trained through one flat vector of parameters.

The readable form is :mod:`dlpath.core.mlp_plain`; this one adds the flat vector and dropout.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np

from dlpath.core.activations import ACTIVATIONS
from dlpath.core.arguments import Array
from dlpath.core.parameters import initial_weights, views, zeros


class NetworkCache(NamedTuple):
    """What the backward pass needs of the forward one."""

    inputs: list[Array]
    """Of every layer, (n, width before it)."""
    slopes: list[Array]
    """Of every hidden layer, (n, width): how its activation answers to a change of its sum."""


class Network:
    """Layers ``a = activation(x W + b)``, the last without activation.

    Parameters
    ----------
    sizes
        The width of the input, of every hidden layer and of the output.
    activation
        That of the hidden layers: relu, tanh, sigmoid or identity.
    dropout
        The share of hidden units that are silent in a training step.
    rng
        Draws the weights; biases start at zero.

    Attributes
    ----------
    parameters, gradient : (p,)
        All weights, then all biases; and the gradient of the loss with respect to them.
    weights, biases
        Views of ``parameters``: for every layer (inputs, outputs) and (outputs,).
    """

    def __init__(
        self,
        sizes: Sequence[int],
        *,
        activation: str = "relu",
        dropout: float = 0.0,
        dtype: type[np.floating[Any]] = np.float32,
        rng: np.random.Generator,
    ) -> None:
        matrices = list(pairwise(sizes))
        shapes = [*matrices, *((outputs,) for _, outputs in matrices)]
        self.parameters, self.gradient = zeros(shapes, dtype), zeros(shapes, dtype)
        depth = len(matrices)
        arrays, gradients = views(self.parameters, shapes), views(self.gradient, shapes)
        self.weights, self.biases = arrays[:depth], arrays[depth:]
        self._weight_gradients, self._bias_gradients = gradients[:depth], gradients[depth:]
        self._activation = ACTIVATIONS[activation]
        self.weight_count = sum(W.size for W in self.weights)
        self.dropout = dropout
        for W, shape in zip(self.weights, matrices, strict=True):
            W[:] = initial_weights(shape, activation, rng=rng)

    def forward(
        self, X: Array, *, rng: np.random.Generator | None = None
    ) -> tuple[Array, NetworkCache]:
        """Return the outputs (n, outputs) for inputs (n, inputs), and what ``backward`` needs.

        Dropout is for training: it happens when there is an ``rng`` to draw from. The units that
        stay speak louder, so that the next layer meets sums of the size it will meet without
        dropout.

        References
        ----------
        Srivastava et al. (2014), Journal of Machine Learning Research 15, 1929-1958.
        """
        inputs, slopes = [X], []
        for W, b in zip(self.weights[:-1], self.biases[:-1], strict=True):
            a = self._activation.function(inputs[-1] @ W + b)
            slope = self._activation.derivative(a)
            if rng is not None and self.dropout:
                stays = rng.random(a.shape) >= self.dropout
                louder = (stays / (1 - self.dropout)).astype(a.dtype)
                a, slope = a * louder, slope * louder
            inputs.append(a)
            slopes.append(slope)
        return inputs[-1] @ self.weights[-1] + self.biases[-1], NetworkCache(inputs, slopes)

    def backward(self, dz: Array, cache: NetworkCache) -> Array:
        """Fill ``gradient``, given the gradient ``dz`` (n, outputs) of a loss at the outputs.

        Returns the gradient at the sums of the first layer, (n, width); times ``weights[0].T`` it
        is the gradient at the inputs.
        """
        for k in reversed(range(len(self.weights))):
            np.matmul(cache.inputs[k].T, dz, out=self._weight_gradients[k])
            np.sum(dz, axis=0, out=self._bias_gradients[k])
            if k > 0:
                dz = dz @ self.weights[k].T * cache.slopes[k - 1]
        return dz
