"""Ett band av closures: varje lager minns hur felet går tillbaka."""

import numpy as np


def lager(W, b):
    def fram(a):
        s = 0.5 + 0.5 * np.tanh(0.5 * (a @ W + b))

        def bak(fel):
            δ = fel * s * (1 - s)
            return δ @ W.T, (a.T @ δ, δ.sum(axis=0))

        return s, bak

    return fram


def forward(X, W1, b1, W2, b2):
    dold, _ = lager(W1, b1)(X)
    ut, _ = lager(W2, b2)(dold)
    return dold, ut


def loss(output, y):
    return np.square(np.subtract(output, y)).sum(axis=-1).mean() * 0.5


def backward(X, y, W1, b1, W2, b2):
    band, a = [], X
    for fram in (lager(W1, b1), lager(W2, b2)):
        a, bak = fram(a)
        band.append(bak)
    fel = (a - y) / y.shape[0]
    svar = []
    while band:
        fel, par = band.pop()(fel)
        svar = [*par, *svar]
    return svar


def train(X, y, W1, b1, W2, b2, learning_rate, steps):
    allt = {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
    for _ in range(steps):
        lutning = dict(zip(allt, backward(X, y, **allt), strict=True))
        allt = {namn: p - learning_rate * lutning[namn] for namn, p in allt.items()}
    return tuple(allt.values())
