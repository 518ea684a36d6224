"""A recurrent network that learns to write: what the runs ``rnn`` and ``lstm`` share."""

from collections import Counter
from collections.abc import Mapping
from math import exp, log
from pathlib import Path
from typing import NamedTuple

import numpy as np

from dlpath.core.character_model import CharacterModel
from dlpath.core.datasets import alice
from dlpath.errors import DlpathError, UsageError
from dlpath.runs.kit.about import About, Outcome, Step, Watch
from dlpath.runs.kit.choice import file_named
from dlpath.runs.kit.options import Options, heeded
from dlpath.runs.kit.pictures import Chart, Passage, over_epochs

KNOWN = {"alice": alice}
SHORTEST, LONGEST = 5_000, 2_000_000
"""Characters of a text that is worth reading, and that is read before patience ends."""
HELD_OUT = 10
"""The last tenth of the text is kept for the test."""
EARLY = 1
"""The epoch after which it writes for the first time."""
STREAMS = 16
LENGTH = 400
MOST_NATS = 700
"""More is beyond any number when raised to the power of e, and beyond interest long before."""
TEMPERATURE = 0.7


class BadText(DlpathError):
    """A file is no text to learn from."""

    code = "bad-text"


class Text(NamedTuple):
    """A text, cut in two."""

    name: str
    seen: str
    """What is learned from."""
    unseen: str
    """What is judged by, without the characters that are not met in the other part."""


class Training(NamedTuple):
    """A model, and what happened while it learned."""

    model: CharacterModel
    losses: tuple[float, ...]
    """Of the text held out, after each epoch."""
    pages: tuple[Passage, ...]
    """What it wrote after the first epoch and after the last."""


def written(cell: str, about: About, options: Options, watch: Watch) -> Outcome:
    """Train a character model with such a cell, and let it write before and after."""
    name, seen, unseen = text_for(options)
    model, losses, pages = _trained(cell, options, seen, unseen, watch)
    metrics, without = figures(losses[-1]), _without_context(seen, unseen)
    return Outcome(
        data=f"{name}: {len(seen):,} characters to learn from, {len(set(seen))} different ones",
        parameters=heeded(options, about),
        metrics=metrics,
        baseline=figures(without),
        baseline_is="by the frequencies alone",
        curve=losses,
        curve_of="loss of each epoch on text held out",
        learned={"parameters": model.network_.parameters.size, "written": pages[-1].text},
        says=(
            f"Before each character of {len(unseen):,} that it has not read, it hesitates between "
            f"{metrics['hesitates_between']:.1f} of them, where their frequencies alone leave "
            f"{exp(without):.1f}. "
            "Nobody told it what a word is."
        ),
        pictures=(_curves(model, losses), *pages),
    )


def text_for(options: Options) -> Text:
    """Return the text to learn.

    Raises
    ------
    UsageError
        A width or a batch does not fit a character model or this text.
    DlpathError
        The text cannot be read.
    """
    if len(options.hidden) != 1:
        raise UsageError("a character model has one hidden layer", hint="--hidden 96")
    name, text = _text(options.data)
    cut = len(text) - len(text) // HELD_OUT
    seen, unseen = text[:cut], _known_part(text[cut:], text[:cut])
    if 2 * (options.batch_size or STREAMS) > len(unseen):
        raise UsageError(
            f"--batch-size {options.batch_size} cuts {name} into pieces too short to learn from",
            hint=f"--batch-size {STREAMS}",
        )
    return Text(name, seen, unseen)


def _trained(cell: str, options: Options, seen: str, unseen: str, watch: Watch) -> Training:
    model = CharacterModel(
        cell=cell,
        hidden=options.hidden[0],
        streams=options.batch_size or STREAMS,
        learning_rate=options.learning_rate,
        epochs=options.epochs,
        rng=np.random.default_rng(options.seed),
    )
    losses: list[float] = []
    pages: list[Passage] = []

    def on_epoch(epoch: int, figures: Mapping[str, float]) -> None:
        losses.append(model.loss(unseen))
        watch(Step(epoch, options.epochs, f"loss {figures['loss']:.3f}"))
        if epoch in (EARLY, options.epochs):
            title = f"What it writes after {epoch} epoch{'s' if epoch > 1 else ''}"
            pages.append(Passage(title, _sample(model, options.seed)))

    model.fit(seen, on_epoch=on_epoch)
    return Training(model, tuple(losses), tuple(pages))


def _curves(model: CharacterModel, unseen: tuple[float, ...]) -> Chart:
    curves = {"text learned from": model.losses_, "text held out": unseen}
    return over_epochs("Loss of each epoch", "loss in nats a character", curves)


def figures(loss: float) -> dict[str, float]:
    """Return what a loss in nats a character means."""
    hesitates_between = exp(min(loss, MOST_NATS))
    return {
        "loss": loss,
        "hesitates_between": hesitates_between,
        "bits_per_character": loss / log(2),
    }


def _sample(model: CharacterModel, seed: int) -> str:
    rng = np.random.default_rng(seed)
    return model.sample(LENGTH, temperature=TEMPERATURE, start=model.alphabet_[0], rng=rng).strip()


def _text(given: str) -> tuple[str, str]:
    """Return the name of a text and the text."""
    if given in KNOWN:
        return given, KNOWN[given]()
    file = file_named(given, KNOWN)
    return file.name, _read(file)


def _read(file: Path) -> str:
    if file.stat().st_size > 4 * LONGEST:
        raise BadText(f"{file.name} is larger than {4 * LONGEST // 2**20} MB", hint="take a part")
    try:
        text = file.read_text(encoding="utf-8-sig")[:LONGEST]
    except UnicodeDecodeError as error:
        raise BadText(
            f"{file.name} is not UTF-8: byte {error.start} cannot be read", hint="save it as UTF-8"
        ) from None
    if len(text) < SHORTEST:
        raise BadText(
            f"{file.name} has {len(text):,} characters, needed are {SHORTEST:,} at least",
            hint="a chapter of a book will do",
        )
    return text


def _known_part(text: str, alphabet: str) -> str:
    """Return a text without the characters that were not met before."""
    known = set(alphabet)
    return "".join(character for character in text if character in known)


def _without_context(seen: str, unseen: str) -> float:
    """Return the loss of saying each character with the frequency that it has in ``seen``."""
    counts = Counter(seen)
    return -sum(log(counts[character] / len(seen)) for character in unseen) / len(unseen)
