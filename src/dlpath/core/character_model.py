"""A character model: it learns from a text which character comes next, and writes its own."""

from math import log
from typing import Self

import numpy as np
from numpy.typing import NDArray

from dlpath.core.activations import softmax
from dlpath.core.arguments import ArgumentError, NotFitted
from dlpath.core.character_network import CELLS, CharacterNetwork
from dlpath.core.estimator import OnEpoch
from dlpath.core.hyperparameters import generator, one_of, positive, whole
from dlpath.core.optimizers import Adam, Optimizer
from dlpath.core.training import Diverged, finite, overflow_as_divergence, softmax_cross_entropy

# A model this many times worse than one that guesses has only noise left in its weights.
_ABSURD = 1e6


class CharacterModel:
    """Predicts the next character of a text by a recurrent network.

    The text is cut into ``streams`` of equal length that are read side by side, ``steps``
    characters at a time. The state goes on from piece to piece; gradients end at the beginning of
    the piece (truncated backpropagation through time, Williams & Peng 1990, Neural Computation
    2(4), 490-501).

    Parameters
    ----------
    cell
        rnn or lstm.
    hidden
        The width of the state.
    steps, streams
        Characters in a row, and rows side by side, that make one step of the training.
    learning_rate, epochs
        Of Adam; and passes over the text.
    clip
        A gradient that is longer is shortened to this length: recurrent networks have cliffs
        (Pascanu, Mikolov & Bengio 2013, ICML 28(3), 1310-1318).
    rng
        Draws the weights; ``default_rng(0)`` unless given.

    Attributes
    ----------
    alphabet_ : str
        The characters of the text, sorted.
    network_ : CharacterNetwork
    losses_ : list of float
        The mean cross-entropy of each epoch in nats a character.

    References
    ----------
    Graves (2013), Generating sequences with recurrent neural networks, arXiv:1308.0850.
    """

    alphabet_: str
    network_: CharacterNetwork
    losses_: list[float]

    def __init__(
        self,
        *,
        cell: str = "lstm",
        hidden: int = 96,
        steps: int = 32,
        streams: int = 16,
        learning_rate: float = 1e-2,
        epochs: int = 8,
        clip: float = 5.0,
        rng: np.random.Generator | None = None,
    ) -> None:
        self.cell = cell
        self.hidden = hidden
        self.steps = steps
        self.streams = streams
        self.learning_rate = learning_rate
        self.epochs = epochs
        self.clip = clip
        self.rng = rng

    def fit(self, text: str, *, on_epoch: OnEpoch | None = None) -> Self:
        """Learn from a text.

        ``on_epoch(epoch, losses)`` is called after every epoch; the model can write by then.

        Raises
        ------
        ArgumentError
            A setting is out of its range, or the text is too short to be cut into streams.
        Diverged
            The loss has become infinite: the learning rate is too high.
        """
        self._check_settings()
        if not isinstance(text, str):
            raise ArgumentError(f"text is of type {type(text).__name__}, needed is a string")
        rng = generator(self.rng)
        self.alphabet_ = "".join(sorted(set(text)))
        self.network_ = CharacterNetwork(len(self.alphabet_), self.hidden, cell=self.cell, rng=rng)
        adam = Adam(self.learning_rate)
        streams = self._streams(text)
        self.losses_ = []
        for epoch in range(1, self.epochs + 1):
            with overflow_as_divergence(epoch):
                loss = finite(self._read(streams, adam), epoch)
            if loss > _ABSURD * max(1.0, log(len(self.alphabet_))):
                raise Diverged(epoch, what=f"the loss, {loss:.0e}, is not near that of a guess")
            self.losses_.append(loss)
            if on_epoch:
                on_epoch(epoch, {"loss": loss})
        return self

    def loss(self, text: str) -> float:
        """Return the mean cross-entropy of a text in nats a character.

        Its exponential is the number of characters between which the model hesitates.
        """
        return self._read(self._streams(text))

    def sample(
        self,
        length: int,
        *,
        start: str = "\n",
        temperature: float = 1.0,
        rng: np.random.Generator | None = None,
    ) -> str:
        """Write so many characters that might follow ``start``.

        Each one is drawn with its probability, and read in its turn. A low temperature prefers
        what is likely, a high one dares more.
        """
        whole(length=length)
        positive(temperature=temperature)
        rng = generator(rng)
        codes = self._codes(start)
        if not start:
            raise ArgumentError("start is empty, needed is one character at least")
        state = self.network_.start(1)
        written = []
        for _ in range(length):
            z, cache = self.network_.forward(codes[:, None], state)
            state = cache.cell.state
            p = softmax(z[-1, 0].astype(np.float64) / temperature)
            codes = np.array([rng.choice(len(p), p=p)])
            written.append(self.alphabet_[codes[0]])
        return "".join(written)

    def _read(self, streams: NDArray[np.intp], optimizer: Optimizer | None = None) -> float:
        """Return the mean loss over the text; with an optimiser, learn from every piece."""
        network = self.network_
        state = network.start(streams.shape[1])
        total = 0.0
        for first in range(0, len(streams) - 1, self.steps):
            piece = streams[first : first + self.steps + 1]
            z, cache = network.forward(piece[:-1], state)
            state = cache.cell.state
            loss, dz = softmax_cross_entropy(z.reshape(-1, z.shape[2]), piece[1:].ravel())
            total += loss * (len(piece) - 1)
            if optimizer:
                network.backward(dz.reshape(z.shape), cache)
                length = float(np.linalg.norm(network.gradient))
                network.gradient *= self.clip / max(self.clip, length)
                optimizer.step(network.parameters, network.gradient)
        return total / (len(streams) - 1)

    def _streams(self, text: str) -> NDArray[np.intp]:
        """Return the codes of the text (characters, streams), each stream in its column."""
        codes = self._codes(text)
        length = len(codes) // self.streams
        if length < 2:
            raise ArgumentError(
                f"text has {len(text)} characters, needed are at least {2 * self.streams}",
                hint="use fewer streams or a longer text",
            )
        return codes[: length * self.streams].reshape(self.streams, length).T

    def _codes(self, text: str) -> NDArray[np.intp]:
        if not hasattr(self, "network_"):
            raise NotFitted(self)
        if unknown := set(text) - set(self.alphabet_):
            raise ArgumentError(f"the text holds {min(unknown)!r}, which was not learned")
        code = {character: k for k, character in enumerate(self.alphabet_)}
        return np.array([code[character] for character in text], dtype=np.intp)

    def _check_settings(self) -> None:
        one_of(CELLS, cell=self.cell)
        whole(hidden=self.hidden, steps=self.steps, streams=self.streams, epochs=self.epochs)
        positive(learning_rate=self.learning_rate, clip=self.clip)
        generator(self.rng)
