"""The data of a run: known by name, or a CSV file of the learner's own."""

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from pathlib import Path

import numpy as np

from dlpath.core.datasets import Dataset
from dlpath.errors import DlpathError, UsageError
from dlpath.runs.kit.about import Options


class UnknownData(DlpathError):
    """There are no data of that name, and no file."""

    code = "unknown-data"


def chosen(options: Options, known: Mapping[str, Callable[[], Dataset]]) -> Dataset:
    """Return the data that were asked for, else the first of ``known``, shuffled by the seed.

    Raises
    ------
    UnknownData
        There are no data of that name, and no file.
    UsageError
        A target is named for data that have theirs.
    DlpathError
        The file is no table of numbers.
    """
    name = options.data or next(iter(known))
    if name in known:
        if options.target is not None:
            raise UsageError(f"{name} has its target already", hint="--target goes with a CSV file")
        return shuffled(known[name]()._replace(name=name), options.seed)
    file = Path(name).expanduser()
    if not file.is_file():
        close = get_close_matches(name, known, n=1)
        hint = (
            f"did you mean {close[0]!r}?"
            if close
            else f"{' or '.join(known)}, or the path of a CSV file"
        )
        raise UnknownData(f"there are no data called {name!r}, and no such file", hint=hint)
    from dlpath.runs.csv_data import read_csv

    return shuffled(read_csv(file, options.target), options.seed)


def shuffled(data: Dataset, seed: int) -> Dataset:
    """Return the samples in another order."""
    order = np.random.default_rng(seed).permutation(len(data.X))
    return data._replace(X=data.X[order], y=data.y[order])


def majority(data: Dataset) -> float:
    """Return the share of samples that are right when all are said to be of the commonest class."""
    _, counts = np.unique(data.y, return_counts=True)
    return float(counts.max() / counts.sum())
