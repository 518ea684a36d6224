"""A recurrent network that reads a book and guesses the next letter."""

import numpy as np

HIDDEN = 48
LENGTH = 25
ROWS = 16


def run(forward, backward, gates, letters, text, unseen):
    """Return the letter that is guessed after each letter of a text that was not learned from.

    ``gates`` is 4 for an LSTM, whose state has two parts, and 1 for a plain network. ``text`` and
    ``unseen`` are numbers below ``letters``.
    """
    rng = np.random.default_rng(0)
    parameters = [
        rng.normal(0, 1 / np.sqrt(letters), (letters, gates * HIDDEN)),
        rng.normal(0, 1 / np.sqrt(HIDDEN), (HIDDEN, gates * HIDDEN)),
        np.zeros(gates * HIDDEN),
        rng.normal(0, 1 / np.sqrt(HIDDEN), (HIDDEN, letters)),
        np.zeros(letters),
    ]
    squares = [np.zeros_like(one) for one in parameters]
    columns = text[: len(text) // ROWS * ROWS].reshape(ROWS, -1).T
    state = start(ROWS, gates)
    for at in range(0, len(columns) - LENGTH - 1, LENGTH):
        x = np.eye(letters)[columns[at : at + LENGTH]]
        targets = columns[at + 1 : at + LENGTH + 1]
        Wx, Wh, b, V, c = parameters
        states = run_through(forward, x, state, (Wx, Wh, b))
        h = states[0]
        scores = h @ V + c
        dscores = (softmax(scores) - np.eye(letters)[targets]) / targets.size
        dh = dscores @ V.T
        dWx, dWh, db = backward(dh, x, *state, Wx, Wh, b)[-3:]
        flat = dscores.reshape(-1, letters)
        slopes = [dWx, dWh, db, h.reshape(-1, HIDDEN).T @ flat, flat.sum(axis=0)]
        for one, square, slope in zip(parameters, squares, slopes, strict=True):
            square += slope**2
            one -= 0.1 * slope / (np.sqrt(square) + 1e-8)
        state = [part[-1] for part in states]
    Wx, Wh, b, V, c = parameters
    x = np.eye(letters)[unseen][:, None]
    h = run_through(forward, x, start(1, gates), (Wx, Wh, b))[0]
    return np.argmax(h[:, 0] @ V + c, axis=1)


def start(rows, gates):
    """Return the state before the first letter: h, and for an LSTM also c."""
    return [np.zeros((rows, HIDDEN)) for _ in range(2 if gates == 4 else 1)]


def run_through(forward, x, state, weights):
    """Return the states after every letter as a list, whatever form they come in."""
    states = forward(x, *state, *weights)
    return list(states) if len(state) == 2 else [states]


def softmax(z):
    """Return probabilities along the last axis."""
    powers = np.exp(z - z.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)
