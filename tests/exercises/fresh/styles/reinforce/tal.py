"""Listor och vanliga tal, utom där världen vill ha vektorer."""

from math import exp, fsum

import numpy as np


def returns(rewards, gamma):
    svar = []
    t = len(rewards)
    while t > 0:
        t -= 1
        svar.insert(0, float(rewards[t]) + (gamma * svar[0] if svar else 0.0))
    return svar


def chanser(x, W):
    z = [fsum(a * b for a, b in zip(x, kolumn, strict=True)) for kolumn in zip(*W, strict=True)]
    topp = max(z)
    e = [exp(tal - topp) for tal in z]
    return [tal / fsum(e) for tal in e]


def policy(observations, W):
    return [chanser(x, W) for x in observations]


def loss_gradient(observations, actions, returns, W):
    D, A = len(W), len(W[0])
    lutning = [[0.0] * A for _ in range(D)]
    for x, gjort, G in zip(observations, actions, returns, strict=True):
        for a, p in enumerate(chanser(x, W)):
            fel = (p - (a == gjort)) * G / len(actions)
            for d in range(D):
                lutning[d][a] += fel * x[d]
    return lutning


def train(env, W, episodes, learning_rate, gamma, rng):
    W = np.array(W, dtype=float).tolist()
    for _ in range(episodes):
        sett, gjort, lön = [], [], []
        x, slut = env.reset(rng), False
        while not slut:
            kvar, a = float(rng.random()), 0
            p = chanser(x.tolist(), W)
            while a < len(p) - 1 and kvar >= p[a]:
                kvar -= p[a]
                a += 1
            sett.append(x.tolist())
            gjort.append(a)
            x, r, slut = env.step(a)
            lön.append(r)
        lutning = loss_gradient(sett, gjort, returns(lön, gamma), W)
        W = [
            [w - learning_rate * s for w, s in zip(rad, steg, strict=True)]
            for rad, steg in zip(W, lutning, strict=True)
        ]
    return W
