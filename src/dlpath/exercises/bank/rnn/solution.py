"""A recurrent network: a state that is carried from step to step, and the way back."""

import numpy as np


def forward(x, h0, Wx, Wh, b):
    """Return the state after every step, (T, B, H)."""
    h = np.empty((len(x), *h0.shape))
    state = h0
    for t in range(len(x)):
        state = np.tanh(x[t] @ Wx + state @ Wh + b)
        h[t] = state
    return h


def backward(dh, x, h0, Wx, Wh, b):
    """Return (dx, dh0, dWx, dWh, db) for the slope dh of a loss at every state."""
    h = forward(x, h0, Wx, Wh, b)
    before = np.concatenate([h0[None], h[:-1]])
    dx = np.empty(x.shape)
    dWx, dWh, db = np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(b.shape)
    # What a state does to the loss by way of all later states; after the last there are none.
    later = np.zeros(h0.shape)
    for t in reversed(range(len(x))):
        dz = (dh[t] + later) * (1 - h[t] ** 2)
        dx[t] = dz @ Wx.T
        dWx += x[t].T @ dz
        dWh += before[t].T @ dz
        db += dz.sum(axis=0)
        later = dz @ Wh.T
    return dx, later, dWx, dWh, db
