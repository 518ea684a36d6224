"""Der Logarithmus der Summe rekursiv, Klasse für Klasse."""

import numpy as np


def logsumme(z):
    if z.shape[1] == 1:
        return z[:, 0]
    mitte = z.shape[1] // 2
    return np.logaddexp(logsumme(z[:, :mitte]), logsumme(z[:, mitte:]))


def softmax(z):
    return np.exp(z - logsumme(z).reshape(-1, 1))


def cross_entropy(z, labels):
    größe = len(z)
    return -sum((z[i, labels[i]] - logsumme(z[i : i + 1])[0]) / größe for i in range(größe))


def cross_entropy_gradient(z, labels):
    n, c = z.shape
    eins = np.zeros(n * c)
    eins[np.arange(n) * c + labels] = 1
    return np.divide(softmax(z) - eins.reshape(n, c), n)
