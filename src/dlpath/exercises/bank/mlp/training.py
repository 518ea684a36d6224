"""What is asked of training, whatever the first weights are and in whatever order samples come."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.random import Generator

from dlpath.core.datasets import digits
from dlpath.core.losses import cross_entropy_gradient
from dlpath.core.mlp_plain import backward, layers
from dlpath.exercises.bank.mlp.inputs import SAMPLES
from dlpath.exercises.kit.checks import holds, keeps_inputs, one_call
from dlpath.exercises.kit.exercise import Judged
from dlpath.sandbox.values import Call, Named, Seeded

SIZES = (3, 6, 4)
RATE = 0.3
ONES, ONES_BATCH = 25, 24
DIGIT_SIZES = (64, 32, 10)
LEARNT_FROM, TESTED_ON = 600, 600


def _given(rng: Generator, *, epochs: int = 1, batch_size: int = 3) -> tuple[Any, ...]:
    X = rng.normal(size=(SAMPLES, SIZES[0]))
    labels = rng.permutation(np.arange(SAMPLES) % SIZES[-1])
    return X, labels, SIZES, RATE, epochs, batch_size, Seeded(int(rng.integers(2**32)))


def _calls(rng: Generator, *epochs: int, batch_size: int = 3) -> Sequence[Call]:
    """Ask for the same training, as far as each of the given epochs."""
    X, labels, sizes, rate, _, _, seed = _given(rng)
    return tuple(
        Call(Named("train"), (X, labels, sizes, rate, some, batch_size, seed)) for some in epochs
    )


def _fits_sizes(judged: Judged) -> str | None:
    given: Any = judged.outcomes[0].returned
    sizes = _asked(judged, 0)[2]
    needed = [((d, h), (h,)) for d, h in pairwise(sizes)]
    try:
        shapes = [(np.shape(W), np.shape(b)) for W, b in given]
    except (TypeError, ValueError):
        return "needed is a list of pairs (W, b)"
    if shapes == needed:
        return None
    return f"for sizes {sizes} the shapes are {shapes}, needed are {needed}"


def _begins_apart(judged: Judged) -> str | None:
    """Ask for hidden units that differ; the last layer may well begin at zero."""
    W = _read(judged, 0)[0][0]
    for one, other in pairwise(W.T):
        if np.array_equal(one, other):
            return "two hidden units begin alike, and so they learn alike for ever"
    return None


def _no_epochs(rng: Generator) -> Sequence[Call]:
    """Ask for no training at all, at two learning rates."""
    X, labels, sizes, rate, _, size, seed = _given(rng)
    return tuple(
        Call(Named("train"), (X, labels, sizes, some, 0, size, seed)) for some in (rate, 2 * rate)
    )


def _makes_no_step(judged: Judged) -> str | None:
    for one, two in zip(_flat(judged, 0), _flat(judged, 1), strict=True):
        if not np.array_equal(one, two):
            return "after 0 epochs the parameters depend on the learning rate: a step was made"
    return None


def _full_batch(epochs: int) -> Callable[[Generator], Sequence[Call]]:
    return lambda rng: _calls(rng, 0, epochs, batch_size=SAMPLES + 2)


def _descends(judged: Judged) -> str | None:
    """Follow gradient descent on all samples from wherever the training began."""
    X, labels, _, rate, epochs, *_ = _asked(judged, 1)
    first, mine, right = _read(judged, 0), _read(judged, 1), _read(judged, 0)
    for _ in range(epochs):
        grads = backward(X, labels, right)
        right = [
            (W - rate * dW, b - rate * db) for (W, b), (dW, db) in zip(right, grads, strict=True)
        ]
    for layer, parts in enumerate(zip(first, mine, right, strict=True)):
        for name, start, ended, should in zip("Wb", *parts, strict=True):
            move, needed = ended - start, should - start
            if not np.allclose(move, needed, rtol=1e-3, atol=1e-3 * np.abs(needed).max()):
                moved = f"{np.ravel(move)[0]:.5g} where {np.ravel(needed)[0]:.5g} is right"
                return f"{name} of layer {layer} moves by {moved}, with all samples in one batch"
    return None


def _ones(epochs: int, batch_size: int) -> Callable[[Generator], Sequence[Call]]:
    """Ask to train without hidden layers where every sample has an input of its own.

    So each row of the weights shows what its sample was worth: one over the size of its batch.
    """

    def calls(rng: Generator) -> Sequence[Call]:
        labels, seed = rng.integers(3, size=ONES), Seeded(int(rng.integers(2**32)))
        return tuple(
            Call(Named("train"), (np.eye(ONES), labels, (ONES, 3), 1e-3, some, batch_size, seed))
            for some in (0, epochs)
        )

    return calls


def _worth(judged: Judged) -> Any:
    _, labels, _, rate, *_ = _asked(judged, 1)
    ((start, bias),) = _read(judged, 0)
    ((ended, _),) = _read(judged, 1)
    slopes = ONES * cross_entropy_gradient(start + bias, np.asarray(labels))
    return -((ended - start) * slopes).sum(axis=1) / (rate * (slopes**2).sum(axis=1))


def _each_learnt_once(judged: Judged) -> str | None:
    batch_size = _asked(judged, 1)[5]
    full, rest = divmod(ONES, batch_size)
    needed = np.sort([1 / batch_size] * (batch_size * full) + [1 / rest] * rest)
    worth = np.sort(_worth(judged))
    if np.allclose(worth, needed, rtol=0.05, atol=0.02 / batch_size):
        return None
    if np.any(worth < 0.5 / batch_size):
        return "some samples are not learnt from in an epoch"
    return "in one epoch not every sample counts once, as part of the mean over its batch"


def _new_order_each_epoch(judged: Judged) -> str | None:
    """One sample is left for the last batch, and there it counts most: not always the same one."""
    epochs = _asked(judged, 1)[4]
    if np.max(_worth(judged)) < epochs - 0.5:
        return None
    return "every epoch has the same batches: shuffle anew in each"


def _repeats(judged: Judged) -> str | None:
    for one, two in zip(_flat(judged, 0), _flat(judged, 1), strict=True):
        if not np.array_equal(one, two):
            return "the same rng gives another network the second time: draw from rng alone"
    return None


def _other_seeds(rng: Generator) -> Sequence[Call]:
    return (*_calls(rng, 0), *_calls(rng, 0))


def _varies(judged: Judged) -> str | None:
    same = all(
        np.array_equal(*pair) for pair in zip(_flat(judged, 0), _flat(judged, 1), strict=True)
    )
    return "another rng gives the same first weights: draw them from rng" if same else None


def _digits(rng: Generator) -> Sequence[Call]:
    X, y = digits().X / 16, digits().y
    seed = Seeded(int(rng.integers(2**32)))
    given = X[:LEARNT_FROM], y[:LEARNT_FROM], DIGIT_SIZES, 0.2, 15, 20, seed
    return (Call(Named("train"), given),)


def _reads_digits(judged: Judged) -> str | None:
    X, y = digits().X[-TESTED_ON:] / 16, digits().y[-TESTED_ON:]
    right = float(np.mean(layers(X, _read(judged, 0))[-1].argmax(axis=1) == y))
    if right >= 0.8:
        return None
    return f"of {TESTED_ON} unseen digits {right:.0%} are read right after 15 epochs, not 80 %"


def _asked(judged: Judged, number: int) -> Any:
    """Return X, labels, sizes, learning rate, epochs, size of a batch and rng."""
    return judged.calls[number].arguments


def _read(judged: Judged, number: int) -> list[tuple[Any, Any]]:
    given: Any = judged.outcomes[number].returned
    return [(np.asarray(W, dtype=float), np.asarray(b, dtype=float)) for W, b in given]


def _flat(judged: Judged, number: int) -> list[Any]:
    return [part for layer in _read(judged, number) for part in layer]


TRAINING = (
    holds(
        "gives parameters of the sizes asked for",
        "shapes",
        "train",
        one_call("train", _given),
        _fits_sizes,
    ),
    holds(
        "begins with hidden units that differ",
        "properties",
        "train",
        lambda rng: _calls(rng, 0),
        _begins_apart,
    ),
    holds(
        "gives the same network for the same rng",
        "properties",
        "train",
        lambda rng: _calls(rng, 2, 2),
        _repeats,
    ),
    holds("gives another for another rng", "properties", "train", _other_seeds, _varies),
    holds("makes no step in 0 epochs", "properties", "train", _no_epochs, _makes_no_step),
    keeps_inputs("train", _given),
    holds(
        "makes the right first step, with all samples in one batch",
        "trajectory",
        "train",
        _full_batch(1),
        _descends,
    ),
    holds(
        "makes the right four steps, with all samples in one batch",
        "trajectory",
        "train",
        _full_batch(4),
        _descends,
    ),
    holds(
        "learns from every sample once an epoch",
        "trajectory",
        "train",
        _ones(1, 4),
        _each_learnt_once,
    ),
    holds(
        "shuffles anew in every epoch",
        "trajectory",
        "train",
        _ones(6, ONES_BATCH),
        _new_order_each_epoch,
    ),
    holds("reads digits", "learns", "train", _digits, _reads_digits, seeds=1, seconds=20),
)
