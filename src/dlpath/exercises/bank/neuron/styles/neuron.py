"""A class that remembers its forward pass, and goes back along it."""

import numpy as np


class Neuron:
    def __init__(self, w, b):
        self.w, self.b = np.array(w, dtype=float), float(b)

    def forward(self, X):
        self.X = X
        self.a = sigmoid(X.dot(self.w) + self.b)
        return self.a

    def backward(self, da):
        dz = da * self.a * (1 - self.a)
        return dz.dot(self.X), dz.sum()


def sigmoid(z):
    # log(1 + e^-z) never overflows, and neither does what it is put into
    return np.exp(-np.logaddexp(0, -z))


def forward(X, w, b):
    return Neuron(w, b).forward(X)


def loss(X, y, w, b):
    return np.sum((forward(X, w, b) - y) ** 2) / y.size / 2


def gradient(X, y, w, b):
    neuron = Neuron(w, b)
    return neuron.backward((neuron.forward(X) - y) / y.size)


def train(X, y, w, b, learning_rate, steps):
    if steps == 0:
        return w, b
    dw, db = gradient(X, y, w, b)
    neuron = Neuron(w - learning_rate * dw, b - learning_rate * db)
    for _ in range(steps - 1):
        dw, db = neuron.backward((neuron.forward(X) - y) / len(y))
        neuron.w -= learning_rate * dw
        neuron.b -= learning_rate * db
    return neuron.w, neuron.b
