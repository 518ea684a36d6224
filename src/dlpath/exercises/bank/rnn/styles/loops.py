"""Lists and loops over every number, no matrix product."""

from math import tanh

import numpy as np


def forward(x, h0, Wx, Wh, b):
    steps, batch, inputs = x.shape
    width = len(b)
    state = [list(row) for row in h0]
    states = []
    for t in range(steps):
        new = []
        for n in range(batch):
            row = []
            for j in range(width):
                z = b[j]
                for i in range(inputs):
                    z += x[t, n, i] * Wx[i, j]
                for k in range(width):
                    z += state[n][k] * Wh[k, j]
                row.append(tanh(z))
            new.append(row)
        states.append(new)
        state = new
    return states


def backward(dh, x, h0, Wx, Wh, b):
    steps, batch, inputs = x.shape
    width = len(b)
    h = forward(x, h0, Wx, Wh, b)
    dx, dWx, dWh, db = (np.zeros(a.shape) for a in (x, Wx, Wh, b))
    dh0 = np.zeros((batch, width))
    for n in range(batch):
        carried = [0.0] * width
        for t in range(steps - 1, -1, -1):
            before = h[t - 1][n] if t > 0 else h0[n]
            dz = [(dh[t, n, j] + carried[j]) * (1 - h[t][n][j] ** 2) for j in range(width)]
            for j in range(width):
                db[j] += dz[j]
                for i in range(inputs):
                    dx[t, n, i] += dz[j] * Wx[i, j]
                    dWx[i, j] += dz[j] * x[t, n, i]
                for k in range(width):
                    dWh[k, j] += dz[j] * before[k]
            carried = [sum(dz[j] * Wh[k, j] for j in range(width)) for k in range(width)]
        dh0[n] = carried
    return [dx, dh0, dWx, dWh, db]
