"""Long short-term memory: a cell that is added to, and gates that open and close."""

import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)); by way of tanh it cannot overflow."""
    return 0.5 + 0.5 * np.tanh(0.5 * z)


def forward(x, h0, c0, Wx, Wh, b):
    """Return the states and the cells after every step, both (T, B, H)."""
    h, c = np.empty((2, len(x), *h0.shape))
    state, cell = h0, c0
    for t in range(len(x)):
        i, f, g, o = np.split(x[t] @ Wx + state @ Wh + b, 4, axis=1)
        cell = sigmoid(f) * cell + sigmoid(i) * np.tanh(g)
        state = sigmoid(o) * np.tanh(cell)
        h[t], c[t] = state, cell
    return h, c


def backward(dh, x, h0, c0, Wx, Wh, b):
    """Return (dx, dh0, dc0, dWx, dWh, db) for the slope dh of a loss at every state."""
    h, c = forward(x, h0, c0, Wx, Wh, b)
    h_before, c_before = np.concatenate([h0[None], h[:-1]]), np.concatenate([c0[None], c[:-1]])
    i, f, g, o = np.split(x @ Wx + h_before @ Wh + b, 4, axis=2)
    i, f, g, o, tanh_c = sigmoid(i), sigmoid(f), np.tanh(g), sigmoid(o), np.tanh(c)
    dz = np.empty((len(x), len(h0), len(b)))
    # What state and cell do to the loss by way of the next step; after the last there is none.
    dh_later, dc_later = np.zeros(h0.shape), np.zeros(c0.shape)
    for t in reversed(range(len(x))):
        dh_t = dh[t] + dh_later
        dc = dc_later + dh_t * o[t] * (1 - tanh_c[t] ** 2)
        di = dc * g[t] * i[t] * (1 - i[t])
        df = dc * c_before[t] * f[t] * (1 - f[t])
        dg = dc * i[t] * (1 - g[t] ** 2)
        do = dh_t * tanh_c[t] * o[t] * (1 - o[t])
        dz[t] = np.concatenate([di, df, dg, do], axis=1)
        dh_later = dz[t] @ Wh.T
        dc_later = dc * f[t]
    dWx = np.tensordot(x, dz, axes=([0, 1], [0, 1]))
    dWh = np.tensordot(h_before, dz, axes=([0, 1], [0, 1]))
    return dz @ Wx.T, dh_later, dc_later, dWx, dWh, dz.sum(axis=(0, 1))
