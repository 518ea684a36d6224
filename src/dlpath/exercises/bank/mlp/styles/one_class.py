"""Layer objects that remember, and optimisers in place on copies."""

import copy

import numpy as np


class Layer:
    def __init__(self, W, b, last=False):
        self.W, self.b, self.last = W, b, last

    def __call__(self, X):
        self.X = X
        self.z = X @ self.W + self.b
        return self.z if self.last else np.clip(self.z, 0, None)

    def back(self, d):
        if not self.last:
            d = np.where(self.z > 0, d, 0)
        self.slopes = (np.einsum("ni,nj->ij", self.X, d), np.ones(len(d)) @ d)
        return d @ self.W.T


class Model:
    def __init__(self, params):
        self.stack = [Layer(W, b) for W, b in params]
        self.stack[-1].last = True

    def __call__(self, X):
        for layer in self.stack:
            X = layer(X)
        return X

    def back(self, d):
        for layer in self.stack[::-1]:
            d = layer.back(d)
        return [layer.slopes for layer in self.stack]


def forward(X, params):
    return Model(params)(X)


def backward(X, labels, params):
    model = Model(params)
    z = model(X)
    p = np.exp(z - z.max(axis=-1, keepdims=True))
    p /= p.sum(axis=-1, keepdims=True)
    truth = (labels[:, None] == np.arange(z.shape[-1])).astype(float)
    return model.back((p - truth) / z.shape[0])


def sgd(params, grads, learning_rate):
    params = copy.deepcopy([list(layer) for layer in params])
    for layer, slopes in zip(params, grads):
        for p, g in zip(layer, slopes):
            p -= learning_rate * g
    return params


def momentum(params, grads, velocity, learning_rate, beta):
    velocity = copy.deepcopy([list(layer) for layer in velocity])
    for layer, slopes in zip(velocity, grads):
        for v, g in zip(layer, slopes):
            v *= beta
            v += g
    return sgd(params, velocity, learning_rate), velocity


def adam(params, grads, m, v, t, learning_rate, beta1, beta2, eps):
    params, m, v = copy.deepcopy([[list(layer) for layer in part] for part in (params, m, v)])
    for layer, slopes, means, squares in zip(params, grads, m, v):
        for p, g, a, b in zip(layer, slopes, means, squares):
            a += (1 - beta1) * (g - a)
            b += (1 - beta2) * (g**2 - b)
            p -= learning_rate * (a / (1 - beta1**t)) / (np.sqrt(b / (1 - beta2**t)) + eps)
    return [params, m, v]


def batches(n, batch_size, rng):
    order = rng.choice(n, size=n, replace=False)
    return [order[k : min(k + batch_size, n)] for k in range(0, n, batch_size)]


def train(X, labels, sizes, learning_rate, epochs, batch_size, rng):
    params = []
    for inputs, outputs in zip(sizes[:-1], sizes[1:]):
        limit = np.sqrt(6 / (inputs + outputs))
        params.append([rng.uniform(-limit, limit, size=(inputs, outputs)), np.zeros(outputs)])
    for epoch in range(epochs):
        for some in batches(len(labels), batch_size, rng):
            params = sgd(params, backward(X[some, :], labels[some], params), learning_rate)
        print(f"epoch {epoch + 1} of {epochs}")
    return params
