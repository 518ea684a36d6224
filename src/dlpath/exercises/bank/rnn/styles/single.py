"""Single precision throughout; says what it does."""

import numpy as np

F = np.float32


def forward(x, h0, Wx, Wh, b):
    x, Wx, Wh, b = F(x), F(Wx), F(Wh), F(b)
    h = [F(h0)]
    for x_t in x:
        h.append(np.tanh(x_t @ Wx + h[-1] @ Wh + b))
    print("read", len(x), "steps")
    return np.stack(h[1:])


def backward(dh, x, h0, Wx, Wh, b):
    h = np.concatenate([F(h0)[None], forward(x, h0, Wx, Wh, b)])
    x, dh, Wx, Wh = F(x), F(dh), F(Wx), F(Wh)
    dx, flow = [], F(0 * h0)
    dWx, dWh, db = F(0 * Wx), F(0 * Wh), F(0 * b)
    for t in range(len(x))[::-1]:
        flow = (flow + dh[t]) * (1 - np.square(h[t + 1]))
        dx.insert(0, flow @ Wx.T)
        dWx, dWh, db = dWx + x[t].T @ flow, dWh + h[t].T @ flow, db + flow.sum(0)
        flow = flow @ Wh.T
    return np.array(dx), flow, dWx, dWh, db
