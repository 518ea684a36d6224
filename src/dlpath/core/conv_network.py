"""A convolutional network, trained through one flat vector of parameters."""

from collections.abc import Sequence
from itertools import pairwise
from math import prod
from typing import Any, NamedTuple

import numpy as np

from dlpath.core.activations import relu, relu_derivative
from dlpath.core.arguments import Array
from dlpath.core.conv import (
    ConvCache,
    conv2d_backward,
    conv2d_forward,
    max_pool_backward,
    max_pool_forward,
)
from dlpath.core.conv_plain import PoolCache
from dlpath.core.parameters import initial_weights, views, zeros


class BlockCache(NamedTuple):
    """What the backward pass needs of one block."""

    conv: ConvCache
    pool: PoolCache
    a: Array
    """The output of the block."""


class ConvNetworkCache(NamedTuple):
    """What the backward pass needs of the forward one."""

    blocks: list[BlockCache]
    flat: Array
    """(n, features): the output of the last block, one row an image."""


class ConvNetwork:
    """Blocks of convolution, max-pooling by two and ReLU, then one layer of logits.

    A convolution keeps the size of the image, a pooling halves it. ReLU keeps the order of numbers
    and so may follow the pooling, on a quarter of the pixels.

    Parameters
    ----------
    image
        Channels, height and width of the images.
    channels
        The number of kernels in each block.
    kernel
        Their height and width, an odd number.
    outputs
        The number of logits.
    rng
        Draws the weights; biases start at zero.

    Attributes
    ----------
    parameters, gradient : (p,)
        All weights, then all biases; and the gradient of the loss with respect to them.
    weights, biases
        Views of ``parameters``: of each block (O, C, kernel, kernel) and (O,), last of the logits
        (features, outputs) and (outputs,).
    """

    def __init__(
        self,
        image: tuple[int, int, int],
        *,
        channels: Sequence[int],
        kernel: int,
        outputs: int,
        dtype: type[np.floating[Any]] = np.float32,
        rng: np.random.Generator,
    ) -> None:
        depth, *size = image
        features = channels[-1] * prod(pixels // 2 ** len(channels) for pixels in size)
        weights = [(o, c, kernel, kernel) for c, o in pairwise([depth, *channels])]
        shapes = [*weights, (features, outputs), *((o,) for o in channels), (outputs,)]
        self.parameters, self.gradient = zeros(shapes, dtype), zeros(shapes, dtype)
        arrays, gradients = views(self.parameters, shapes), views(self.gradient, shapes)
        half = len(arrays) // 2
        self.weights, self.biases = arrays[:half], arrays[half:]
        self._weight_gradients, self._bias_gradients = gradients[:half], gradients[half:]
        self.weight_count = sum(W.size for W in self.weights)
        for w in self.weights[:-1]:
            w[:] = initial_weights((w[0].size, len(w)), rng=rng).T.reshape(w.shape)
        self.weights[-1][:] = initial_weights((features, outputs), rng=rng)

    def forward(
        self, X: Array, *, rng: np.random.Generator | None = None
    ) -> tuple[Array, ConvNetworkCache]:
        """Return logits (n, outputs) for images (n, channels, height, width), and a cache.

        Nothing is drawn at random here, so that ``rng`` has no effect.
        """
        a, blocks = X, []
        for w, b in zip(self.weights[:-1], self.biases[:-1], strict=True):
            y, conv = conv2d_forward(a, w, b, padding=w.shape[-1] // 2)
            pooled, pool = max_pool_forward(y)
            a = relu(pooled)
            blocks.append(BlockCache(conv, pool, a))
        flat = a.reshape(len(a), -1)
        return flat @ self.weights[-1] + self.biases[-1], ConvNetworkCache(blocks, flat)

    def backward(self, dz: Array, cache: ConvNetworkCache) -> Array:
        """Fill ``gradient``, given the gradient ``dz`` (n, outputs) of a loss at the logits.

        Returns the gradient at the images.
        """
        self._weight_gradients[-1][:] = cache.flat.T @ dz
        self._bias_gradients[-1][:] = dz.sum(axis=0)
        da: Array = dz @ self.weights[-1].T
        for k, (conv, pool, a) in reversed(list(enumerate(cache.blocks))):
            d_pooled = da.reshape(a.shape) * relu_derivative(a)
            da, dw, db = conv2d_backward(max_pool_backward(d_pooled, pool), conv)
            self._weight_gradients[k][:], self._bias_gradients[k][:] = dw, db
        return da
