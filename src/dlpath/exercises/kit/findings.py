"""What an analyser looks at and what it finds."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np

from dlpath.exercises.kit import compare
from dlpath.exercises.kit.compare import Floats


class Seen(NamedTuple):
    """One array or number that came back, what is right for it, and the inputs by name."""

    mine: Any
    expected: Any
    inputs: Mapping[str, Any]


class Found(NamedTuple):
    """What an analyser found: ``key`` for comparing, ``says`` for the learner.

    ``needs`` is how many failures have to show it: two numbers always have some ratio and some
    distance, three pairs of numbers with the same one are a pattern.
    """

    key: str
    says: str
    needs: int = 1


def arrays(seen: Seen) -> tuple[Floats, Floats] | tuple[None, None]:
    """Return both sides as arrays, whatever their shapes; None where one holds no numbers."""
    mine, right = compare.array(seen.mine), compare.array(seen.expected)
    return (None, None) if mine is None or right is None else (mine, right)


def pair(seen: Seen) -> tuple[Floats, Floats] | tuple[None, None]:
    """Return both sides as arrays of one shape that differ in their numbers; None otherwise."""
    mine, right = arrays(seen)
    if mine is None or right is None or mine.shape != right.shape or same(mine, right):
        return None, None
    return mine, right


def same(one: Floats, two: Floats) -> bool:
    """Whether two arrays agree as far as rounding lets them."""
    atol = 1e-9 * max(largest(two), 1e-3)
    return one.shape == two.shape and bool(np.all(compare.close(one, two, rtol=1e-6, atol=atol)))


def largest(value: Any) -> float:
    """Return the largest absolute number anywhere in a value, 0 if there is none."""
    given = [compare.array(leaf) for leaf in compare.leaves(value)]
    return max((float(np.max(np.abs(g), initial=0.0)) for g in given if g is not None), default=0.0)
