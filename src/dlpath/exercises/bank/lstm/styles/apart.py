"""Four gates with a matrix each, einsum for the sums."""

import numpy as np


def sigma(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1 + small)


def _gates(x, h, Wx, Wh, b):
    H = len(Wh)
    cut = [slice(k * H, (k + 1) * H) for k in range(4)]
    z = [x @ Wx[:, s] + h @ Wh[:, s] + b[s] for s in cut]
    return sigma(z[0]), sigma(z[1]), np.tanh(z[2]), sigma(z[3])


def forward(x, h0, c0, Wx, Wh, b):
    hs, cs = [h0], [c0]
    for xt in x:
        i, f, g, o = _gates(xt, hs[-1], Wx, Wh, b)
        cs.append(f * cs[-1] + i * g)
        hs.append(o * np.tanh(cs[-1]))
    return np.array(hs[1:]), np.array(cs[1:])


def backward(dh, x, h0, c0, Wx, Wh, b):
    h, c = forward(x, h0, c0, Wx, Wh, b)
    H, T = len(Wh), len(x)
    before, cell_before = [h0, *h[:-1]], [c0, *c[:-1]]
    dz, to_h, to_c = [None] * T, 0, 0
    for t in range(T)[::-1]:
        i, f, g, o = _gates(x[t], before[t], Wx, Wh, b)
        at_h = dh[t] + to_h
        y = np.tanh(c[t])
        at_c = to_c + at_h * o * (1 - y) * (1 + y)
        dz[t] = np.stack(
            [
                at_c * g * (i - i * i),
                at_c * cell_before[t] * (f - f * f),
                at_c * i * (1 - g * g),
                at_h * y * (o - o * o),
            ]
        )
        to_h = np.einsum("gbh,kgh->bk", dz[t], Wh.reshape(H, 4, H))
        to_c = at_c * f
    dz = np.array(dz)
    dWx = np.einsum("tbd,tgbh->dgh", x, dz).reshape(Wx.shape)
    dWh = np.einsum("tbk,tgbh->kgh", np.array(before), dz).reshape(Wh.shape)
    dx = np.einsum("tgbh,dgh->tbd", dz, Wx.reshape(-1, 4, H))
    return dx, to_h, to_c, dWx, dWh, dz.sum(axis=(0, 2)).ravel()
