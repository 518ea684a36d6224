"""Grindarna i en ordbok, och utskrifter överallt."""

import numpy as np

NAMN = "ifgo"


def böj(namn, z):
    if namn == "g":
        return np.tanh(z)
    return np.where(z < 0, np.exp(np.minimum(z, 0)), 1) / (1 + np.exp(-np.abs(z)))


def lutning(namn, y):
    return 1 - y * y if namn == "g" else y - y * y


def framåt(x, h0, c0, Wx, Wh, b):
    H = h0.shape[1]
    minne = [{"h": h0, "c": c0}]
    for t, nu in enumerate(x):
        förut = minne[-1]
        z = nu @ Wx + förut["h"] @ Wh + b
        steg = {n: böj(n, z[:, k * H : k * H + H]) for k, n in enumerate(NAMN)}
        steg["c"] = steg["f"] * förut["c"] + steg["i"] * steg["g"]
        steg["y"] = np.tanh(steg["c"])
        steg["h"] = steg["o"] * steg["y"]
        minne.append(steg)
        print("steg", t, "medel", steg["h"].mean())
    return minne


def forward(x, h0, c0, Wx, Wh, b):
    minne = framåt(x, h0, c0, Wx, Wh, b)[1:]
    return tuple(np.array([steg[n] for steg in minne]) for n in "hc")


def backward(dh, x, h0, c0, Wx, Wh, b):
    minne = framåt(x, h0, c0, Wx, Wh, b)
    dx, dWx, dWh, db = [], np.zeros_like(Wx), np.zeros_like(Wh), np.zeros_like(b)
    till_h, till_c = np.zeros_like(h0), np.zeros_like(c0)
    while len(minne) > 1:
        steg = minne.pop()
        t = len(minne) - 1
        förut = minne[-1]
        d = dh[t] + till_h
        dc = till_c + d * steg["o"] * (1 - steg["y"] ** 2)
        mot = {
            "i": dc * steg["g"],
            "f": dc * förut["c"],
            "g": dc * steg["i"],
            "o": d * steg["y"],
        }
        dz = np.concatenate([mot[n] * lutning(n, steg[n]) for n in NAMN], axis=-1)
        dx = [dz @ Wx.T, *dx]
        dWx, dWh, db = dWx + x[t].T @ dz, dWh + förut["h"].T @ dz, db + dz.sum(0)
        till_h, till_c = dz @ Wh.T, dc * steg["f"]
    return [np.array(dx), till_h, till_c, dWx, dWh, db]
