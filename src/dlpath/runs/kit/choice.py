"""The data of a run: known by name, or a CSV file of the learner's own."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import numpy as np

from dlpath.core.datasets import Dataset
from dlpath.errors import DlpathError, UsageError
from dlpath.runs.kit.csv_data import BadTable, read_csv
from dlpath.runs.kit.options import Options, nearest

HELD_OUT = 5
"""One sample in so many is kept for the test."""
FEWEST_TO_SPLIT = 20
LARGEST = 1e100
"""Of all numbers in a table."""


class UnknownData(DlpathError):
    """There are no data of that name, and no file."""

    code = "unknown-data"


class Split(NamedTuple):
    """Samples to learn from, and samples to be judged by."""

    train: Dataset
    test: Dataset

    @property
    def held_out(self) -> bool:
        """Whether there were samples enough to keep some for the test."""
        return self.test is not self.train

    @property
    def tested_on(self) -> str:
        """What the judgement rests on, in words."""
        if not self.held_out:
            return "the samples learned from, too few to hold some out"
        return f"{len(self.test.y)} samples that were not learned from"


def chosen(options: Options, known: Mapping[str, Callable[[], Dataset]]) -> Dataset:
    """Return the data that were asked for, shuffled by the seed.

    Raises
    ------
    UnknownData
        There are no data of that name, and no file.
    UsageError
        A target is named for data that have theirs.
    DlpathError
        The file is no table of numbers, or has one sample only.
    """
    if options.data in known:
        if options.target is not None:
            raise UsageError(
                f"{options.data} has its target already", hint="--target goes with a CSV file"
            )
        return shuffled(known[options.data]()._replace(name=options.data), options.seed)
    table = read_csv(file_named(options.data, known), options.target)
    _refuse_single(table)
    _refuse_huge(table)
    return shuffled(table, options.seed)


def _refuse_single(table: Dataset) -> None:
    if len(table.y) < 2:
        raise BadTable(
            f"{table.name} has one sample only, needed are two at least",
            hint="add a line for each sample",
        )


def _refuse_huge(table: Dataset) -> None:
    numbers = [table.X, table.y] if table.y.dtype.kind in "iuf" else [table.X]
    largest = max(float(np.max(np.abs(values))) for values in numbers)
    if largest > LARGEST:
        raise BadTable(
            f"{table.name} holds {largest:.3g}, and its square would be more than a number holds",
            hint=f"scale the columns to less than {LARGEST:g}",
        )


def file_named(name: str, known: Mapping[str, object]) -> Path:
    """Return the file of that name.

    Raises
    ------
    UnknownData
        There is none. The hint says which data are ``known`` by a name.
    """
    file = Path(os.path.expanduser(name))  # noqa: PTH111 - pathlib's raises where nobody is called so
    if file.is_file():
        return file
    if file.is_dir():
        raise UnknownData(f"{name} is a folder, needed is a file", hint="name a file in it")
    meant = nearest(name, tuple(known))
    names = " or ".join(known)
    raise UnknownData(
        f"there are no data called {name!r}, and no such file",
        hint=f"did you mean {meant!r}?" if meant else f"{names}, or the path of a file",
    )


def shuffled(data: Dataset, seed: int) -> Dataset:
    """Return the samples in another order."""
    order = np.random.default_rng(seed).permutation(len(data.X))
    return data._replace(X=data.X[order], y=data.y[order])


def split(data: Dataset) -> Split:
    """Return the last fifth of the samples as the test; a handful of samples serves as both."""
    count = len(data.X) // HELD_OUT
    if len(data.X) < FEWEST_TO_SPLIT:
        return Split(data, data)
    return Split(
        data._replace(X=data.X[:-count], y=data.y[:-count]),
        data._replace(X=data.X[-count:], y=data.y[-count:]),
    )


def standardised(both: Split) -> Split:
    """Return the samples with every feature moved and scaled to mean 0 and spread 1.

    Mean and spread are those of the samples to learn from; a feature without spread becomes 0.
    """
    mean, spread = both.train.X.mean(axis=0), both.train.X.std(axis=0)
    spread[spread == 0] = 1
    train, test = (part._replace(X=(part.X - mean) / spread) for part in both)
    return Split(train, test if both.held_out else train)


def majority(data: Dataset, *, test: Dataset | None = None) -> float:
    """Return how often it is right to say the commonest class of ``data``, here or in ``test``."""
    labels, counts = np.unique(data.y, return_counts=True)
    asked = data if test is None else test
    return float(np.mean(asked.y == labels[counts.argmax()]))
