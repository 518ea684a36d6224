"""Convolution and max-pooling, forward and backward.

A tap is one offset (i, j) in the kernel or window. All pixels that it meets, for all positions of
the kernel at once, are one slice of the image: so everything here is a loop over taps.
"""

import numpy as np


def conv2d(x, w, b, stride, padding):
    """Slide each kernel over every image and write down its answer at each position.

    x (N, C, H, W), w (O, C, kh, kw), b (O,) -> (N, O, P, Q)
    with P = (H + 2 padding - kh) // stride + 1, and Q likewise.
    """
    x = padded(x, padding)
    (N, _, H, W), (outputs, _, kh, kw) = x.shape, w.shape
    P, Q = (H - kh) // stride + 1, (W - kw) // stride + 1
    y = np.zeros((N, outputs, P, Q)) + b[:, None, None]
    for i, j in np.ndindex(kh, kw):
        met = x[:, :, tap(i, P, stride), tap(j, Q, stride)]
        y += np.einsum("oc,ncpq->nopq", w[:, :, i, j], met)
    return y


def padded(x, padding):
    """Return the images with a border of zeros, so wide on all four sides."""
    return np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))


def tap(offset, positions, stride):
    """Return the slice of rows (or columns) that one offset in the kernel meets."""
    return slice(offset, offset + positions * stride, stride)


def conv2d_backward(dy, x, w, stride, padding):
    """Return (dx, dw, db) for dy (N, O, P, Q), the gradient of a loss at the output.

    Each tap hands dy back to the pixels it met, and learns from them how to change its weight.
    """
    x = padded(x, padding)
    dx, dw = np.zeros(x.shape), np.zeros(w.shape)
    P, Q = dy.shape[2:]
    for i, j in np.ndindex(w.shape[2:]):
        rows, columns = tap(i, P, stride), tap(j, Q, stride)
        dx[:, :, rows, columns] += np.einsum("oc,nopq->ncpq", w[:, :, i, j], dy)
        dw[:, :, i, j] = np.einsum("nopq,ncpq->oc", dy, x[:, :, rows, columns])
    H, W = x.shape[2:]
    inside = dx[:, :, padding : H - padding, padding : W - padding]
    return inside, dw, dy.sum(axis=(0, 2, 3))


def maxpool2d(x, size):
    """Keep the largest pixel of every size x size window; the windows do not overlap.

    x (N, C, H, W) -> (N, C, H // size, W // size); what does not fill a window is left out.
    """
    return windows(x, size).max(axis=-1)


def windows(x, size):
    """Return the pixels of each window in one row: (N, C, P, Q, size * size)."""
    N, C, H, W = x.shape
    P, Q = H // size, W // size
    blocks = x[:, :, : P * size, : Q * size].reshape(N, C, P, size, Q, size)
    return blocks.swapaxes(3, 4).reshape(N, C, P, Q, size * size)


def maxpool2d_backward(dy, x, size):
    """Return dx (N, C, H, W): each gradient goes to the pixel that won its window.

    Of equal pixels the first one wins, row by row.
    """
    N, C, P, Q = dy.shape
    winners = windows(x, size).argmax(axis=-1)
    won = np.arange(size * size) == winners[..., None]
    blocks = (won * dy[..., None]).reshape(N, C, P, Q, size, size).swapaxes(3, 4)
    dx = np.zeros(x.shape)
    dx[:, :, : P * size, : Q * size] = blocks.reshape(N, C, P * size, Q * size)
    return dx
