"""En följd i taget med kolonnvektorer, i Fortran-ordning."""

import numpy as np


def läs(följd, start, Wx, Wh, b):
    h = start.reshape(-1, 1)
    for steg in följd:
        h = np.tanh(Wx.T @ steg.reshape(-1, 1) + Wh.T @ h + b.reshape(-1, 1))
        yield h


def forward(x, h0, Wx, Wh, b):
    svar = np.zeros((x.shape[0], *h0.shape), order="F")
    for n in range(x.shape[1]):
        for t, h in enumerate(läs(x[:, n], h0[n], Wx, Wh, b)):
            svar[t, n] = h.ravel()
    return svar


def backward(dh, x, h0, Wx, Wh, b):
    lutningar = [np.zeros(a.shape, order="F") for a in (x, h0, Wx, Wh, b)]
    dx, dh0, dWx, dWh, db = lutningar
    for n in range(x.shape[1]):
        alla = [h0[n].reshape(-1, 1), *läs(x[:, n], h0[n], Wx, Wh, b)]
        senare = 0
        t = len(x)
        while t > 0:
            t -= 1
            δ = (dh[t, n].reshape(-1, 1) + senare) * (1 - alla[t + 1] ** 2)
            dWx += x[t, n].reshape(-1, 1) @ δ.T
            dWh += alla[t] @ δ.T
            db += δ.ravel()
            dx[t, n] = (Wx @ δ).ravel()
            senare = Wh @ δ
        dh0[n] = senare.ravel()
    return lutningar
