"""Every probability from differences of scores alone: 1 over the sum of exp(other - mine)."""

import numpy as np


def softmax(z):
    with np.errstate(over="ignore"):
        apart = np.exp(np.clip(z[:, None, :] - z[:, :, None], None, 700.0))
    return 1.0 / apart.sum(axis=2)


def cross_entropy(z, labels):
    z = np.asarray(z, dtype=float)
    right = np.take_along_axis(z, labels[:, None], axis=1)
    return np.logaddexp.reduce(z - right, axis=1).mean()


def cross_entropy_gradient(z, labels):
    p = softmax(z)
    np.subtract.at(p, (np.arange(p.shape[0]), labels), 1.0)
    return p / p.shape[0]
