"""The bias as one more row of weights, met by an input that is always 1."""

import numpy as np


def sigma(z):
    return 0.5 * (1 + np.tanh(0.5 * z))


def ones(A):
    return np.hstack([A, np.ones((A.shape[0], 1))])


def forward(X, W1, b1, W2, b2):
    A1, A2 = np.vstack([W1, b1]), np.vstack([W2, b2])
    hidden = sigma(ones(X) @ A1)
    return hidden, sigma(ones(hidden) @ A2)


def loss(output, y):
    error = (output - y).ravel()
    return 0.5 * error.dot(error) / output.shape[0]


def backward(X, y, W1, b1, W2, b2):
    hidden, output = forward(X, W1, b1, W2, b2)
    error = output - y
    d2 = error * (output - output**2)
    d1 = (d2 @ W2.T) * (hidden - hidden**2)
    dA1 = ones(X).T @ d1 / X.shape[0]
    dA2 = ones(hidden).T @ d2 / X.shape[0]
    return dA1[:-1], dA1[-1], dA2[:-1], dA2[-1]


def train(X, y, W1, b1, W2, b2, learning_rate, steps):
    params = [W1, b1, W2, b2]
    while steps > 0:
        grads = backward(X, y, *params)
        params = [p - learning_rate * g for p, g in zip(params, grads)]
        steps -= 1
    return tuple(params)
