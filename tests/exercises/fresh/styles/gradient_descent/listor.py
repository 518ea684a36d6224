"""Rena listor av tal, i ordning kolumn för kolumn; formen kommer tillbaka på slutet."""

import numpy as np


def tal(x):
    return [float(v) for v in np.asarray(x, dtype=float).ravel(order="F")]


def descend(gradient, start, learning_rate, steps):
    return descend_momentum(gradient, start, learning_rate, 0, steps)


def descend_momentum(gradient, start, learning_rate, momentum, steps):
    form = np.shape(start)
    läge = tal(start)
    fart = [0.0] * len(läge)
    väg = [läge]
    steg = 0
    while steg < steps:
        lutning = tal(gradient(np.array(läge).reshape(form, order="F")))
        fart = [momentum * v - learning_rate * g for v, g in zip(fart, lutning, strict=True)]
        läge = [x + v for x, v in zip(läge, fart, strict=True)]
        väg.append(läge)
        steg += 1
        print(f"steg {steg}: {läge}")
    return np.array([np.array(x).reshape(form, order="F") for x in väg])
