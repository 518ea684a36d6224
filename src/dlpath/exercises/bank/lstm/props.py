"""A reader that learns, with the functions it is given, which letter comes next."""

import numpy as np

PIECE = 12


def learn(forward, backward, codes, letters, width, updates, learning_rate):
    """Read the text in pieces, again and again, and return the weights.

    codes : (n, B)    the letters of B texts side by side, each in its column, as numbers

    Returns (Wx, Wh, b, Wy, by), the last two from the state to the logits of the next letter.
    """
    rng = np.random.default_rng(0)
    gates = 4 * width
    sizes = (letters, gates), (width, gates), (gates,), (width, letters), (letters,)
    weights = [rng.standard_normal(size) / np.sqrt(width) for size in sizes]
    # A forget gate that begins open lets slopes through before anything is learned.
    weights[2][width : 2 * width] += 1
    mean, square = ([np.zeros(size) for size in sizes] for _ in range(2))
    first, (state, cell) = 0, np.zeros((2, codes.shape[1], width))
    for update in range(1, updates + 1):
        piece = codes[first : first + PIECE + 1]
        slopes, (state, cell) = _slopes(forward, backward, piece, state, cell, weights)
        for w, g, m, s in zip(weights, slopes, mean, square, strict=True):
            m += 0.1 * (g - m)
            s += 0.01 * (g**2 - s)
            step = np.sqrt(s / (1 - 0.99**update)) + 1e-8
            w -= learning_rate * m / (1 - 0.9**update) / step
        first += PIECE
        if first + PIECE >= len(codes):
            first, state, cell = 0, np.zeros_like(state), np.zeros_like(cell)
    return weights


def _slopes(forward, backward, piece, state, cell, weights):
    """Return the slopes of the mean cross-entropy of a piece, and state and cell at its end."""
    Wx, Wh, b, Wy, by = weights
    x, labels = np.eye(len(Wx))[piece[:-1]], np.eye(len(Wx))[piece[1:]]
    h, c = (np.asarray(a, dtype=float) for a in forward(x, state, cell, Wx, Wh, b))
    z = h @ Wy + by
    e = np.exp(z - z.max(axis=2, keepdims=True))
    dz = (e / e.sum(axis=2, keepdims=True) - labels) / (z.shape[0] * z.shape[1])
    _, _, _, dWx, dWh, db = backward(dz @ Wy.T, x, state, cell, Wx, Wh, b)
    dWy = np.tensordot(h, dz, axes=([0, 1], [0, 1]))
    return (dWx, dWh, db, dWy, dz.sum(axis=(0, 1))), (h[-1], c[-1])
