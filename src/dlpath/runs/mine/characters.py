"""A character model around the learner's own recurrent layer: what rnn and lstm share."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from dlpath.core.character_network import CharacterNetwork
from dlpath.runs.kit.about import Step, Watch
from dlpath.runs.kit.beside import Own, paired
from dlpath.runs.kit.options import Options
from dlpath.runs.kit.own_code import OwnCode, every_of, memory_of
from dlpath.runs.kit.pictures import Passage
from dlpath.runs.kit.writing import LENGTH, STREAMS, TEMPERATURE, figures, text_for
from dlpath.sandbox.values import Named, Seeded

DRIVER = "characters"
FUNCTIONS = ("forward", "backward")


class Reading(NamedTuple):
    """A text as the network sees it."""

    alphabet: str
    seen: NDArray[np.intp]
    """(length, B): numbers of characters, each part of the text in its column."""
    unseen: NDArray[np.intp]


def written(cell: str, options: Options, code: OwnCode, watch: Watch) -> Own:
    """Learn the text by ``forward`` and ``backward``, and let it write."""
    text = text_for(options)
    reading = _reading(text.seen, text.unseen, options.batch_size or STREAMS)
    weights = _start(cell, len(reading.alphabet), options)
    memory = memory_of(weights)
    losses: list[float] = []
    texts = (reading.seen, reading.unseen, options.learning_rate)
    for piece in code.pieces(options.epochs, seed=options.seed):
        given = (Named("step", "rules"), weights, memory, *texts, piece.counts)
        weights, memory, found = code.call(DRIVER, "piece", FUNCTIONS, *given)
        losses += found
        watch(Step(piece.done, options.epochs, f"loss {losses[-1]:.3f}"))
    page = _page(reading.alphabet, weights, options, code, epochs=piece.done)
    every = every_of(options.epochs)
    return Own(
        judged_by="loss",
        metrics=figures(losses[-1]),
        learned={"parameters": sum(part.size for part in weights), "written": page.text},
        draw=lambda outcome: paired(outcome, page),
        curve=tuple(losses),
        first=every,
        every=every,
    )


def _page(
    alphabet: str, weights: list[Any], options: Options, code: OwnCode, *, epochs: int
) -> Passage:
    given = (weights, LENGTH, TEMPERATURE, Seeded(options.seed))
    codes = code.call(DRIVER, "write", FUNCTIONS[:1], *given)
    text = "".join(alphabet[number] for number in codes).strip()
    return Passage(f"What it writes after {epochs} epoch{'s' if epochs > 1 else ''}", text)


def _reading(seen: str, unseen: str, rows: int) -> Reading:
    alphabet = "".join(sorted(set(seen)))
    number = {character: k for k, character in enumerate(alphabet)}

    def columns(text: str) -> NDArray[np.intp]:
        codes = np.array([number[character] for character in text], dtype=np.intp)
        length = len(codes) // rows
        return codes[: length * rows].reshape(rows, length).T.copy()

    return Reading(alphabet, columns(seen), columns(unseen))


def _start(cell: str, characters: int, options: Options) -> list[Any]:
    """Return the weights with which the reference begins, too."""
    rng = np.random.default_rng(options.seed)
    network = CharacterNetwork(characters, options.hidden[0], cell=cell, dtype=np.float64, rng=rng)
    return [network.Wx, network.Wh, network.b, network.Wy, network.by]
