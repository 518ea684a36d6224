"""A line that turns and moves until it fits."""

import numpy as np


def run(check, fit, X, y, learning_rate, counts):
    """Return the slopes (k, d) and the intercepts (k,) after each of k numbers of epochs."""
    w, b = [], []
    for epochs in counts:
        found = check.parts("fit", fit(X, y, learning_rate, epochs), ("w", "b"))
        w.append(check.numbers("w from fit", found[0], (X.shape[1],), finite=False))
        b.append(check.numbers("b from fit", found[1], (), finite=False))
    return np.array(w), np.array(b)
