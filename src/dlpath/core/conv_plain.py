"""Convolution and max-pooling, forward and backward, as their definitions read.

A tap is one offset ``(i, j)`` in the kernel or the window. All pixels that it meets are one slice
of the image, so that everything here is a loop over the taps of operations on whole slices.
:mod:`dlpath.core.conv` adds the checking of arguments and a faster convolution, of which this one
is the oracle.
"""

from collections.abc import Iterator
from functools import reduce
from typing import Any, NamedTuple

import numpy as np

from dlpath.core.arguments import Array


class ConvCache(NamedTuple):
    """What the backward pass of a convolution needs of the forward one."""

    x: Array
    """(N, C, H + 2 padding, W + 2 padding)"""
    w: Array
    stride: int
    padding: int


class PoolCache(NamedTuple):
    """What the backward pass of a max-pooling needs of the forward one."""

    x: Array
    y: Array
    size: int


def conv2d_forward(
    x: Array, w: Array, b: Array, *, stride: int = 1, padding: int = 0
) -> tuple[Array, ConvCache]:
    r"""Slide ``O`` kernels over every image: a cross-correlation with zeros around the image.

    With stride s, each output is one position of the kernel::

        y[n, o, p, q] = b[o] + sum_{c, i, j} w[o, c, i, j] x[n, c, s p + i, s q + j]

    Parameters
    ----------
    x : (N, C, H, W)
    w : (O, C, kh, kw)
    b : (O,)

    Returns
    -------
    y : (N, O, P, Q) with ``P = (H + 2 padding - kh) // stride + 1``, Q likewise
    cache

    References
    ----------
    LeCun et al. (1989), Neural Computation 1(4), 541-551.
    """
    x = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    rows, columns = ((n - k) // stride + 1 for n, k in zip(x.shape[2:], w.shape[2:], strict=True))
    y = np.zeros((len(x), len(w), rows, columns), x.dtype) + b[:, None, None]
    for i, j, tap in _taps(w.shape[2:], rows, columns, stride):
        y += np.einsum("oc,ncpq->nopq", w[:, :, i, j], x[tap])
    return y, ConvCache(x, w, stride, padding)


def conv2d_backward(dy: Array, cache: ConvCache) -> tuple[Array, Array, Array]:
    """Return ``(dx, dw, db)`` for the gradient ``dy`` (N, O, P, Q) of a loss at the output.

    Each tap hands ``dy`` back to the pixels it met, and learns from them how to change its weight.
    """
    x, w, stride, padding = cache
    dx, dw = np.zeros_like(x), np.zeros_like(w)
    rows, columns = dy.shape[2:]
    for i, j, tap in _taps(w.shape[2:], rows, columns, stride):
        dx[tap] += np.einsum("oc,nopq->ncpq", w[:, :, i, j], dy)
        dw[:, :, i, j] = np.einsum("nopq,ncpq->oc", dy, x[tap])
    bottom, right = x.shape[2] - padding, x.shape[3] - padding
    return dx[:, :, padding:bottom, padding:right], dw, dy.sum(axis=(0, 2, 3))


def max_pool_forward(x: Array, *, size: int = 2) -> tuple[Array, PoolCache]:
    """Keep the largest pixel of every ``size`` x ``size`` window; the windows do not overlap.

    Parameters
    ----------
    x : (N, C, H, W)
        Rows and columns that do not fill a window are left out.

    Returns
    -------
    y : (N, C, H // size, W // size)
    cache
    """
    rows, columns = x.shape[2] // size, x.shape[3] // size
    y = reduce(np.maximum, (x[tap] for *_, tap in _taps((size, size), rows, columns, size)))
    return y, PoolCache(x, y, size)


def max_pool_backward(dy: Array, cache: PoolCache) -> Array:
    """Return ``dx``: each gradient of ``dy`` (N, C, P, Q) goes to the pixel that won.

    Of equal pixels the first one wins, row by row.
    """
    x, y, size = cache
    rows, columns = y.shape[2:]
    dx, left = np.zeros_like(x), dy
    for *_, tap in _taps((size, size), rows, columns, size):
        dx[tap] = left * (x[tap] == y)
        left = left - dx[tap]
    return dx


def _taps(
    size: tuple[int, ...], rows: int, columns: int, stride: int
) -> Iterator[tuple[int, int, tuple[Any, ...]]]:
    """Yield every offset of a kernel or window with the slice of the image that it meets."""
    for i, j in np.ndindex(size):
        down = slice(i, i + stride * rows, stride)
        right = slice(j, j + stride * columns, stride)
        yield i, j, (..., down, right)
