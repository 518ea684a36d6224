"""Checking of what a learner hands to an algorithm, before it turns into a puzzling result."""

import re
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, DTypeLike, NDArray

from dlpath.errors import DlpathError

Array: TypeAlias = NDArray[np.floating[Any]]
"""Real numbers of any precision."""

Floats: TypeAlias = NDArray[np.float64]
"""Real numbers in double precision."""

_LARGEST_INTEGER = 2**53
_LONG = 8
_SIZE = re.compile(r"(\d*)([A-Za-z]\w*)?")


class ArgumentError(DlpathError, ValueError):
    """An argument does not have the shape or the values that the algorithm needs."""

    code = "argument"


class NotFitted(DlpathError):
    """An estimator is asked for a prediction before it has learned anything."""

    code = "not-fitted"

    def __init__(self, estimator: object) -> None:
        super().__init__(
            f"this {type(estimator).__name__} has not learned anything yet",
            hint="call fit(X, y) first",
        )


def checked(
    dtype: DTypeLike = np.float64, /, **arguments: tuple[ArrayLike, str]
) -> tuple[NDArray[Any], ...]:
    """Return the arguments as arrays of finite numbers whose shapes fit together.

    Each argument comes with the sizes it needs, as in ``checked(X=(X, "n d"), y=(y, "n"))``. A size
    is a number, or a letter that stands for the same number in all arguments, or a multiple as in
    ``4H``.

    Raises
    ------
    ArgumentError
        An argument is text, ragged or empty, holds NaN or infinity or a number that ``dtype``
        cannot hold, or its shape does not fit. The message says which, where and what is needed.
    """
    arrays = {name: numbers(name, value, dtype) for name, (value, _) in arguments.items()}
    match_shapes(**{name: (arrays[name], sizes) for name, (_, sizes) in arguments.items()})
    return tuple(arrays.values())


def numbers(name: str, value: ArrayLike, dtype: DTypeLike = np.float64) -> NDArray[Any]:
    """Return ``value`` as an array of finite numbers, at least one.

    Raises
    ------
    ArgumentError
        As in ``checked``.
    """
    try:
        given = np.asarray(value)
    except ValueError as error:
        raise ArgumentError(f"{name} is ragged: its rows differ in length") from error
    if given.dtype.kind == "O":
        given = _from_objects(name, given)
    if given.dtype.kind not in "biuf":
        raise ArgumentError(
            f"{name} holds {_kind(given)}, numbers are needed", hint="turn text into numbers first"
        )
    if given.size == 0:
        raise ArgumentError(f"{name} is empty: its shape is {given.shape}")
    with np.errstate(over="ignore"):
        array = given.astype(dtype, copy=False)
    _refuse_unfit(name, given, array)
    return array


def match_shapes(**arguments: tuple[NDArray[Any], str]) -> dict[str, int]:
    """Return what each letter stands for, given arrays and the sizes that they need.

    Raises
    ------
    ArgumentError
        A shape does not fit, by itself or to the arguments before it.
    """
    known: dict[str, int] = {}
    for name, (array, sizes) in arguments.items():
        wanted = sizes.split()
        fits = array.ndim == len(wanted) and all(
            _fits(size, given, known) for size, given in zip(wanted, array.shape, strict=True)
        )
        if not fits:
            raise ArgumentError(
                f"{name} has shape {array.shape}, needed is {_shape(wanted)}"
                f"{_values(wanted, known)}"
            )
    return known


def instance(kind: type, /, **values: object) -> None:
    """Raise ``ArgumentError`` unless every value is of a kind, such as that of a cache."""
    for name, value in values.items():
        if not isinstance(value, kind):
            raise ArgumentError(
                f"{name} is of type {type(value).__name__}, needed is the {kind.__name__}"
                " that the forward pass returns"
            )


def refuse_overflow(*results: NDArray[Any], **arguments: NDArray[Any]) -> None:
    """Raise ``ArgumentError`` that blames the largest argument if a result is not finite."""
    # A finite sum is the quick proof; only where it fails each number is looked at.
    if all(np.isfinite(result.sum()) or np.isfinite(result).all() for result in results):
        return
    sizes = {name: float(np.max(np.abs(value))) for name, value in arguments.items()}
    name = max(sizes, key=lambda name: sizes[name])
    raise ArgumentError(
        f"{name} holds numbers as large as {sizes[name]:.0e}, whose products overflow",
        hint="scale them to about 1",
    )


def _from_objects(name: str, given: NDArray[Any]) -> NDArray[Any]:
    """Return Python objects as floats: integers of any size, fractions, None as a gap."""
    if any(isinstance(item, int) and abs(item) > _LARGEST_INTEGER for item in given.flat):
        raise _too_large(name)
    try:
        return given.astype(np.float64)
    except (TypeError, ValueError):
        return given


def _kind(given: NDArray[Any]) -> str:
    kinds = {"U": "text", "S": "text", "O": "objects that are not numbers", "c": "complex numbers"}
    return kinds.get(given.dtype.kind, f"values of type {given.dtype}")


def _refuse_unfit(name: str, given: NDArray[Any], array: NDArray[Any]) -> None:
    """Raise ``ArgumentError`` for a value that is not finite or was changed by the conversion."""
    # A sum is finite only if all its terms are, and costs a fraction of a look at each of them.
    with np.errstate(over="ignore", invalid="ignore"):
        suspicious = not np.isfinite(array.sum())
    if suspicious and not (fine := np.isfinite(array)).all():
        where = tuple(int(i) for i in np.argwhere(~fine)[0])
        if np.isfinite(given[where]):
            raise ArgumentError(
                f"{name} holds {given[where]} at {where}, too large for {array.dtype}"
            )
        raise ArgumentError(
            f"{name} holds {given[where]} at {where}, finite numbers are needed",
            hint="drop or fill the samples with gaps",
        )
    is_long = given.dtype.kind in "iu" and given.dtype.itemsize == _LONG
    if is_long and max(int(given.max()), -int(given.min())) > _LARGEST_INTEGER:
        raise _too_large(name)


def _too_large(name: str) -> ArgumentError:
    return ArgumentError(
        f"{name} holds integers beyond 2**53, which float64 cannot tell from their neighbours",
        hint="scale them, or give them as floating-point numbers",
    )


def _fits(size: str, given: int, known: dict[str, int]) -> bool:
    """Return whether a size is as needed; a letter not met before takes the value that fits."""
    factor, letter = _parsed(size)
    if letter is None:
        return given == factor
    if given % factor:
        return False
    return known.setdefault(letter, given // factor) == given // factor


def _parsed(size: str) -> tuple[int, str | None]:
    match = _SIZE.fullmatch(size)
    if match is None:
        raise ValueError(f"not a size: {size!r}")
    return int(match[1] or 1), match[2]


def _shape(wanted: list[str]) -> str:
    return f"({wanted[0]},)" if len(wanted) == 1 else f"({', '.join(wanted)})"


def _values(wanted: list[str], known: dict[str, int]) -> str:
    """Return what is known of the letters of a shape, as in `` with d = 3``."""
    letters = dict.fromkeys(letter for letter in (_parsed(size)[1] for size in wanted) if letter)
    said = [f"{letter} = {known[letter]}" for letter in letters if letter in known]
    return f" with {', '.join(said)}" if said else ""
