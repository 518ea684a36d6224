"""Lists, and a loop over every number."""

from math import exp, tanh

import numpy as np


def squash(z):
    if z >= 0:
        return 1 / (1 + exp(-z))
    return exp(z) / (1 + exp(z))


def walk(x, h0, c0, Wx, Wh, b):
    """Every gate, cell and state of every step of every sequence."""
    H = h0.shape[1]
    seen = []
    for n in range(len(h0)):
        h, c, steps = list(h0[n]), list(c0[n]), []
        for t in range(len(x)):
            z = [
                b[j]
                + sum(x[t, n, d] * Wx[d, j] for d in range(len(Wx)))
                + sum(h[k] * Wh[k, j] for k in range(H))
                for j in range(4 * H)
            ]
            gates = [tanh(v) if 2 * H <= j < 3 * H else squash(v) for j, v in enumerate(z)]
            i, f, g, o = (gates[k * H : (k + 1) * H] for k in range(4))
            before = h, c
            c = [f[k] * c[k] + i[k] * g[k] for k in range(H)]
            h = [o[k] * tanh(c[k]) for k in range(H)]
            steps.append((i, f, g, o, before, h, c))
        seen.append(steps)
    return seen


def forward(x, h0, c0, Wx, Wh, b):
    seen = walk(x, h0, c0, Wx, Wh, b)
    h = [[seen[n][t][5] for n in range(len(h0))] for t in range(len(x))]
    c = [[seen[n][t][6] for n in range(len(h0))] for t in range(len(x))]
    return h, c


def backward(dh, x, h0, c0, Wx, Wh, b):
    H = h0.shape[1]
    dx, dh0, dc0, dWx, dWh, db = (np.zeros(a.shape) for a in (x, h0, c0, Wx, Wh, b))
    for n, steps in enumerate(walk(x, h0, c0, Wx, Wh, b)):
        late_h, late_c = [0.0] * H, [0.0] * H
        for t in range(len(x) - 1, -1, -1):
            i, f, g, o, (h_old, c_old), _, c = steps[t]
            dz = [0.0] * (4 * H)
            for k in range(H):
                s = dh[t, n, k] + late_h[k]
                u = late_c[k] + s * o[k] * (1 - tanh(c[k]) ** 2)
                dz[k] = u * g[k] * i[k] * (1 - i[k])
                dz[H + k] = u * c_old[k] * f[k] * (1 - f[k])
                dz[2 * H + k] = u * i[k] * (1 - g[k] ** 2)
                dz[3 * H + k] = s * tanh(c[k]) * o[k] * (1 - o[k])
                late_c[k] = u * f[k]
            for j in range(4 * H):
                db[j] += dz[j]
                for d in range(len(Wx)):
                    dWx[d, j] += x[t, n, d] * dz[j]
                    dx[t, n, d] += Wx[d, j] * dz[j]
                for k in range(H):
                    dWh[k, j] += h_old[k] * dz[j]
            late_h = [sum(Wh[k, j] * dz[j] for j in range(4 * H)) for k in range(H)]
        dh0[n], dc0[n] = late_h, late_c
    return dx, dh0, dc0, dWx, dWh, db
