"""Vorwärts und rückwärts in einer Rekursion, jede Schicht für sich."""

import itertools

import numpy as np


def forward(X, params):
    (W, b), *rest = params
    z = X @ W + b
    return forward(np.where(z > 0, z, 0), rest) if rest else z


def zurück(X, labels, params):
    """Return the slope at X, and the slopes of all layers from here on."""
    (W, b), *rest = params
    z = X @ W + b
    if rest:
        dz, slopes = zurück(np.maximum(z, 0), labels, rest)
        dz = dz * (z > 0)
    else:
        e = np.exp(z - np.max(z, axis=1)[:, None])
        dz, slopes = e / np.sum(e, axis=1)[:, None], []
        dz[range(len(z)), labels] -= 1
        dz /= len(z)
    return dz @ W.T, [(X.T @ dz, dz.sum(0)), *slopes]


def backward(X, labels, params):
    return zurück(X, labels, params)[1]


def verbunden(f, *trees):
    if isinstance(trees[0], np.ndarray):
        return f(*trees)
    return [verbunden(f, *parts) for parts in zip(*trees, strict=True)]


def sgd(params, grads, learning_rate):
    return verbunden(lambda p, g: p - learning_rate * g, params, grads)


def momentum(params, grads, velocity, learning_rate, beta):
    v = verbunden(lambda v, g: beta * v + g, velocity, grads)
    return [sgd(params, v, learning_rate), v]


def adam(params, grads, m, v, t, learning_rate, beta1, beta2, eps):
    m = verbunden(lambda m, g: beta1 * m + (1 - beta1) * g, m, grads)
    v = verbunden(lambda v, g: beta2 * v + (1 - beta2) * np.square(g), v, grads)
    rate = learning_rate * np.sqrt(1 - beta2**t) / (1 - beta1**t)
    shifted = eps * np.sqrt(1 - beta2**t)
    new = verbunden(lambda p, m, v: p - rate * m / (np.sqrt(v) + shifted), params, m, v)
    return new, m, v


def batches(n, batch_size, rng):
    indices = list(range(n))
    rng.shuffle(indices)

    def cut(rest):
        return [np.array(rest[:batch_size]), *cut(rest[batch_size:])] if rest else []

    return cut(indices)


def train(X, labels, sizes, learning_rate, epochs, batch_size, rng):
    params = [
        (rng.standard_normal((a, b)) / np.sqrt(a), np.zeros(b))
        for a, b in itertools.pairwise(sizes)
    ]
    for _ in range(epochs):
        for some in batches(X.shape[0], batch_size, rng):
            params = sgd(params, backward(X[some], labels[some], params), learning_rate)
    return params
