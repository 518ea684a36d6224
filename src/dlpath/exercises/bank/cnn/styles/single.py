"""In float32, with einsum over windows."""

import numpy as np
from numpy.lib.stride_tricks import as_strided


class Convolution:
    def __init__(self, x, w, stride, padding):
        around = ((0, 0), (0, 0), (padding, padding), (padding, padding))
        self.x = np.ascontiguousarray(np.pad(x.astype(np.float32), around))
        self.w = w.astype(np.float32)
        self.stride, self.padding = stride, padding
        self.seen = self.windows(self.x)

    def windows(self, x):
        N, C, H, W = x.shape
        kh, kw = self.w.shape[2:]
        P, Q = 1 + (H - kh) // self.stride, 1 + (W - kw) // self.stride
        n, c, h, w = x.strides
        steps = (n, c, h * self.stride, w * self.stride, h, w)
        return as_strided(x, (N, C, P, Q, kh, kw), steps, writeable=False)

    def forward(self, b):
        y = np.einsum("ncpqij,kcij->nkpq", self.seen, self.w)
        return y + b.astype(np.float32).reshape(1, -1, 1, 1)

    def backward(self, dy):
        dy = dy.astype(np.float32)
        dw = np.einsum("ncpqij,nkpq->kcij", self.seen, dy)
        dx = np.zeros_like(self.x)
        for p, q in np.ndindex(dy.shape[2:]):
            top, left = p * self.stride, q * self.stride
            kh, kw = self.w.shape[2:]
            dx[:, :, top : top + kh, left : left + kw] += np.tensordot(dy[:, :, p, q], self.w, 1)
        H, W = dx.shape[2:]
        edge = self.padding
        return dx[:, :, edge : H - edge, edge : W - edge], dw, dy.sum(axis=(0, 2, 3))


def conv2d(x, w, b, stride, padding):
    return Convolution(x, w, stride, padding).forward(b)


def conv2d_backward(dy, x, w, stride, padding):
    return Convolution(x, w, stride, padding).backward(dy)


def maxpool2d(x, size):
    P, Q = x.shape[2] // size, x.shape[3] // size
    corners = [
        x[:, :, i : size * P : size, j : size * Q : size] for i in range(size) for j in range(size)
    ]
    return np.stack(corners).max(axis=0).astype(np.float32)


def maxpool2d_backward(dy, x, size):
    P, Q = dy.shape[2:]
    corners = [
        x[:, :, i : size * P : size, j : size * Q : size] for i in range(size) for j in range(size)
    ]
    winner = np.argmax(np.stack(corners), axis=0)
    dx = np.zeros(x.shape, dtype=np.float32)
    for number in range(size * size):
        i, j = divmod(number, size)
        dx[:, :, i : size * P : size, j : size * Q : size] = dy * (winner == number)
    return dx
