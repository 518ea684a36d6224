"""The beginning of a novel, as the recurrent networks read it, and how well they guess on."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from dlpath.core.datasets import alice

_STREAMS, _LENGTH = 2, 61


class Text(NamedTuple):
    """Pieces of a text side by side, as numbers."""

    codes: NDArray[np.intp]
    """(n, B): each piece in its column."""
    letters: int
    """How many different ones there are; whatever is no letter is a space."""

    @property
    def seen(self) -> NDArray[np.float64]:
        """Return what a network reads, (n - 1, B, letters): all but the last, one-hot."""
        one_hot: NDArray[np.float64] = np.eye(self.letters)[self.codes[:-1]]
        return one_hot


def beginning() -> Text:
    """Return the first lines of *Alice in Wonderland*."""
    words = "".join(c if c.isalpha() else " " for c in alice()[:1000].lower()).split()
    text = " ".join(words)[: _STREAMS * _LENGTH]
    alphabet = sorted(set(text))
    codes = np.array([alphabet.index(letter) for letter in text], dtype=np.intp)
    return Text(codes.reshape(_STREAMS, _LENGTH).T, len(alphabet))


def nats_a_letter(text: Text, h: Any, Wy: Any, by: Any) -> float:
    """Return the mean cross-entropy of what comes next, from the states h (n - 1, B, H)."""
    z = h @ Wy + by
    z = z - z.max(axis=2, keepdims=True)
    right = np.take_along_axis(z, text.codes[1:, :, None], axis=2)[:, :, 0]
    return float(np.mean(np.log(np.sum(np.exp(z), axis=2)) - right))


def nats_from_pairs(text: Text) -> float:
    """Return the least loss that is possible when only the letter before is known."""
    pairs = np.zeros((text.letters, text.letters))
    np.add.at(pairs, (text.codes[:-1].ravel(), text.codes[1:].ravel()), 1)
    share = pairs / np.maximum(pairs.sum(axis=1, keepdims=True), 1)
    return float(-np.sum(pairs[pairs > 0] * np.log(share[pairs > 0])) / pairs.sum())
