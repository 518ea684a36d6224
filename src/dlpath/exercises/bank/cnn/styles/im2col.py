"""Convolution as one product of matrices: every patch becomes a row."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def patches(x, kh, kw, stride, padding):
    """(N, P, Q, C * kh * kw)"""
    x = np.pad(x, [(0, 0), (0, 0), (padding, padding), (padding, padding)])
    seen = sliding_window_view(x, (kh, kw), axis=(2, 3))[:, :, ::stride, ::stride]
    N, C, P, Q = seen.shape[:4]
    return seen.transpose(0, 2, 3, 1, 4, 5).reshape(N, P, Q, C * kh * kw)


def conv2d(x, w, b, stride, padding):
    K, _, kh, kw = w.shape
    y = patches(x, kh, kw, stride, padding) @ w.reshape(K, -1).T + b
    return y.transpose(0, 3, 1, 2)


def conv2d_backward(dy, x, w, stride, padding):
    N, C, H, W = x.shape
    K, _, kh, kw = w.shape
    P, Q = dy.shape[2:]
    d = dy.transpose(0, 2, 3, 1).reshape(-1, K)
    rows = patches(x, kh, kw, stride, padding).reshape(len(d), -1)
    dw = (d.T @ rows).reshape(w.shape)
    back = (d @ w.reshape(K, -1)).reshape(N, P, Q, C, kh, kw)
    dx = np.zeros((N, C, H + 2 * padding, W + 2 * padding))
    for p in range(P):
        for q in range(Q):
            top, left = p * stride, q * stride
            dx[:, :, top : top + kh, left : left + kw] += back[:, p, q]
    if padding:
        dx = dx[:, :, padding:-padding, padding:-padding]
    return dx, dw, d.sum(axis=0)


def maxpool2d(x, size):
    seen = sliding_window_view(x, (size, size), axis=(2, 3))
    return seen[:, :, ::size, ::size].max(axis=(4, 5))


def maxpool2d_backward(dy, x, size):
    N, C, P, Q = dy.shape
    seen = sliding_window_view(x, (size, size), axis=(2, 3))[:, :, ::size, ::size]
    best = seen.reshape(N, C, P, Q, -1).argmax(axis=-1)
    n, c, p, q = np.indices(dy.shape)
    dx = np.zeros_like(x)
    dx[n, c, p * size + best // size, q * size + best % size] = dy
    return dx
