"""Input, state and a one stacked on top of each other: one matrix, columns for sequences."""

import numpy as np


def forward(x, h0, c0, Wx, Wh, b):
    states = [step[1] for step in walk(x, h0, c0, stacked(Wx, Wh, b))]
    cells = [step[0] for step in walk(x, h0, c0, stacked(Wx, Wh, b))]
    return np.stack(states).swapaxes(1, 2), np.stack(cells).swapaxes(1, 2)


def stacked(Wx, Wh, b):
    return np.asfortranarray(np.vstack([Wx, Wh, b]).T)


def walk(x, h0, c0, W):
    h, c = h0.T, c0.T
    for now in x:
        column = np.vstack([now.T, h, np.ones(len(now))])
        z = W @ column
        i, f, o = (0.5 * (1 + np.tanh(z[k * len(h) :][: len(h)] / 2)) for k in (0, 1, 3))
        g = np.tanh(z[2 * len(h) : 3 * len(h)])
        before, c = c, f * c + i * g
        h = o * np.tanh(c)
        yield c, h, column, before, (i, f, g, o)


def backward(dh, x, h0, c0, Wx, Wh, b):
    W = stacked(Wx, Wh, b)
    steps = list(walk(x, h0, c0, W))
    D, H = Wx.shape[0], Wh.shape[0]
    dW, dx = np.zeros(W.shape), np.zeros(x.shape)
    dh_later, dc_later = np.zeros(h0.T.shape), np.zeros(c0.T.shape)
    t = len(steps)
    while t:
        t -= 1
        c, _, column, before, (i, f, g, o) = steps[t]
        d = dh[t].T + dh_later
        dc = dc_later + d * o / np.cosh(np.clip(c, -300, 300)) ** 2
        dz = np.vstack(
            [
                dc * g * i * (1 - i),
                dc * before * f * (1 - f),
                dc * i * (1 - g * g),
                d * np.tanh(c) * o * (1 - o),
            ]
        )
        dW += dz @ column.T
        back = W.T @ dz
        dx[t], dh_later, dc_later = back[:D].T, back[D : D + H], dc * f
    dWx, dWh, db = dW.T[:D], dW.T[D:-1], dW.T[-1]
    return dx, dh_later.T, dc_later.T, dWx, dWh, db
