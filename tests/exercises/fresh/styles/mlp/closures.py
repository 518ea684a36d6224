"""Lager som closures med minne; parametrar som listor i Fortran-ordning."""

import itertools
from functools import reduce

import numpy as np


def lager(W, b, sist):
    minne = {}

    def fram(a):
        minne["a"] = a
        s = np.dot(a, np.asfortranarray(W)) + b.reshape(1, -1)
        minne["öppen"] = np.ones(s.shape) if sist else np.heaviside(s, 0)
        return s * minne["öppen"]

    def bak(d):
        d = d * minne["öppen"]
        return np.dot(d, np.transpose(W)), [np.dot(minne["a"].T, d), np.sum(d, axis=0)]

    return fram, bak


def nät(params):
    return [lager(W, b, k == len(params) - 1) for k, (W, b) in enumerate(params)]


def forward(X, params):
    return reduce(lambda a, ett: ett[0](a), nät(params), X)


def backward(X, labels, params):
    alla = nät(params)
    z = reduce(lambda a, ett: ett[0](a), alla, X)
    z = z - np.amax(z, axis=-1, keepdims=True)
    p = np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)
    d = (p - np.identity(p.shape[1])[labels]) / p.shape[0]
    svar = []
    for _, bak in reversed(alla):
        d, par = bak(d)
        svar = [par, *svar]
    return svar


def sgd(params, grads, learning_rate):
    nya = []
    for par, steg in zip(params, grads, strict=True):
        nya.append(
            [np.add(p, np.multiply(-learning_rate, g)) for p, g in zip(par, steg, strict=True)]
        )
    return nya


def momentum(params, grads, velocity, learning_rate, beta):
    fart = sgd(grads, velocity, -beta)
    return sgd(params, fart, learning_rate), fart


def adam(params, grads, m, v, t, learning_rate, beta1, beta2, eps):
    nya = [], [], []
    for lager_p, lager_g, lager_m, lager_v in zip(params, grads, m, v, strict=True):
        rad = [], [], []
        for p, g, mm, vv in zip(lager_p, lager_g, lager_m, lager_v, strict=True):
            mm = np.average([mm, g], axis=0, weights=[beta1, 1 - beta1])
            vv = np.average([vv, g**2], axis=0, weights=[beta2, 1 - beta2])
            m̂ = mm / (1 - pow(beta1, t))
            v̂ = vv / (1 - pow(beta2, t))
            for plats, värde in zip(
                rad, (p - learning_rate * m̂ / (v̂**0.5 + eps), mm, vv), strict=True
            ):
                plats.append(värde)
        for plats, delar in zip(nya, rad, strict=True):
            plats.append(delar)
    return nya


def batches(n, batch_size, rng):
    kö = list(rng.permutation(n))
    högar = []
    while kö:
        högar.append(np.array([kö.pop() for _ in range(min(batch_size, len(kö)))]))
    return högar


def train(X, labels, sizes, learning_rate, epochs, batch_size, rng):
    params = [
        [rng.uniform(-1, 1, (ut, ute)) * (3 / ut) ** 0.5, np.zeros(ute)]
        for ut, ute in itertools.pairwise(sizes)
    ]
    while epochs > 0:
        epochs -= 1
        for hög in batches(len(X), batch_size, rng):
            params = sgd(params, backward(X[hög], labels[hög], params), learning_rate)
    return params
