"""A class with a step of its own behind the four functions."""

import numpy as np


class Network:
    def __init__(self, *params):
        self.params = [np.array(p) for p in params]

    def answer(self, X):
        W1, b1, W2, b2 = self.params
        with np.errstate(over="ignore"):
            self.h = 1.0 / (1.0 + np.exp(-(np.dot(X, W1) + b1)))
            self.o = 1.0 / (1.0 + np.exp(-(np.dot(self.h, W2) + b2)))
        return self.h, self.o

    def slopes(self, X, y):
        self.answer(X)
        W2 = self.params[2]
        back = np.multiply(self.o - y, self.o * (1 - self.o))
        front = np.einsum("nk,hk->nh", back, W2) * self.h * (1 - self.h)
        return (
            np.einsum("nd,nh->dh", X, front) / len(X),
            front.mean(axis=0),
            np.einsum("nh,nk->hk", self.h, back) / len(X),
            back.mean(axis=0),
        )

    def step(self, X, y, rate):
        for param, slope in zip(self.params, self.slopes(X, y)):
            param -= rate * slope


def forward(X, W1, b1, W2, b2):
    return Network(W1, b1, W2, b2).answer(X)


def loss(output, y):
    return np.mean(np.sum(np.square(y - output), axis=1) / 2)


def backward(X, y, W1, b1, W2, b2):
    return Network(W1, b1, W2, b2).slopes(X, y)


def train(X, y, W1, b1, W2, b2, learning_rate, steps):
    network = Network(W1, b1, W2, b2)
    for _ in range(steps):
        network.step(X, y, learning_rate)
    return network.params
