"""The multilayer perceptron: layers, mini-batches, and three ways to take a step."""

from itertools import pairwise

import numpy as np


def forward(X, params):
    """Return the logits (n, c) for samples X (n, d): ReLU after every layer but the last."""
    return layers(X, params)[-1]


def layers(X, params):
    """Return X and what each layer makes of the one before it; the logits come last."""
    outputs = [X]
    for W, b in params[:-1]:
        outputs.append(np.maximum(0, outputs[-1] @ W + b))
    W, b = params[-1]
    return [*outputs, outputs[-1] @ W + b]


def backward(X, labels, params):
    """Return the gradient of the mean cross-entropy: a list of (dW, db), like params.

    From the last layer to the first, dz is the gradient at the sums of a layer.
    """
    *inputs, z = layers(X, params)
    dz = (softmax(z) - np.eye(z.shape[1])[labels]) / len(X)
    grads = []
    for (W, _), a in zip(reversed(params), reversed(inputs), strict=True):
        grads.append((a.T @ dz, dz.sum(axis=0)))
        dz = dz @ W.T * (a > 0)
    return grads[::-1]


def softmax(z):
    """Return probabilities (n, c), row by row, for logits of any size."""
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def sgd(params, grads, learning_rate):
    """Return the parameters one step downhill: p <- p - rate g."""
    return [
        (W - learning_rate * dW, b - learning_rate * db)
        for (W, b), (dW, db) in zip(params, grads, strict=True)
    ]


def momentum(params, grads, velocity, learning_rate, beta):
    """Return the parameters and the velocity: v <- beta v + g, then p <- p - rate v."""
    velocity = [
        (beta * vW + dW, beta * vb + db) for (vW, vb), (dW, db) in zip(velocity, grads, strict=True)
    ]
    return sgd(params, velocity, learning_rate), velocity


def adam(params, grads, m, v, t, learning_rate, beta1, beta2, eps):
    """Return the parameters, m and v after step number t, counted from 1.

    m and v are running means of the gradient and of its square. They start at zero, and the
    division by 1 - beta**t makes up for that.
    """

    def step(p, g, m, v):
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g**2
        mean, mean_square = m / (1 - beta1**t), v / (1 - beta2**t)
        return p - learning_rate * mean / (np.sqrt(mean_square) + eps), m, v

    stepped = [
        tuple(step(*one) for one in zip(*layer, strict=True))
        for layer in zip(params, grads, m, v, strict=True)
    ]
    return tuple([(W[part], b[part]) for W, b in stepped] for part in range(3))


def batches(n, batch_size, rng):
    """Return arrays of indices, shuffled; together they hold each of 0 .. n - 1 once.

    All have batch_size indices, except the last one when n does not divide evenly.
    """
    order = rng.permutation(n)
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]


def train(X, labels, sizes, learning_rate, epochs, batch_size, rng):
    """Return the parameters of a network with layers of the given sizes, trained with sgd.

    The weights start small and random (He et al. 2015, for ReLU), the biases at zero.
    """
    params = [
        (rng.normal(0, np.sqrt(2 / inputs), (inputs, outputs)), np.zeros(outputs))
        for inputs, outputs in pairwise(sizes)
    ]
    for _ in range(epochs):
        for some in batches(len(X), batch_size, rng):
            params = sgd(params, backward(X[some], labels[some], params), learning_rate)
    return params
