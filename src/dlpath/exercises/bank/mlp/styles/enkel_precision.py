"""Nätet i float32, rekursivt genom lagren; små slumptal från början."""

import numpy as np


def enkel(params):
    return [(np.float32(W), np.float32(b)) for W, b in params]


def forward(X, params):
    X, params = np.float32(X), enkel(params)
    (W, b), *resten = params
    z = X @ W + b
    return forward(np.maximum(z, 0), resten) if resten else z


def backward(X, labels, params):
    X, params = np.float32(X), enkel(params)
    n = len(X)

    def bakåt(a, lager):
        """Ger gradienten vid a, och gradienterna för lagren från och med detta."""
        (W, b), *resten = lager
        z = a @ W + b
        if resten:
            d, senare = bakåt(np.maximum(z, 0), resten)
            d = d * (z > 0)
        else:
            e = np.exp(z - z.max(axis=1, keepdims=True))
            d = e / e.sum(axis=1, keepdims=True)
            d[np.arange(n), labels] -= 1
            d, senare = d / n, []
        return d @ W.T, [(a.T @ d, d.sum(axis=0)), *senare]

    return bakåt(X, params)[1]


def sgd(params, grads, learning_rate):
    return [
        (W - learning_rate * dW, b - learning_rate * db) for (W, b), (dW, db) in zip(params, grads)
    ]


def momentum(params, grads, velocity, learning_rate, beta):
    ny = [tuple(beta * v + g for v, g in zip(*par)) for par in zip(velocity, grads)]
    return sgd(params, ny, learning_rate), ny


def adam(params, grads, m, v, t, learning_rate, beta1, beta2, eps):
    m = [tuple(beta1 * a + (1 - beta1) * g for a, g in zip(*par)) for par in zip(m, grads)]
    v = [tuple(beta2 * a + (1 - beta2) * g**2 for a, g in zip(*par)) for par in zip(v, grads)]
    steg = [
        tuple(a / (1 - beta1**t) / (np.sqrt(b / (1 - beta2**t)) + eps) for a, b in zip(*par))
        for par in zip(m, v)
    ]
    return sgd(params, steg, learning_rate), m, v


def batches(n, batch_size, rng):
    # sortera efter slumptal: en blandning
    ordning = np.argsort(rng.random(n))
    antal = -(-n // batch_size)
    return [ordning[k * batch_size : (k + 1) * batch_size] for k in range(antal)]


def train(X, labels, sizes, learning_rate, epochs, batch_size, rng):
    X = np.float32(X)
    params = [
        (np.float32(0.1 * rng.standard_normal((d, h))), np.full(h, 0.01, dtype=np.float32))
        for d, h in zip(sizes, sizes[1:])
    ]
    for _ in range(epochs):
        for några in batches(len(X), batch_size, rng):
            grads = backward(X[några], labels[några], params)
            params = sgd(params, grads, np.float32(learning_rate))
    return params
