"""Convolution and max-pooling, forward and backward.

N images of C channels, H rows and W columns; O kernels of kh x kw:

    x (N, C, H, W)    w (O, C, kh, kw)    b (O,)    y (N, O, P, Q)

    P = (H + 2 padding - kh) // stride + 1        Q = (W + 2 padding - kw) // stride + 1

Fill in the functions from top to bottom, and check after each one. Begin with plain loops; they
are fast enough for all checks. Add whatever other functions you like.
The lesson: dlpath exercise start cnn. A nudge: dlpath exercise hint cnn.
"""

import numpy as np


def conv2d(x, w, b, stride, padding):
    """Return y (N, O, P, Q): every kernel, not flipped, at every position, plus its bias.

    Around the images lie `padding` rows and columns of zeros on each side. From one position to
    the next are `stride` pixels.
    """
    raise NotImplementedError


def conv2d_backward(dy, x, w, stride, padding):
    """Return (dx, dw, db), given dy (N, O, P, Q), the gradient of a loss at y.

    dx has the shape of x, without the border; dw that of w; db that of the bias, (O,).
    """
    raise NotImplementedError


def maxpool2d(x, size):
    """Return (N, C, H // size, W // size): the largest pixel of every size x size window.

    The windows do not overlap. Rows and columns that do not fill a window are left out.
    """
    raise NotImplementedError


def maxpool2d_backward(dy, x, size):
    """Return dx, in the shape of x, given dy, the gradient of a loss at the output of maxpool2d.

    Each gradient goes to the pixel that was kept. Of equal pixels that is the first, row by row.
    """
    raise NotImplementedError
