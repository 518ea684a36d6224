"""Convolution and max-pooling, forward and backward.

:mod:`dlpath.core.conv_plain` has both as their definitions read. Here arguments are checked, and
the convolution differs in three ways: the images lie in the order (C, N, H, W), so that one
product of matrices serves many of them; what all taps of the kernel meet is stacked and multiplied
at once; and only as many images at a time as the cache of the processor holds.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.lib.stride_tricks import as_strided

from dlpath.core import conv_plain
from dlpath.core.arguments import ArgumentError, Array, checked, instance, refuse_overflow
from dlpath.core.conv_plain import PoolCache
from dlpath.core.hyperparameters import whole
from dlpath.core.precision import precision_of

# About the second-level cache of one core: products of this size run at twice the speed of those
# that wait for main memory.
_PATCH_BYTES = 2**20


class ConvCache(NamedTuple):
    """What the backward pass of a convolution needs of the forward one."""

    padded: Array
    """(C, N, H + 2 padding + 1, W + 2 padding)"""
    w: Array
    stride: int
    padding: int


@np.errstate(over="ignore", invalid="ignore")
def conv2d_forward(
    x: Array, w: Array, b: Array, *, stride: int = 1, padding: int = 0
) -> tuple[Array, ConvCache]:
    r"""Slide ``O`` kernels over every image: a cross-correlation with zeros around the image.

    With stride s::

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
    LeCun et al. (1989), Neural Computation 1(4), 541-551; as a product of matrices: Chellapilla,
    Puri & Simard (2006), 10th International Workshop on Frontiers in Handwriting Recognition.
    """
    x, w, b = checked(precision_of(x), x=(x, "N C H W"), w=(w, "O C kh kw"), b=(b, "O"))
    rows, columns = _output_size(x, w, stride, padding)
    images, channels, height, width = x.shape
    # The last row is never read for a result: taps run into it beyond the end of an image.
    padded = np.zeros((channels, images, height + 2 * padding + 1, width + 2 * padding), x.dtype)
    padded[:, :, padding : padding + height, padding : padding + width] = x.swapaxes(0, 1)
    taps = _taps(padded, w.shape[2:], rows, stride)
    kernels = _kernels(w)
    y = np.empty((len(b), images, rows, columns), x.dtype)
    for some, patches in _patches(taps):
        products = (kernels.T @ patches).reshape(len(b), -1, *taps[0].shape[2:])
        y[:, some] = products[..., :columns]
    y += b[:, None, None, None]
    refuse_overflow(y, x=x, w=w, b=b)
    return y.swapaxes(0, 1), ConvCache(padded, w, stride, padding)


@np.errstate(over="ignore", invalid="ignore")
def conv2d_backward(dy: Array, cache: ConvCache) -> tuple[Array, Array, Array]:
    """Return ``(dx, dw, db)`` for the gradient ``dy`` (N, O, P, Q) of a loss at the output."""
    instance(ConvCache, cache=cache)
    padded, w, stride, padding = cache
    outputs, channels, *size = w.shape
    _, images, height, width = padded.shape
    rows, columns = (height - 1 - size[0]) // stride + 1, (width - size[1]) // stride + 1
    (dy,) = checked(w.dtype, dy=(dy, f"{images} {outputs} {rows} {columns}"))
    kernels = _kernels(w)
    d_kernels, d_padded = np.zeros_like(kernels), np.zeros_like(padded)
    taps, d_taps = _taps(padded, size, rows, stride), _taps(d_padded, size, rows, stride)
    # A tap is as wide as the image; where it runs over the edge there is no output and no gradient.
    d_wide = np.zeros((outputs, *taps[0].shape[1:]), dy.dtype)
    d_wide[..., :columns] = dy.swapaxes(0, 1)
    for some, patches in _patches(taps):
        d = d_wide[:, some].reshape(outputs, -1)
        d_kernels += patches @ d.T
        d_patches = (kernels @ d).reshape(len(taps), channels, -1, *taps[0].shape[2:])
        for d_tap, d_patch in zip(d_taps, d_patches, strict=True):
            d_tap[:, some] += d_patch
    inside = d_padded[:, :, padding : height - 1 - padding, padding : width - padding]
    dw = d_kernels.reshape(*size, channels, outputs).transpose(3, 2, 0, 1)
    db = dy.sum(axis=(0, 2, 3))
    refuse_overflow(inside, dw, db, dy=dy, x=padded, w=w)
    return inside.swapaxes(0, 1), dw, db


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
    whole(size=size)
    (x,) = checked(precision_of(x), x=(x, "N C H W"))
    if size > min(x.shape[2:]):
        raise ArgumentError(f"x has shape {x.shape}, needed is (N, C, H, W) with H, W >= {size}")
    return conv_plain.max_pool_forward(x, size=size)


def max_pool_backward(dy: Array, cache: PoolCache) -> Array:
    """Return ``dx``: each gradient of ``dy`` (N, C, P, Q) goes to the pixel that won.

    Of equal pixels the first one wins, row by row.
    """
    instance(PoolCache, cache=cache)
    (dy,) = checked(cache.x.dtype, dy=(dy, " ".join(map(str, cache.y.shape))))
    return conv_plain.max_pool_backward(dy, cache)


def _output_size(x: Array, w: Array, stride: int, padding: int) -> tuple[int, int]:
    whole(stride=stride)
    if not (isinstance(padding, int | np.integer) and padding >= 0):
        raise ArgumentError(f"padding is {padding!r}, needed is a whole number from 0 up")
    height, width = (n + 2 * padding for n in x.shape[2:])
    kernel_height, kernel_width = w.shape[2:]
    if kernel_height > height or kernel_width > width:
        raise ArgumentError(
            f"w has shape {w.shape}: its kernel does not fit into an image of {height} x {width}"
            " with its padding"
        )
    return (height - kernel_height) // stride + 1, (width - kernel_width) // stride + 1


def _kernels(w: Array) -> Array:
    """Return the kernels as columns (kh kw C, O), in the order of the patches."""
    return w.transpose(2, 3, 1, 0).reshape(-1, len(w))


def _taps(padded: Array, size: Sequence[int], rows: int, stride: int) -> list[Array]:
    """Return, for each tap of the kernel, a view (C, N, P, W / stride) of the pixels it meets.

    A view keeps the full width of the image, so that its rows join up in memory and are copied in
    one go; the pixels beyond column Q belong to the next row and their products are dropped.
    """
    channels, images, _, width = padded.shape
    shape = channels, images, rows, -(-width // stride)
    channel, image, row, pixel = padded.strides
    steps = channel, image, row * stride, pixel * stride
    flat = padded.reshape(channels, images, -1)
    return [as_strided(flat[..., i * width + j :], shape, steps) for i, j in np.ndindex(*size)]


def _patches(taps: list[Array]) -> Iterator[tuple[slice, Array]]:
    """Yield, for a few images at a time, which ones and what all taps meet there.

    Shape: (kh kw C, images P W / stride).
    """
    channels, images, *_ = taps[0].shape
    at_once = max(1, _PATCH_BYTES // (len(taps) * taps[0][:, :1].nbytes))
    for first in range(0, images, at_once):
        some = slice(first, first + at_once)
        patches = np.stack([tap[:, some] for tap in taps])
        yield some, patches.reshape(len(taps) * channels, -1)
