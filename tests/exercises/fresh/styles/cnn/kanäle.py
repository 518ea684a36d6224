"""Kanal für Kanal mit Generatoren; rückwärts über jede einzelne Stelle."""

import numpy as np


def stellen(größe, kern, stride):
    r = 0
    while r + kern <= größe:
        yield r // stride, slice(r, r + kern)
        r += stride


def orte(form, kern, stride):
    for p, zeilen in stellen(form[-2], kern[-2], stride):
        for q, spalten in stellen(form[-1], kern[-1], stride):
            yield p, q, (Ellipsis, zeilen, spalten)


def gerahmt(x, rand):
    return np.pad(x, [(0, 0)] * 2 + [(rand, rand)] * 2)


def conv2d(x, w, b, stride, padding):
    x = gerahmt(x, padding)
    P = (x.shape[2] - w.shape[2]) // stride + 1
    Q = (x.shape[3] - w.shape[3]) // stride + 1
    y = np.empty((len(x), len(w), P, Q))
    flach = w.reshape(len(w), -1).T
    for p, q, ort in orte(x.shape, w.shape, stride):
        y[:, :, p, q] = x[ort].reshape(len(x), -1) @ flach + b
    return y


def conv2d_backward(dy, x, w, stride, padding):
    groß = gerahmt(x, padding)
    dx, dw = np.zeros(groß.shape), np.zeros(w.shape)
    for p, q, ort in orte(groß.shape, w.shape, stride):
        for o in range(len(w)):
            δ = dy[:, o, p, q].reshape(-1, 1, 1, 1)
            dx[ort] += δ * w[o]
            dw[o] += (δ * groß[ort]).sum(axis=0)
    ende = [size - padding for size in groß.shape[2:]]
    return (
        dx[:, :, padding : ende[0], padding : ende[1]],
        dw,
        [dy[:, o].sum() for o in range(len(w))],
    )


def maxpool2d(x, size):
    y = np.full((*x.shape[:2], x.shape[2] // size, x.shape[3] // size), -np.inf)
    for p, q, ort in orte(x.shape, (size, size), size):
        y[:, :, p, q] = x[ort].max(axis=-1).max(axis=-1)
    return y


def maxpool2d_backward(dy, x, size):
    dx = np.zeros(x.shape)
    for p, q, ort in orte(x.shape, (size, size), size):
        for n, c in np.ndindex(*x.shape[:2]):
            fenster = x[n, c][ort].tolist()
            höchster = max(map(max, fenster))
            i = next(k for k, zeile in enumerate(fenster) if höchster in zeile)
            j = fenster[i].index(höchster)
            dx[n, c][ort][i, j] = dy[n, c, p, q]
    return dx
