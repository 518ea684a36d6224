"""Checking of what an algorithm is set to: rates, sizes, shares, names, the source of chance."""

from collections.abc import Iterable
from math import isfinite

import numpy as np

from dlpath.core.arguments import ArgumentError


def positive(**values: float) -> None:
    """Raise ``ArgumentError`` unless every value is a finite number above zero."""
    for name, value in values.items():
        if not (_is_number(value) and isfinite(value) and value > 0):
            raise ArgumentError(f"{name} is {value!r}, needed is a number above 0")


def whole(**values: int) -> None:
    """Raise ``ArgumentError`` unless every value is an integer from 1 up."""
    for name, value in values.items():
        if not (isinstance(value, int | np.integer) and not isinstance(value, bool) and value >= 1):
            raise ArgumentError(f"{name} is {value!r}, needed is a whole number from 1 up")


def at_least_0(**values: float) -> None:
    """Raise ``ArgumentError`` unless every value is a finite number from zero up."""
    for name, value in values.items():
        if not (_is_number(value) and isfinite(value) and value >= 0):
            raise ArgumentError(f"{name} is {value!r}, needed is a number from 0 up")


def generator(rng: np.random.Generator | None) -> np.random.Generator:
    """Return ``rng``, or ``default_rng(0)`` for None, or raise ``ArgumentError``."""
    if rng is None:
        return np.random.default_rng(0)
    if not isinstance(rng, np.random.Generator):
        raise ArgumentError(
            f"rng is {rng!r}, needed is a numpy.random.Generator such as np.random.default_rng(0)"
        )
    return rng


def share(**values: float) -> None:
    """Raise ``ArgumentError`` unless every value is at least 0 and below 1."""
    for name, value in values.items():
        if not (_is_number(value) and 0 <= value < 1):
            raise ArgumentError(f"{name} is {value!r}, needed is a number from 0 to below 1")


def one_of(known: Iterable[str], /, **values: str) -> None:
    """Raise ``ArgumentError`` unless every value is one of the ``known`` names."""
    names = list(known)
    for name, value in values.items():
        if value not in names:
            raise ArgumentError(f"{name} is {value!r}, needed is one of {', '.join(names)}")


def _is_number(value: object) -> bool:
    return isinstance(value, int | float | np.integer | np.floating) and not isinstance(value, bool)
