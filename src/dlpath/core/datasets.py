"""Data to learn from: the guide's own small tables and a few classics, all in the package."""

import csv
from importlib.resources import files
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from dlpath.core.arguments import Floats

_SHIPPED = files("dlpath.core") / "data"
_GUIDE = "E. Wallner (2017), Coding the History of Deep Learning"


class Dataset(NamedTuple):
    """Samples, what they are called, and where they come from."""

    name: str
    X: Floats
    """(n, d): one sample a row."""
    y: NDArray[Any]
    """(n,): a number or a label for each sample."""
    features: tuple[str, ...]
    """What the d columns of ``X`` are."""
    target: str
    """What ``y`` is."""
    source: str
    """Who collected it, and under which licence it may be passed on."""


def three_points() -> Dataset:
    """Return three points near a line, X (3, 1): the guide's exercise on least squares.

    The line with slope 2 and intercept 1 has a mean squared error of 22, the best line one of 3/14.
    """
    return _table("three points", "x", [(3, 6), (6, 9), (12, 18)], "y")


def wheat_and_bread() -> Dataset:
    """Return five prices of wheat, X (5, 1), and of bread, y: the guide's linear regression."""
    rows = [(0.5, 5), (0.6, 5.5), (0.8, 6), (1.1, 6.8), (1.4, 7)]
    return _table("wheat and bread", "price of wheat", rows, "price of bread")


def or_table() -> Dataset:
    """Return the truth table of OR, X (4, 2), y 0 or 1: a line separates it."""
    return _truth_table("OR", np.array([0, 1, 1, 1]))


def xor_table() -> Dataset:
    """Return the truth table of XOR, X (4, 2), y 0 or 1: no line separates it."""
    return _truth_table("XOR", np.array([0, 1, 1, 0]))


def iris() -> Dataset:
    """Return 150 irises, X (150, 4) in cm, y the species as text, fifty of each of three.

    *I. setosa* is separated from the other two by a line; these two overlap.
    """
    rows = list(csv.reader((_SHIPPED / "iris.csv").read_text(encoding="utf-8").splitlines()))
    return Dataset(
        name="Iris",
        X=np.array([row[:-1] for row in rows[1:]], dtype=np.float64),
        y=np.array([row[-1] for row in rows[1:]]),
        features=tuple(rows[0][:-1]),
        target=rows[0][-1],
        source="R. A. Fisher (1936), Annals of Eugenics 7(2), 179-188; measured by E. Anderson; "
        "UCI Machine Learning Repository, CC BY 4.0",
    )


def digits() -> Dataset:
    """Return 1797 handwritten digits, X (1797, 64), images of 8 x 8 from 0 to 16, y 0 to 9."""
    with (_SHIPPED / "digits.npz").open("rb") as file:
        stored = np.load(file)
        X, y = stored["images"].astype(np.float64), stored["labels"].astype(np.intp)
    return Dataset(
        name="digits",
        X=X,
        y=y,
        features=tuple(f"row {row} column {column}" for row in range(8) for column in range(8)),
        target="digit",
        source="E. Alpaydin and C. Kaynak (1998), Optical Recognition of Handwritten Digits, its "
        "test set; UCI Machine Learning Repository, CC BY 4.0",
    )


def titanic() -> Dataset:
    """Return the 2201 people aboard the Titanic, X (2201, 5) of 0 and 1, y 1 if survived, else 0.

    ``1st``, ``2nd`` and ``3rd`` are the class of passage (the crew has none), beside them
    ``female`` and ``child``. There are only 14 different rows, so that the best rate of right
    guesses is known: the commoner fate of each group.
    """
    rows = csv.DictReader((_SHIPPED / "titanic.csv").read_text(encoding="utf-8").splitlines())
    features = ("1st", "2nd", "3rd", "female", "child")
    groups, counts = [], []
    for row in rows:
        traits = (row["class"], row["sex"], row["age"])
        groups.append([float(feature in traits) for feature in features])
        counts.append((int(row["survived"]), int(row["died"])))
    return Dataset(
        name="Titanic",
        X=np.repeat(np.array(groups), np.sum(counts, axis=1), axis=0),
        y=np.concatenate([np.repeat([1, 0], count) for count in counts]),
        features=features,
        target="survived",
        source="British Board of Trade (1912), as counted by R. Dawson (1995), Journal of "
        "Statistics Education 3(3); facts, in the public domain",
    )


def alice() -> str:
    """Return the first eight chapters of a novel, about 100,000 characters of ASCII.

    Lewis Carroll (1865), *Alice's Adventures in Wonderland*; in the public domain. As typed for
    Project Gutenberg and taken into the Canterbury corpus (Arnold and Bell 1997), without the title
    and the spaces at the ends of lines.
    """
    return (_SHIPPED / "alice.txt").read_text(encoding="utf-8")


def _table(name: str, feature: str, rows: list[tuple[float, float]], target: str) -> Dataset:
    numbers = np.array(rows, dtype=np.float64)
    return Dataset(name, numbers[:, :1], numbers[:, 1], (feature,), target, _GUIDE)


def _truth_table(name: str, y: NDArray[np.int_]) -> Dataset:
    X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=np.float64)
    return Dataset(name, X, y, ("a", "b"), f"a {name} b", _GUIDE)
