"""The mistakes people make in a backward pass, to be planted in a right one."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dlpath.core.gradcheck import check_gradient

Array = NDArray[np.float64]
Forward = Callable[[Array], Array]
Backward = Callable[[Array, Array], Array]


class Part(NamedTuple):
    """One argument of a function: the function of it alone, its gradient, and where to look."""

    forward: Forward
    backward: Backward
    at: Array


MISTAKES: dict[str, Callable[[Array, Array, Backward], Array]] = {
    "sign flipped": lambda x, upstream, backward: -backward(x, upstream),
    "mean missing": lambda x, upstream, backward: 7 * backward(x, upstream),
    "upstream ignored": lambda x, upstream, backward: backward(x, np.ones_like(upstream)),
    "left out": lambda x, upstream, backward: np.zeros_like(backward(x, upstream)),
    "transposed": lambda x, upstream, backward: backward(x, upstream).T.reshape(x.shape),
    "one axis reversed": lambda x, upstream, backward: backward(x, upstream)[::-1],
}


def error(part: Part) -> float:
    """Return the largest relative error of the gradient of a part."""
    return check_gradient(part.forward, part.backward, part.at, rng=np.random.default_rng(5))


def missed(part: Part) -> list[str]:
    """Return the mistakes that the gradient check does not see when they are planted in a part."""
    found = []
    for name, mistake in MISTAKES.items():
        if name == "transposed" and part.at.ndim == 1:
            continue

        def backward(x: Array, upstream: Array, mistake: Callable[..., Array] = mistake) -> Array:
            return mistake(x, upstream, part.backward)

        if error(part._replace(backward=backward)) < 1e-2:
            found.append(name)
    return found
