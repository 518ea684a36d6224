"""Rückwärts als Faltung: dy wird gespreizt, der Kern gedreht; pro Position ein Ausschnitt."""

import numpy as np


def rand(x, oben, seite):
    return np.pad(x, ((0, 0), (0, 0), (oben, oben), (seite, seite)))


def conv2d(x, w, b, stride, padding):
    x = rand(x, padding, padding)
    hoch, breit = w.shape[2:]
    zeilen = []
    for p in range(0, x.shape[2] - hoch + 1, stride):
        zeile = []
        for q in range(0, x.shape[3] - breit + 1, stride):
            ausschnitt = x[:, :, p : p + hoch, q : q + breit]
            zeile.append(np.tensordot(ausschnitt, w, axes=([1, 2, 3], [1, 2, 3])) + b)
        zeilen.append(np.stack(zeile, axis=-1))
    return np.stack(zeilen, axis=-2)


def conv2d_backward(dy, x, w, stride, padding):
    N, C, H, W = x.shape
    K, _, hoch, breit = w.shape
    xr = rand(x, padding, padding)
    # Nullen zwischen die Antworten, so dass die Schrittweite 1 wird
    weit = np.zeros((N, K, xr.shape[2] - hoch + 1, xr.shape[3] - breit + 1))
    weit[:, :, ::stride, ::stride] = dy
    gedreht = w[:, :, ::-1, ::-1].swapaxes(0, 1)
    dx = conv2d(rand(weit, hoch - 1, breit - 1), gedreht, np.zeros(C), 1, 0)
    # dw: die Bilder sind die Kanäle
    dw = conv2d(xr.swapaxes(0, 1), weit.swapaxes(0, 1), np.zeros(K), 1, 0).swapaxes(0, 1)
    print("dx", dx.shape, "dw", dw.shape)
    return dx[:, :, padding : padding + H, padding : padding + W], dw, weit.sum((0, 2, 3))


def maxpool2d(x, size):
    hoch, breit = x.shape[2] // size, x.shape[3] // size
    x = x[:, :, : hoch * size, : breit * size]
    return x.reshape(*x.shape[:2], hoch, size, breit, size).max(axis=(3, 5))


def maxpool2d_backward(dy, x, size):
    y = maxpool2d(x, size)
    dx = np.zeros(x.shape)
    frei = np.ones(y.shape, dtype=bool)
    for i in range(size):
        for j in range(size):
            ecke = np.s_[:, :, i : i + dy.shape[2] * size : size, j : j + dy.shape[3] * size : size]
            sieger = frei & (x[ecke] == y)
            dx[ecke] = np.where(sieger, dy, 0)
            frei &= ~sieger
    return dx
