"""A recurrent network that predicts the next character, trained through one flat vector."""

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from dlpath.core.arguments import Array
from dlpath.core.parameters import initial_weights, views, zeros
from dlpath.core.recurrent import (
    LSTMCache,
    RNNCache,
    lstm_backward,
    lstm_forward,
    rnn_backward,
    rnn_forward,
)

State = tuple[Array, ...]
"""What a cell carries from step to step: h (B, H), and for the LSTM c (B, H)."""


class Cell(NamedTuple):
    """A recurrent layer, both ways, and what it carries."""

    forward: Callable[..., tuple[Array, Any]]
    backward: Callable[[Array, Any], tuple[Array, ...]]
    gates: int
    states: int


CELLS = {
    "rnn": Cell(rnn_forward, rnn_backward, gates=1, states=1),
    "lstm": Cell(lstm_forward, lstm_backward, gates=4, states=2),
}


class CharacterCache(NamedTuple):
    """What the backward pass needs of the forward one."""

    h: Array
    """(T, B, H)"""
    cell: RNNCache | LSTMCache


class CharacterNetwork:
    """A recurrent layer on one-hot characters, and a layer of logits for the next one.

    Parameters
    ----------
    characters
        The size of the alphabet.
    hidden
        The width of the state.
    cell
        rnn or lstm.
    rng
        Draws the weights. Biases start at zero, that of the forget gate at one: a cell keeps what
        it has until it learns to forget (Jozefowicz, Zaremba & Sutskever 2015, ICML 37,
        2342-2350).

    Attributes
    ----------
    parameters, gradient : (p,)
        All parameters, and the gradient of the loss with respect to them.
    Wx, Wh, b, Wy, by
        Views of ``parameters``: those of the cell, then (hidden, characters) and (characters,).
    """

    def __init__(
        self,
        characters: int,
        hidden: int,
        *,
        cell: str = "lstm",
        dtype: type[np.floating[Any]] = np.float32,
        rng: np.random.Generator,
    ) -> None:
        self._cell = CELLS[cell]
        self._hidden = hidden
        gates = self._cell.gates * hidden
        shapes = [
            (characters, gates),
            (hidden, gates),
            (gates,),
            (hidden, characters),
            (characters,),
        ]
        self.parameters, self.gradient = zeros(shapes, dtype), zeros(shapes, dtype)
        self.Wx, self.Wh, self.b, self.Wy, self.by = views(self.parameters, shapes)
        self._gradients = views(self.gradient, shapes)
        for W in (self.Wx, self.Wh, self.Wy):
            W[:] = initial_weights(W.shape, "tanh", rng=rng)
        if cell == "lstm":
            self.b[hidden : 2 * hidden] = 1

    def start(self, streams: int) -> State:
        """Return the state before the first character of so many texts."""
        shape = (self._cell.states, streams, self._hidden)
        return tuple(np.zeros(shape, self.parameters.dtype))

    def forward(self, codes: NDArray[np.integer], state: State) -> tuple[Array, CharacterCache]:
        """Return logits (T, B, characters) for the character after each of ``codes`` (T, B)."""
        x = np.eye(len(self.by), dtype=self.parameters.dtype)[codes]
        h, cell = self._cell.forward(x, *state, self.Wx, self.Wh, self.b)
        return np.tensordot(h, self.Wy, axes=1) + self.by, CharacterCache(h, cell)

    def backward(self, dz: Array, cache: CharacterCache) -> None:
        """Fill ``gradient``, given the gradient ``dz`` (T, B, characters) at the logits."""
        dWx, dWh, db, dWy, dby = self._gradients
        dWy[:] = np.tensordot(cache.h, dz, axes=([0, 1], [0, 1]))
        dby[:] = dz.sum(axis=(0, 1))
        dh = np.tensordot(dz, self.Wy.T, axes=1)
        *_, dWx[:], dWh[:], db[:] = self._cell.backward(dh, cache.cell)
