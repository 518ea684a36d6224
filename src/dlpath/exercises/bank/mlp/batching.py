"""What is asked of the mini-batches."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from dlpath.exercises.kit.checks import holds
from dlpath.exercises.kit.exercise import Judged
from dlpath.sandbox.values import Call, Named, Seeded

N, SIZE = 53, 5
"""A right shuffle leaves the first batch as it was once in three million times."""


def _batches(rng: Generator, n: int, size: int, *, times: int = 1) -> Sequence[Call]:
    call = Call(Named("batches"), (n, size, Seeded(int(rng.integers(2**32)))))
    return (call,) * times


def _lengths(judged: Judged) -> str | None:
    n, size = _asked(judged)
    lengths = [len(some) for some in _read(judged)]
    full, rest = divmod(n, size)
    needed = [size] * full + [rest] * (rest > 0)
    if lengths == needed:
        return None
    return f"{n} samples in batches of {size} have lengths {lengths}, needed are {needed}"


def _each_once(judged: Judged) -> str | None:
    n, _ = _asked(judged)
    counts = np.bincount(np.concatenate(_read(judged)), minlength=n)
    if len(counts) > n:
        return f"there is an index {len(counts) - 1}, but the last sample is {n - 1}"
    if np.all(counts == 1):
        return None
    odd = int(np.flatnonzero(counts != 1)[0])
    return f"index {odd} comes {counts[odd]} times, needed is once"


def _shuffled(judged: Judged) -> str | None:
    batches = _read(judged)
    if sorted(batches[0]) == list(range(SIZE)):
        return "the first batch holds the first samples: nothing is shuffled between batches"
    if all(np.ptp(some) < SIZE for some in batches):
        return "neighbours stay together: whole batches change places, the samples do not"
    return None


def _from_rng(judged: Judged) -> str | None:
    one, two = (np.concatenate(_read(judged, number)) for number in range(2))
    if np.array_equal(one, two):
        return None
    return "the same generator gives two different orders: draw from rng, not from np.random"


def _different(rng: Generator) -> Sequence[Call]:
    return (*_batches(rng, N, SIZE), *_batches(rng, N, SIZE))


def _new_order(judged: Judged) -> str | None:
    one, two = (np.concatenate(_read(judged, number)) for number in range(2))
    if not np.array_equal(one, two):
        return None
    return "two generators give the same order: draw from the rng that you are given"


def _asked(judged: Judged) -> tuple[int, int]:
    """Return n and the size of a batch."""
    given: Any = judged.calls[0].arguments
    return given[0], given[1]


def _read(judged: Judged, number: int = 0) -> list[NDArray[Any]]:
    """Return the batches as arrays of whole numbers."""
    given: Any = judged.outcomes[number].returned
    return [np.asarray(some).astype(np.intp).ravel() for some in given]


def _indices(judged: Judged) -> str | None:
    given = judged.outcomes[0].returned
    if not isinstance(given, list | tuple | np.ndarray) or len(given) == 0:
        return "needed is a list of arrays of indices"
    for number, some in enumerate(given):
        array = np.asarray(some)
        if array.dtype.kind not in "iu" or array.ndim != 1:
            return f"batch {number} is no array (m,) of whole numbers"
    return None


BATCHING = (
    holds(
        "gives a list of arrays of indices",
        "shapes",
        "batches",
        lambda rng: _batches(rng, 11, 3),
        _indices,
    ),
    holds(
        "puts the rest into a shorter last batch",
        "values",
        "batches",
        lambda rng: _batches(rng, N, SIZE),
        _lengths,
    ),
    holds(
        "has no empty batch when n divides evenly",
        "values",
        "batches",
        lambda rng: _batches(rng, 12, 4),
        _lengths,
    ),
    holds(
        "makes one batch of all where batch_size is larger than n",
        "values",
        "batches",
        lambda rng: _batches(rng, 6, 9),
        _lengths,
    ),
    holds(
        "holds every index once",
        "properties",
        "batches",
        lambda rng: _batches(rng, N, SIZE),
        _each_once,
    ),
    holds("shuffles", "properties", "batches", lambda rng: _batches(rng, N, SIZE), _shuffled),
    holds(
        "draws from rng alone",
        "properties",
        "batches",
        lambda rng: _batches(rng, N, SIZE, times=2),
        _from_rng,
    ),
    holds("draws anew from another rng", "properties", "batches", _different, _new_order),
)
