"""Recursion: the first step, then the rest of time, and back on the way out."""

import numpy as np


def σ(z):
    return np.exp(-np.logaddexp(0, -z))


def step(x, h, c, Wx, Wh, b):
    z = (x @ Wx + h @ Wh + b).reshape(len(x), 4, -1)
    i, f, o = (σ(z[:, k]) for k in (0, 1, 3))
    g = np.tanh(z[:, 2])
    new = f * c + i * g
    return i, f, g, o, new, np.tanh(new)


def forward(x, h0, c0, Wx, Wh, b):
    if len(x) == 0:
        return np.empty((0, *h0.shape)), np.empty((0, *c0.shape))
    *_, o, c, shown = step(x[0], h0, c0, Wx, Wh, b)
    h, cells = forward(x[1:], o * shown, c, Wx, Wh, b)
    return np.concatenate([[o * shown], h]), np.concatenate([[c], cells])


def backward(dh, x, h0, c0, Wx, Wh, b):
    if len(x) == 0:
        return np.empty(x.shape), 0 * h0, 0 * c0, 0 * Wx, 0 * Wh, 0 * b
    i, f, g, o, c, shown = step(x[0], h0, c0, Wx, Wh, b)
    dx, later, later_c, dWx, dWh, db = backward(dh[1:], x[1:], o * shown, c, Wx, Wh, b)
    at_h = dh[0] + later
    at_c = later_c + at_h * o * (1 - shown**2)
    blocks = at_c * g * i * (1 - i), at_c * c0 * f * (1 - f), at_c * i * (1 - g**2)
    dz = np.hstack([*blocks, at_h * shown * o * (1 - o)])
    return (
        np.concatenate([[dz @ Wx.T], dx]),
        dz @ Wh.T,
        at_c * f,
        dWx + x[0].T @ dz,
        dWh + h0.T @ dz,
        db + dz.sum(axis=0),
    )
