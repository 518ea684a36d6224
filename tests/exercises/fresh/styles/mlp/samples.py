"""Sample by sample on the way back, vectors only; the steps are generators."""

import itertools

import numpy as np


def one(x, params):
    outputs = [x]
    for k, (W, b) in enumerate(params, start=1):
        z = W.T.dot(outputs[-1]) + b
        outputs.append(z if k == len(params) else z.clip(min=0))
    return outputs


def forward(X, params):
    return np.vstack([one(x, params)[-1] for x in X])


def backward(X, labels, params):
    total = [(0 * W, 0 * b) for W, b in params]
    for x, label in zip(X, labels, strict=True):
        outputs = one(x, params)
        e = np.exp(outputs[-1] - outputs[-1].max())
        d = e / e.sum()
        d[label] -= 1
        for k in range(len(params) - 1, -1, -1):
            dW, db = total[k]
            total[k] = dW + np.outer(outputs[k], d), db + d
            d = params[k][0].dot(d) * np.sign(outputs[k]).clip(0)
    return [(dW / len(X), db / len(X)) for dW, db in total]


def moved(params, grads, rate):
    for (W, b), (dW, db) in zip(params, grads, strict=True):
        yield W - rate * dW, b - rate * db


def sgd(params, grads, learning_rate):
    return tuple(moved(params, grads, learning_rate))


def momentum(params, grads, velocity, learning_rate, beta):
    velocity = tuple(moved(grads, velocity, -beta))
    return sgd(params, velocity, learning_rate), velocity


def adam(params, grads, m, v, t, learning_rate, beta1, beta2, eps):
    squares = [(dW * dW, db * db) for dW, db in grads]
    m = [
        (beta1 * mW + (1 - beta1) * dW, beta1 * mb + (1 - beta1) * db)
        for (mW, mb), (dW, db) in zip(m, grads, strict=True)
    ]
    v = [
        (beta2 * vW + (1 - beta2) * sW, beta2 * vb + (1 - beta2) * sb)
        for (vW, vb), (sW, sb) in zip(v, squares, strict=True)
    ]

    def direction(m, v):
        return m / (1 - beta1**t) / (np.sqrt(v / (1 - beta2**t)) + eps)

    steps = [
        (direction(mW, vW), direction(mb, vb)) for (mW, mb), (vW, vb) in zip(m, v, strict=True)
    ]
    return sgd(params, steps, learning_rate), m, v


def batches(n, batch_size, rng):
    left = rng.permutation(np.arange(n))
    found = []
    while left.size:
        some, left = left[:batch_size], left[batch_size:]
        found.append(some)
    return found


def train(X, labels, sizes, learning_rate, epochs, batch_size, rng):
    params = [
        (rng.normal(0, inputs**-0.5, (inputs, outputs)), np.zeros(outputs))
        for inputs, outputs in itertools.pairwise(sizes)
    ]
    for _ in range(epochs):
        for some in batches(len(X), batch_size, rng):
            params = sgd(params, backward(X[some], labels[some], params), learning_rate)
    return params
