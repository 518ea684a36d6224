"""Blocks of convolution, max-pooling by two and ReLU, then a layer of logits."""

import numpy as np


def piece(check, *given):
    """Return parameters, memory, and the logits of unseen images after each count of epochs.

    Given are the four functions, the rule that takes the steps, the parameters (for each block w
    and b, then those of the logits), what the rule remembers, images, labels, unseen images,
    the setting, and for each count the epochs and a source of chance.
    """
    conv2d, conv2d_backward, maxpool2d, maxpool2d_backward = given[:4]
    step, parameters, memory, X, labels, unseen, setting, counts, rngs = given[4:]
    net = Network(check, conv2d, conv2d_backward, maxpool2d, maxpool2d_backward)
    said = []
    for epochs, rng in zip(counts, rngs, strict=True):
        for some in batches(len(X), setting["batch_size"], epochs, rng):
            slopes = net.slopes(X[some], labels[some], parameters)
            for k in range(0, len(slopes), 2):
                slopes[k] = slopes[k] + setting["l2"] * parameters[k]
            step(setting["optimizer"], parameters, slopes, memory, setting["learning_rate"])
        said.append(net.forward(unseen, parameters)[0])
    return parameters, memory, said


def batches(n, size, epochs, rng):
    """Yield the numbers of the images in each batch."""
    for _ in range(epochs):
        order = rng.permutation(n)
        yield from (order[first : first + size] for first in range(0, n, size))


def logits(check, conv2d, maxpool2d, X, parameters):
    """Return the logits (n, c) of images."""
    return Network(check, conv2d, None, maxpool2d, None).forward(X, parameters)[0]


class Network:
    """Somebody's functions, put together."""

    def __init__(self, check, conv2d, conv2d_backward, maxpool2d, maxpool2d_backward):
        self._check = check
        self._conv2d, self._conv2d_backward = conv2d, conv2d_backward
        self._maxpool2d, self._maxpool2d_backward = maxpool2d, maxpool2d_backward

    def forward(self, X, parameters):
        """Return the logits, the flat answers of the last block, and what each block has met."""
        a, met = X, []
        for w, b in zip(parameters[:-2:2], parameters[1:-2:2], strict=True):
            images, kernels, size = len(a), len(w), a.shape[2]
            y = self._conv2d(a, w, b, 1, 1)
            y = self._check.numbers("what conv2d returns", y, (images, kernels, size, size))
            half = (images, kernels, size // 2, size // 2)
            pooled = self._check.numbers("what maxpool2d returns", self._maxpool2d(y, 2), half)
            met.append((a, y, pooled))
            a = np.maximum(pooled, 0)
        flat = a.reshape(len(a), -1)
        return flat @ parameters[-2] + parameters[-1], flat, met

    def slopes(self, X, labels, parameters):
        """Return the slope of the mean cross-entropy along every parameter."""
        z, flat, met = self.forward(X, parameters)
        p = np.exp(z - z.max(axis=1, keepdims=True))
        dz = (p / p.sum(axis=1, keepdims=True) - np.eye(z.shape[1])[labels]) / len(X)
        slopes = [flat.T @ dz, dz.sum(axis=0)]
        da = (dz @ parameters[-2].T).reshape(met[-1][2].shape)
        for (x, y, pooled), w in zip(reversed(met), reversed(parameters[:-2:2]), strict=True):
            dy = self._maxpool2d_backward(da * (pooled > 0), y, 2)
            dy = self._check.numbers("what maxpool2d_backward returns", dy, y.shape)
            found = self._conv2d_backward(dy, x, w, 1, 1)
            da, dw, db = self._check.parts("conv2d_backward", found, ("dx", "dw", "db"))
            da = self._check.numbers("dx from conv2d_backward", da, x.shape)
            dw = self._check.numbers("dw from conv2d_backward", dw, w.shape)
            slopes[:0] = [dw, self._check.numbers("db from conv2d_backward", db, (len(w),))]
        return slopes
