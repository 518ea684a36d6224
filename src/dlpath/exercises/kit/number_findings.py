"""What the numbers of a wrong result betray about its cause."""

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from dlpath.exercises.kit import compare
from dlpath.exercises.kit.compare import Floats
from dlpath.exercises.kit.findings import Found, Seen, arrays, largest, pair, same


def not_a_number(seen: Seen) -> Found | None:
    """Find NaN or infinity."""
    mine, right = arrays(seen)
    if mine is None or right is None or not np.isfinite(right).all() or np.isfinite(mine).all():
        return None
    size = max((largest(value) for value in seen.inputs.values()), default=0.0)
    what = "NaN" if np.isnan(mine).any() else "infinity"
    if size >= 50:
        return Found("overflow", f"{what} comes back for large inputs, here up to {size:.3g}")
    return Found("nan", f"{what} comes back: is there a division by zero or the log of zero?")


def all_zero(seen: Seen) -> Found | None:
    """Find nothing but zeros."""
    mine, right = arrays(seen)
    if mine is None or right is None or not mine.size or mine.any() or not right.any():
        return None
    return Found("zeros", "nothing but zeros comes back")


def nothing_changed(seen: Seen) -> Found | None:
    """Find an input that came back as it went in."""
    mine, right = arrays(seen)
    if mine is None or right is None or mine.size < 2 or same(mine, right):
        return None
    for name, value in seen.inputs.items():
        for leaf in compare.leaves(value):
            given = compare.array(leaf)
            if given is not None and given.shape == mine.shape and np.array_equal(given, mine):
                return Found(f"unchanged {name}", f"`{name}` comes back just as it went in")
    return None


def sign(seen: Seen) -> Found | None:
    """Find the other sign everywhere."""
    mine, right = pair(seen)
    if mine is None or right is None or not right.any() or not same(mine, -right):
        return None
    return Found("sign", "the numbers are right, but their sign is flipped")


def ratio(seen: Seen) -> Found | None:
    """Find that everything is the same number of times too large or small."""
    mine, right = pair(seen)
    if mine is None or right is None:
        return None
    scale = float(np.sum(right * right))
    if not scale or not np.isfinite(scale) or not np.isfinite(mine).all():
        return None
    times = float(np.sum(mine * right)) / scale
    if not 1e-9 < abs(times) < 1e9 or abs(abs(times) - 1) < 1e-9 or not same(mine, times * right):
        return None
    flipped = " and has the other sign" if times < 0 else ""
    times = abs(times)
    named = _size_named(times, seen.inputs) or _size_named(1 / times, seen.inputs)
    factor = times if times > 1 else 1 / times
    which = "large" if times > 1 else "small"
    says = f"everything is exactly {factor:.6g} times too {which}{flipped}"
    if named:
        cause = "is a mean missing" if times > 1 else "is a mean taken twice, or where a sum is due"
        return Found(f"ratio {named}{which}{flipped}", f"{says}, and {named}: {cause}?")
    plain = abs(factor - round(factor)) < 1e-6 and right.size > 1
    key = f"ratio {factor:.4g}{which}{flipped}"
    return Found(key, says, needs=1 if right.size > 2 or plain else 2)


def offset(seen: Seen) -> Found | None:
    """Find that everything is off by the same number."""
    mine, right = pair(seen)
    if mine is None or right is None:
        return None
    apart = float((mine - right).flat[0])
    if not np.isfinite(apart) or not apart or not same(right + apart, mine):
        return None
    says = f"everything is off by the same number, {apart:.6g}"
    return Found(f"offset {apart:.4g}", says, needs=1 if right.size > 2 and np.ptp(right) else 2)


def permuted(seen: Seen) -> Found | None:
    """Find the right numbers in another order along one axis."""
    mine, right = pair(seen)
    if mine is None or right is None:
        return None
    for axis, size in enumerate(right.shape):
        if size < 2:
            continue
        if same(np.flip(mine, axis), right):
            return Found(
                f"flipped {axis}", f"the numbers are right, but axis {axis} runs backwards"
            )
        if same(np.sort(mine, axis), np.sort(right, axis)):
            return Found(
                f"order {axis}", f"the numbers are right, but in another order on axis {axis}"
            )
        for shift in (1, -1):
            if _shifted(mine, right, axis, shift):
                return Found(
                    f"shift {axis}{shift}", f"everything is one place off along axis {axis}"
                )
    return None


def whole_numbers(seen: Seen) -> Found | None:
    """Find fractions cut off."""
    mine, right = pair(seen)
    if mine is None or right is None or right.size < 2 or np.array_equal(right, np.round(right)):
        return None
    for cut in (np.floor, np.trunc, np.round):
        if np.array_equal(mine, cut(right)):
            return Found("whole", "the fractions are cut off: an array of whole numbers, or `//`?")
    return None


def some_parts(seen: Seen) -> Found | None:
    """Find which rows are wrong where most are right: the first, the last, the border."""
    mine, right = pair(seen)
    if mine is None or right is None or right.size < 3:
        return None
    bad = ~np.isclose(mine, right, rtol=1e-5, atol=1e-8 * max(largest(right), 1.0))
    if not bad.any() or bad.mean() > 0.5:
        return None
    for axis, size in enumerate(right.shape):
        others = tuple(other for other in range(right.ndim) if other != axis)
        wrong = np.flatnonzero(bad.any(axis=others)).tolist()
        if 0 < len(wrong) < size and size > 2:
            return Found(f"parts {axis} {_place(wrong, size)}", _parts_said(axis, wrong, size))
    return None


def _size_named(times: float, inputs: Mapping[str, Any]) -> str | None:
    """Say which length of an input a factor equals."""
    if abs(times - round(times)) > 1e-6 or times < 2.5:
        return None
    for name, value in inputs.items():
        for leaf in compare.leaves(value):
            shape = np.shape(leaf)
            for axis, size in enumerate(shape):
                if size == round(times):
                    what = f"the length of axis {axis} of" if len(shape) > 1 else "the length of"
                    return f"{size} is {what} `{name}`"
    return None


def _shifted(mine: Floats, right: Floats, axis: int, by: int) -> bool:
    """Whether one array is the other, moved one place along an axis, but for its end."""
    size = right.shape[axis]
    if size < 4:
        return False
    ahead, behind = (slice(1, None), slice(None, -1))
    first, second = (ahead, behind) if by > 0 else (behind, ahead)
    cut = np.moveaxis(mine, axis, 0)[first], np.moveaxis(right, axis, 0)[second]
    return not same(cut[1], np.moveaxis(right, axis, 0)[first]) and same(*cut)


def _places(wrong: list[int], size: int) -> Iterator[tuple[str, bool]]:
    yield "only the first is wrong", wrong == [0]
    yield "only the last is wrong", wrong == [size - 1]
    yield "only the first and the last are wrong", wrong == [0, size - 1]
    yield "only the first is right", wrong == list(range(1, size))
    yield "only the last is right", wrong == list(range(size - 1))


def _place(wrong: list[int], size: int) -> str:
    return next((words for words, fits in _places(wrong, size) if fits), "some are wrong")


def _parts_said(axis: int, wrong: list[int], size: int) -> str:
    place = _place(wrong, size)
    if place == "some are wrong":
        listed = ", ".join(str(at) for at in wrong[:5]) + (", …" if len(wrong) > 5 else "")
        place = f"only {listed} {'is' if len(wrong) == 1 else 'are'} wrong"
    return f"of the {size} along axis {axis}, {place}: the others are right"
