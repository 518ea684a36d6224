"""Comparing what came back with what is right: numbers, never text.

A list, a tuple or an array may stand for one another; a numpy scalar, an array of no dimension,
a Python number or a truth value for a number. Shapes are the same or wrong: ``(n, 1)`` is not
``(n,)``.
NaN equals nothing.

Numbers that single precision can hold are judged by what single precision can give: seven digits,
of which sums and products of many lose two or three. They are recognised by their values, not by
their type, so that ``float(loss)`` of a float32 computation counts too: a double precision result
falls on a number of single precision once in 500 million times.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_SINGLE_RTOL = 1e-4
_SINGLE_ATOL = 1e-5  # of the largest number in the array


def difference(
    mine: Any,
    expected: Any,
    *,
    rtol: float = 1e-9,
    atol: float = 1e-12,
    of_largest: float = 0.0,
    nan_is_nan: bool = False,
) -> str | None:
    """Say where ``mine`` first differs from ``expected``, in shape or value; None if nowhere.

    ``of_largest`` adds to ``atol`` a share of the largest number of the same array: beside it, an
    element that is nearly zero cannot be known better. ``nan_is_nan`` is for asking whether two
    pieces of code do the same; nothing is right because it is NaN.
    """
    for where, part, right in _parts(mine, expected):
        said = part if right is _MISMATCH else _shape_said(part, right)
        if said is None:
            near = (rtol, atol + of_largest * _largest(right))
            at, said = _value_said(part, right, near, nan_is_nan=nan_is_nan)
            where += at
        if said:
            return _placed(where, said)
    return None


def shape_difference(mine: Any, expected: Any) -> str | None:
    """Say where ``mine`` first has another structure or shape than ``expected``."""
    for where, part, right in _parts(mine, expected):
        said = part if right is _MISMATCH else _shape_said(part, right)
        if said:
            return _placed(where, said)
    return None


def leaves(value: Any) -> Iterator[Any]:
    """Yield the arrays, numbers and other single things of a nested value, from left to right."""
    if isinstance(value, Mapping):
        for key in value:
            yield from leaves(value[key])
    elif isinstance(value, (list, tuple)) and not is_row(value):
        # What stands for a function or an environment is a tuple too, of names.
        for part in value:
            yield from leaves(part)
    else:
        yield value


def is_row(value: Any) -> bool:
    """Whether a list (not a tuple, which is several results) holds nothing but numbers."""
    return isinstance(value, list) and all(
        isinstance(part, (bool, int, float, np.number, np.bool_)) for part in value
    )


def array(value: Any) -> Floats | None:
    """Return numbers as float64, None where they are not all real numbers."""
    try:
        given = np.asarray(value)
    except (TypeError, ValueError):
        return None
    return given.astype(np.float64) if given.dtype.kind in "biuf" else None


def close(mine: Floats, expected: Floats, *, rtol: float, atol: float) -> NDArray[np.bool_]:
    """Return element by element whether two arrays of one shape agree."""
    if _single(mine) and not _single(expected):
        rtol = max(rtol, _SINGLE_RTOL)
        atol = max(atol, _SINGLE_ATOL * _largest(expected))
    return np.isclose(mine, expected, rtol=rtol, atol=atol)


def changed(before: Any, after: Any) -> bool:
    """Whether any number of an argument is another one after the call, to the last bit."""
    old, new = list(leaves(before)), list(leaves(after))
    if len(old) != len(new):
        return True
    pairs = ((array(one), array(two)) for one, two in zip(old, new, strict=True))
    return any(
        two is None or not np.array_equal(one, two, equal_nan=True)
        for one, two in pairs
        if one is not None
    )


_MISMATCH = object()


def _parts(mine: Any, expected: Any, where: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Pair the leaves of both; where the structure differs, the sentence that says so."""
    if isinstance(expected, Mapping):
        if not isinstance(mine, Mapping) or mine.keys() != expected.keys():
            yield where, f"{kind(mine)}, needed is a dictionary of {sorted(expected)}", _MISMATCH
            return
        for key in expected:
            yield from _parts(mine[key], expected[key], f"{where}[{key!r}]")
    elif isinstance(expected, (list, tuple)) and not is_row(expected):
        if isinstance(mine, np.ndarray) and mine.ndim:
            mine = list(mine)
        if not isinstance(mine, (list, tuple)):
            yield where, f"{kind(mine)}, needed are {len(expected)} values", _MISMATCH
            return
        if len(mine) != len(expected):
            said = f"{len(mine)} value{'s' * (len(mine) != 1)}, needed are {len(expected)}"
            yield where, said, _MISMATCH
            return
        for number, (part, right) in enumerate(zip(mine, expected, strict=True)):
            yield from _parts(part, right, f"{where}[{number}]")
    else:
        yield where, mine, expected


def _shape_said(mine: Any, expected: Any) -> str | None:
    right = array(expected)
    if right is None or isinstance(expected, str):
        same = type(mine) is type(expected)
        return None if same else f"{kind(mine)}, needed is {kind(expected)}"
    given = array(mine)
    if given is None:
        return f"{kind(mine)}, needed is {kind(expected)}"
    if given.shape != right.shape:
        needed = f"shape {right.shape}" if right.ndim else "one number"
        return f"{kind(mine)}, needed is {needed}"
    return None


def _value_said(
    mine: Any, expected: Any, near: tuple[float, float], *, nan_is_nan: bool
) -> tuple[str, str | None]:
    """Return where in an array a number is wrong, as an index, and what is said of it."""
    right = array(expected)
    if right is None:
        return "", None if mine == expected else f"{mine!r}, needed is {expected!r}"
    given = array(mine)
    if given is None:
        return "", f"{kind(mine)}, needed is {kind(expected)}"
    good = close(given, right, rtol=near[0], atol=near[1])
    if nan_is_nan:
        good |= np.isnan(given) & np.isnan(right)
    if good.all():
        return "", None
    first = tuple(int(index) for index in np.argwhere(~good)[0])
    at = f"[{', '.join(map(str, first))}]" if first else ""
    return at, _apart(float(given[first]), float(right[first]))


def _placed(where: str, said: str) -> str:
    """Say which part of the result it is, as one would write it in Python."""
    return f"result{where} is {said}" if where else said


def _apart(mine: float, expected: float) -> str:
    """Say two numbers with as many digits as it takes to tell them apart."""
    for digits in (6, 9, 12, 17):
        said, needed = f"{mine:.{digits}g}", f"{expected:.{digits}g}"
        if said != needed:
            break
    return f"{said} where {needed} is right"


def _largest(values: Any) -> float:
    given = array(values)
    if given is None:
        return 0.0
    return float(np.max(np.abs(given[np.isfinite(given)]), initial=0.0))


def _single(values: Floats) -> bool:
    with np.errstate(over="ignore", under="ignore", invalid="ignore"):
        return bool(np.all(values.astype(np.float32).astype(np.float64) == values))


def kind(value: Any) -> str:
    """Name what a value is, as a learner would: an array of shape (3, 2), a number, None."""
    if value is None or isinstance(value, bool):
        return str(value)
    if isinstance(value, str):
        return "text"
    if isinstance(value, np.ndarray) and value.ndim:
        odd = "" if value.dtype.kind in "biuf" else f" and type {value.dtype}"
        return f"an array of shape {value.shape}{odd}"
    if isinstance(value, (int, float, np.number, np.bool_, np.ndarray)):
        return "one number"
    if isinstance(value, (list, tuple)):
        given = array(value)
        what = type(value).__name__
        return f"a {what} of {len(value)}" if given is None else f"a {what} of shape {given.shape}"
    return f"something of type {type(value).__name__}"
