"""All parameters in one long row, cut into layers where they are needed."""

import numpy as np


def flat(layers):
    return np.concatenate([np.ravel(p) for layer in layers for p in layer])


def cut(row, like):
    parts, at = [], 0
    for W, b in like:
        new_W = row[at : at + W.size].reshape(W.shape)
        new_b = row[at + W.size : at + W.size + b.size]
        parts.append((new_W, new_b))
        at += W.size + b.size
    return parts


def steps(X, params):
    yield X
    for W, b in params[:-1]:
        X = X @ W + b
        X *= X > 0
        yield X
    yield X @ params[-1][0] + params[-1][1]


def forward(X, params):
    *_, logits = steps(X, params)
    return logits


def backward(X, labels, params):
    outputs = list(steps(X, params))
    z = outputs.pop()
    p = np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True))
    d = (p - (labels[:, None] == np.arange(p.shape[1]))) / len(labels)
    found = []
    for a, (W, _) in zip(outputs[::-1], params[::-1], strict=True):
        found.insert(0, (np.einsum("ni,no->io", a, d), np.einsum("no->o", d)))
        d = np.einsum("no,io->ni", d, W)
        d[a <= 0] = 0
    return found


def sgd(params, grads, learning_rate):
    return cut(flat(params) - learning_rate * flat(grads), params)


def momentum(params, grads, velocity, learning_rate, beta):
    v = beta * flat(velocity) + flat(grads)
    return cut(flat(params) - learning_rate * v, params), cut(v, params)


def adam(params, grads, m, v, t, learning_rate, beta1, beta2, eps):
    p, g, m, v = map(flat, (params, grads, m, v))
    m = m + (1 - beta1) * (g - m)
    v = v + (1 - beta2) * (g * g - v)
    p = p - learning_rate * (m / (1 - beta1**t)) / (eps + (v / (1 - beta2**t)) ** 0.5)
    return tuple(cut(row, params) for row in (p, m, v))


def batches(n, batch_size, rng):
    order = rng.random(n).argsort()
    return np.split(order, range(batch_size, n, batch_size))


def train(X, labels, sizes, learning_rate, epochs, batch_size, rng):
    params = []
    for k in range(1, len(sizes)):
        scale = (2.0 / (sizes[k - 1] + sizes[k])) ** 0.5
        W = rng.normal(scale=scale, size=(sizes[k - 1], sizes[k]))
        params.append((W, np.full(sizes[k], 0.01)))
    for epoch in range(epochs):
        print("epoch", epoch)
        for batch in batches(len(X), batch_size, rng):
            grads = backward(np.take(X, batch, axis=0), np.take(labels, batch), params)
            params = sgd(params, grads, learning_rate)
    return params
