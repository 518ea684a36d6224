"""A recurrent network that reads a text and learns which character comes next."""

import numpy as np

STEPS = 32
"""Characters in a row that make one step of the training."""
LONGEST = 5.0
"""A slope that is longer is shortened to this length."""


def piece(check, forward, backward, step, weights, memory, seen, unseen, learning_rate, counts):
    """Return weights, what the rule remembers, and the loss of a text after each count of walks.

    ``seen`` and ``unseen`` (length, B) are numbers of characters, each text in its column. The
    weights are those of the cell, Wx, Wh and b, and from the state to the logits, Wy and by.
    """
    losses = []
    for walks in counts:
        walk(
            Cell(check, forward, backward, weights),
            step,
            weights,
            memory,
            seen,
            learning_rate,
            walks,
        )
        losses.append(loss(Cell(check, forward, None, weights), unseen))
    return weights, memory, losses


def walk(cell, step, weights, memory, streams, learning_rate, times):
    """Learn from a text, so many times from its beginning."""
    for first in list(range(0, len(streams) - 1, STEPS)) * times:
        if first == 0:
            state = cell.start(streams.shape[1])
        piece = streams[first : first + STEPS + 1]
        x, states = cell.read(piece[:-1], state)
        slopes = cell.slopes(x, piece[1:], state, states[0])
        length = np.sqrt(sum(np.sum(slope**2) for slope in slopes))
        shorter = LONGEST / max(LONGEST, length)
        step("adam", weights, [shorter * slope for slope in slopes], memory, learning_rate)
        state = [part[-1] for part in states]


def loss(cell, streams):
    """Return the mean cross-entropy of a text in nats a character."""
    state = cell.start(streams.shape[1])
    total = 0.0
    for first in range(0, len(streams) - 1, STEPS):
        piece = streams[first : first + STEPS + 1]
        _, states = cell.read(piece[:-1], state)
        p = softmax(cell.logits(states[0]))
        right = np.take_along_axis(p, piece[1:, :, None], axis=2)
        total -= np.sum(np.log(np.maximum(right, 1e-300)))
        state = [part[-1] for part in states]
    return total / (streams.size - streams.shape[1])


def write(check, forward, weights, length, temperature, rng):
    """Return the numbers of so many characters that might follow the first of the alphabet."""
    cell = Cell(check, forward, None, weights)
    state, code, written = cell.start(1), 0, []
    for _ in range(length):
        _, states = cell.read(np.array([[code]]), state)
        p = softmax(cell.logits(states[0])[-1, 0] / temperature)
        code = int(rng.choice(len(p), p=p))
        written.append(code)
        state = [part[-1] for part in states]
    return written


class Cell:
    """Somebody's recurrent layer, with a layer of logits behind it."""

    def __init__(self, check, forward, backward, weights):
        self._check, self._forward, self._backward = check, forward, backward
        self._weights = weights
        self._width = len(weights[1])
        # An LSTM has four gates and carries a cell beside its state.
        self._kept = ("h", "c") if weights[0].shape[1] == 4 * self._width else ("h",)

    def start(self, rows):
        """Return what is carried before the first character."""
        return [np.zeros((rows, self._width)) for _ in self._kept]

    def read(self, codes, state):
        """Return the characters as rows of zeros and a one, and all states after each of them."""
        Wx, Wh, b, _, _ = self._weights
        x = np.eye(len(Wx))[codes]
        found = self._forward(x, *state, Wx, Wh, b)
        found = self._check.parts("forward", found, self._kept) if len(state) > 1 else [found]
        shape = (*codes.shape, self._width)
        names = (f"{name} from forward" for name in self._kept)
        return x, [self._check.numbers(n, f, shape) for n, f in zip(names, found, strict=True)]

    def logits(self, h):
        """Return the logits for the character after each state."""
        return h @ self._weights[3] + self._weights[4]

    def slopes(self, x, targets, state, h):
        """Return the slope of the mean cross-entropy along every weight."""
        Wx, Wh, b, Wy, _ = self._weights
        dz = (softmax(self.logits(h)) - np.eye(len(Wx))[targets]) / targets.size
        found = self._backward(dz @ Wy.T, x, *state, Wx, Wh, b)
        names = ("dx", *(f"d{kept}0" for kept in self._kept), "dWx", "dWh", "db")
        found = self._check.parts("backward", found, names)
        dWx, dWh, db = (
            self._check.numbers(f"{name} from backward", slope, like.shape)
            for name, slope, like in zip(names[-3:], found[-3:], (Wx, Wh, b), strict=True)
        )
        dWy = np.tensordot(h, dz, axes=([0, 1], [0, 1]))
        return [dWx, dWh, db, dWy, dz.sum(axis=(0, 1))]


def softmax(z):
    """Return probabilities along the last axis."""
    powers = np.exp(z - z.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)
