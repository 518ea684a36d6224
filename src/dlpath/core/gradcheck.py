"""Comparing a gradient that was derived by hand with one that was measured."""

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike

from dlpath.core.arguments import ArgumentError, Floats, numbers

# The rounding error of a central difference grows with 1/step, its truncation error with step**2:
# they balance near the cube root of the precision.
_STEP = float(np.cbrt(np.finfo(np.float64).eps))
# A component this much smaller than the largest one drowns in the rounding of the function's value.
_NEGLIGIBLE = 1e-4


def check_gradient(
    function: Callable[[Floats], ArrayLike],
    gradient: Callable[..., ArrayLike],
    at: ArrayLike,
    *,
    rng: np.random.Generator,
) -> float:
    """Return the largest relative error of a gradient, over every index of ``at``.

    The measure is the central difference ``(f(x + h) - f(x - h)) / 2h``. In float64 a right
    gradient of a smooth function stays below 1e-5, mostly below 1e-7; a wrong sign, factor or
    index is far above.

    Parameters
    ----------
    function
        ``function(x)`` is one number or an array.
    gradient
        ``gradient(x)`` for a function whose value is one number. For an array,
        ``gradient(x, upstream)``, the gradient of ``sum(upstream * function(x))``: a backward pass.
        The upstream weights are random, because with ones a backward pass that ignores them would
        look right.
    at : any shape
        The point. ReLU and max-pooling have kinks: stay a hundredth away from them.
    rng
        Draws the upstream weights.

    Raises
    ------
    ArgumentError
        The gradient has another shape than ``at``, or one of the two is no function or does not
        return numbers.
    """
    x: Floats = np.array(numbers("at", at))
    for name, given in (("function", function), ("gradient", gradient)):
        if not callable(given):
            raise ArgumentError(f"{name} is of type {type(given).__name__}, needed is a function")
    value = _value("function", function(x.copy()))
    upstream = rng.standard_normal(value.shape) if value.ndim else np.ones(())
    slope = gradient(x.copy(), upstream) if value.ndim else gradient(x.copy())
    derived = _value("gradient", slope)
    if derived.shape != x.shape:
        raise ArgumentError(
            f"the gradient has shape {derived.shape}, needed is that of at, {x.shape}"
        )

    measured: Floats = np.empty_like(x)
    for index in np.ndindex(x.shape):
        step = _STEP * max(1.0, abs(float(x[index])))
        above, below = x.copy(), x.copy()
        above[index] += step
        below[index] -= step
        width = above[index] - below[index]
        rise = np.asarray(function(above)) - np.asarray(function(below))
        measured[index] = np.sum(upstream * rise) / width

    size = np.maximum(np.abs(derived), np.abs(measured))
    scale = np.maximum(size, _NEGLIGIBLE * float(np.max(size)))
    # 0 against 0 is no error.
    return float(np.max(np.abs(derived - measured) / np.where(scale == 0, 1, scale)))


def _value(name: str, returned: ArrayLike | None) -> Floats:
    if returned is None:
        raise ArgumentError(f"{name} returns None, needed are numbers")
    # NaN may pass: the comparison that follows shows it.
    try:
        return np.asarray(returned, dtype=np.float64)
    except (TypeError, ValueError) as error:
        raise ArgumentError(f"{name} returns {returned!r}, needed are numbers") from error
