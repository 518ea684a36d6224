"""Measuring a gradient by central differences, over every element of an argument."""

import copy
from collections.abc import Callable
from typing import Any

import numpy as np

from dlpath.exercises.kit.compare import Floats

# Small beside the distance to the kinks of ReLU and pooling, large beside rounding: what is left
# for the error is about 1e-10 of the loss.
_STEP = 1e-6


def slopes(
    loss: Callable[..., Any],
    solution: Any,
    arguments: tuple[Any, ...],
    number: int,
    upstream: int | None,
) -> Any:
    """Return the slope of a loss along every element of one argument, in its structure.

    What is measured is ``loss(solution, *arguments)``, or, with ``upstream``, the sum over its
    product with that argument, which the loss itself is then not given.
    """
    varied = copy.deepcopy(list(arguments))
    varied[number] = _as_floats(varied[number])

    def value() -> float:
        given = [part for at, part in enumerate(varied) if at != upstream]
        result = loss(solution, *copy.deepcopy(given))
        return float(result if upstream is None else np.sum(varied[upstream] * result))

    if isinstance(varied[number], np.ndarray) and varied[number].ndim == 0:
        return float(_along(varied[number], value))
    return _each(varied[number], value)


def _each(part: Any, value: Callable[[], float]) -> Any:
    if isinstance(part, (list, tuple)):
        return type(part)(_each(inner, value) for inner in part)
    return _along(part, value)


def _along(part: Floats, value: Callable[[], float]) -> Floats:
    found = np.empty_like(part)
    for index in np.ndindex(part.shape):
        middle = float(part[index])
        step = _STEP * max(1.0, abs(middle))
        part[index] = middle + step
        above, upper = value(), float(part[index])
        part[index] = middle - step
        below, lower = value(), float(part[index])
        part[index] = middle
        found[index] = (above - below) / (upper - lower)
    return found


def _as_floats(part: Any) -> Any:
    if isinstance(part, (list, tuple)):
        return type(part)(_as_floats(inner) for inner in part)
    return np.array(part, dtype=np.float64)
