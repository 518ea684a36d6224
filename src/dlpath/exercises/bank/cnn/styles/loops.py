"""Loops over everything, as the definition reads."""

import numpy as np


def conv2d(x, w, b, stride, padding):
    N, C, H, W = x.shape
    K, _, kh, kw = w.shape
    P = (H + 2 * padding - kh) // stride + 1
    Q = (W + 2 * padding - kw) // stride + 1
    y = np.zeros((N, K, P, Q))
    for n in range(N):
        for k in range(K):
            for p in range(P):
                for q in range(Q):
                    total = b[k]
                    for c in range(C):
                        for i in range(kh):
                            for j in range(kw):
                                r = p * stride + i - padding
                                s = q * stride + j - padding
                                if 0 <= r < H and 0 <= s < W:
                                    total += w[k, c, i, j] * x[n, c, r, s]
                    y[n, k, p, q] = total
    return y


def conv2d_backward(dy, x, w, stride, padding):
    N, C, H, W = x.shape
    K, _, kh, kw = w.shape
    dx, dw, db = np.zeros(x.shape), np.zeros(w.shape), np.zeros(K)
    for n in range(N):
        for k in range(K):
            for p in range(dy.shape[2]):
                for q in range(dy.shape[3]):
                    d = dy[n, k, p, q]
                    db[k] += d
                    for c in range(C):
                        for i in range(kh):
                            for j in range(kw):
                                r = p * stride + i - padding
                                s = q * stride + j - padding
                                if 0 <= r < H and 0 <= s < W:
                                    dw[k, c, i, j] += d * x[n, c, r, s]
                                    dx[n, c, r, s] += d * w[k, c, i, j]
    return dx, dw, db


def maxpool2d(x, size):
    N, C, H, W = x.shape
    y = np.zeros((N, C, H // size, W // size))
    for n, c, p, q in np.ndindex(y.shape):
        best = -np.inf
        for i in range(size):
            for j in range(size):
                best = max(best, x[n, c, p * size + i, q * size + j])
        y[n, c, p, q] = best
    return y


def maxpool2d_backward(dy, x, size):
    dx = np.zeros(x.shape)
    for n, c, p, q in np.ndindex(dy.shape):
        best, where = -np.inf, None
        for i in range(p * size, (p + 1) * size):
            for j in range(q * size, (q + 1) * size):
                if x[n, c, i, j] > best:
                    best, where = x[n, c, i, j], (i, j)
        dx[n, c, where[0], where[1]] += dy[n, c, p, q]
    return dx
