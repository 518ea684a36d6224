"""Samples as columns in Fortran order, and a class that is called."""

import numpy as np


class Scores:
    def __init__(self, z):
        self.z = np.array(z.T, dtype=float, order="F")
        self.z -= np.amax(self.z, axis=0)
        self.total = np.sum(np.exp(self.z), axis=0)

    def __call__(self):
        return (np.exp(self.z) / self.total).T

    def loss(self, labels):
        n = self.z.shape[1]
        right = self.z.ravel(order="F")[labels + np.arange(n) * self.z.shape[0]]
        return (np.log(self.total) - right).sum() / n


def softmax(z):
    return Scores(z)()


def cross_entropy(z, labels):
    print("loss of", len(labels), "samples")
    return Scores(z).loss(labels)


def cross_entropy_gradient(z, labels):
    same = np.equal.outer(labels, np.arange(z.shape[1]))
    return np.where(same, softmax(z) - 1, softmax(z)) / labels.size
