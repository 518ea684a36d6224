"""Einsummen und eine Fehlerrückführung über Ableitungen je Schicht."""

import numpy as np


def σ(z):
    return (1 + np.tanh(z / 2)) / 2


def forward(X, W1, b1, W2, b2):
    versteckt = σ(np.einsum("nd,dh->nh", X, W1) + b1[None])
    return [versteckt, σ(np.einsum("nh,hk->nk", versteckt, W2) + b2[None])]


def loss(output, y):
    fehler = output - y
    return np.einsum("nk,nk->", fehler, fehler) / 2 / output.shape[0]


def backward(X, y, W1, b1, W2, b2):
    h, o = forward(X, W1, b1, W2, b2)
    n = X.shape[0]
    δ2 = np.einsum("nk,nk,nk->nk", o - y, o, 1 - o)
    δ1 = np.einsum("nk,hk,nh,nh->nh", δ2, W2, h, 1 - h)
    return (
        np.einsum("nd,nh->dh", X, δ1) / n,
        np.einsum("nh->h", δ1) / n,
        np.einsum("nh,nk->hk", h, δ2) / n,
        np.einsum("nk->k", δ2) / n,
    )


def train(X, y, W1, b1, W2, b2, learning_rate, steps):
    gewichte = [W1, b1, W2, b2]
    while steps > 0:
        steigungen = backward(X, y, *gewichte)
        gewichte = [p - learning_rate * s for p, s in zip(gewichte, steigungen, strict=True)]
        steps -= 1
    return gewichte
