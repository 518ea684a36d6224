"""Softmax and cross-entropy: from scores to probabilities, and how wrong they are."""

import numpy as np


def softmax(z):
    """Return the probabilities that belong to the scores, row by row.

    z (n, c) -> (n, c). To subtract the largest score changes nothing, but exp cannot overflow.
    """
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def cross_entropy(z, labels):
    """Return the mean over samples of minus the logarithm of the right class's probability.

    z (n, c), labels (n,) of int -> float. The logarithm is taken before anything can become zero.
    """
    shifted = z - z.max(axis=1, keepdims=True)
    logs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -logs[np.arange(len(z)), labels].mean()


def cross_entropy_gradient(z, labels):
    """Return the gradient of the cross-entropy at the scores: probability minus truth.

    z (n, c), labels (n,) of int -> (n, c)
    """
    truth = np.eye(z.shape[1])[labels]
    return (softmax(z) - truth) / len(z)
