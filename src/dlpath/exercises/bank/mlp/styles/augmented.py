"""Each layer is one matrix whose last row is the bias."""

import numpy as np


def joined(params):
    return [np.vstack([W, b[None, :]]) for W, b in params]


def split(matrices):
    return [(A[:-1], A[-1]) for A in matrices]


def with_one(X):
    return np.concatenate([X, np.ones((len(X), 1))], axis=1)


def relu(z):
    return z * (z > 0)


def forward(X, params):
    *hidden, last = joined(params)
    for A in hidden:
        X = relu(with_one(X) @ A)
    return with_one(X) @ last


def backward(X, labels, params):
    matrices = joined(params)
    sums, inputs = [], [with_one(X)]
    for A in matrices:
        sums.append(inputs[-1] @ A)
        inputs.append(with_one(relu(sums[-1])))
    z = sums[-1]
    logs = z - np.logaddexp.reduce(z, axis=1, keepdims=True)
    delta = np.exp(logs)
    delta[np.arange(len(labels)), labels] -= 1
    delta /= len(labels)
    grads = [None] * len(matrices)
    for layer in reversed(range(len(matrices))):
        grads[layer] = inputs[layer].T @ delta
        if layer:
            delta = (delta @ matrices[layer].T)[:, :-1] * np.heaviside(sums[layer - 1], 0)
    return split(grads)


def sgd(params, grads, learning_rate):
    return split([A - learning_rate * G for A, G in zip(joined(params), joined(grads))])


def momentum(params, grads, velocity, learning_rate, beta):
    v = [beta * V + G for V, G in zip(joined(velocity), joined(grads))]
    return split([A - learning_rate * V for A, V in zip(joined(params), v)]), split(v)


def adam(params, grads, m, v, t, learning_rate, beta1, beta2, eps):
    G = joined(grads)
    M = [beta1 * a + (1 - beta1) * g for a, g in zip(joined(m), G)]
    V = [beta2 * a + (1 - beta2) * np.square(g) for a, g in zip(joined(v), G)]
    # the corrections taken together, as the paper's section 2 suggests
    rate = learning_rate * np.sqrt(1 - beta2**t) / (1 - beta1**t)
    eps = eps * np.sqrt(1 - beta2**t)
    P = [A - rate * a / (np.sqrt(b) + eps) for A, a, b in zip(joined(params), M, V)]
    return split(P), split(M), split(V)


def batches(n, batch_size, rng):
    order = np.arange(n)
    rng.shuffle(order)
    return np.split(order, range(batch_size, n, batch_size))


def train(X, labels, sizes, learning_rate, epochs, batch_size, rng):
    params = split([rng.standard_normal((d + 1, h)) / np.sqrt(d) for d, h in zip(sizes, sizes[1:])])
    for _ in range(epochs):
        for some in batches(X.shape[0], batch_size, rng):
            params = sgd(params, backward(X[some], labels[some], params), learning_rate)
    return params
