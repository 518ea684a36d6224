"""Rückgaben durch Rekursion, die Steigung durch einsum, Spalten im Speicher."""

import numpy as np


def returns(rewards, gamma):
    """Halbiere die Folge: die hintere Hälfte zählt für die vordere als ein später Lohn."""

    def summen(teil, später):
        if len(teil) == 0:
            return []
        if len(teil) == 1:
            return [teil[0] + gamma * später]
        mitte = len(teil) // 2
        hinten = summen(teil[mitte:], später)
        return summen(teil[:mitte], hinten[0]) + hinten

    return np.array(summen([float(lohn) for lohn in rewards], 0.0))


def policy(observations, W):
    z = np.asfortranarray(observations) @ np.asfortranarray(W)
    z = z - np.amax(z, axis=-1, keepdims=True)
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)


def loss_gradient(observations, actions, returns, W):
    π = policy(observations, W)
    getan = np.equal.outer(np.asarray(actions), np.arange(W.shape[1]))
    return -np.einsum("td,t,ta->da", observations, returns, getan - π) / len(π)


def gespielt(env, W, rng):
    sicht, fertig = env.reset(rng), False
    while not fertig:
        wahl = int(rng.multinomial(1, policy(sicht.reshape(1, -1), W)[0]).argmax())
        weiter, lohn, fertig = env.step(wahl)
        yield sicht, wahl, lohn
        sicht = weiter


def train(env, W, episodes, learning_rate, gamma, rng):
    for _ in range(episodes):
        gesehen, getan, löhne = (list(teil) for teil in zip(*gespielt(env, W, rng), strict=True))
        print("Folge von", len(löhne), "Schritten, Lohn", sum(löhne))
        rückgaben = returns(löhne, gamma)
        W = W - learning_rate * loss_gradient(np.array(gesehen), getan, rückgaben, W)
    return W
