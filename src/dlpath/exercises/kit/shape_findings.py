"""What the shape of a wrong result betrays about its cause."""

import numpy as np

from dlpath.exercises.kit.findings import Found, Seen, arrays, same


def nothing_returned(seen: Seen) -> Found | None:
    """Find None where something is expected."""
    if seen.mine is not None or seen.expected is None:
        return None
    return Found("none", "nothing comes back: is there a `return`?")


def broadcast(seen: Seen) -> Found | None:
    """Find an axis that came out twice: ``(n,)`` met ``(n, 1)``."""
    mine, right = arrays(seen)
    if mine is None or right is None or mine.ndim != right.ndim + 1 or not right.ndim:
        return None
    n = right.shape[0]
    if mine.shape != (n, *right.shape) or n < 2:
        return None
    return Found(
        "broadcast",
        f"({n},) with ({n}, 1) made an ({n}, {n}) array: one of two vectors is a column",
    )


def transposed(seen: Seen) -> Found | None:
    """Find rows and columns exchanged."""
    mine, right = arrays(seen)
    if mine is None or right is None or right.ndim != 2 or mine.shape != right.T.shape:
        return None
    if same(mine, right) or not same(mine, right.T):
        return None
    return Found("transposed", "the result is the transpose of what is asked")


def column_for_row(seen: Seen) -> Found | None:
    """Find the right numbers in another shape."""
    mine, right = arrays(seen)
    if mine is None or right is None or mine.shape == right.shape or mine.size != right.size:
        return None
    if not same(mine.reshape(right.shape), right):
        return None
    return Found("reshaped", f"the numbers are right, but in shape {mine.shape}, not {right.shape}")


def wrong_axis(seen: Seen) -> Found | None:
    """Find a length that is of the other axis of an input: the sum ran over the wrong one."""
    mine, right = arrays(seen)
    if mine is None or right is None or mine.ndim != 1 or right.ndim != 1:
        return None
    for name, value in seen.inputs.items():
        shape = np.shape(value) if isinstance(value, np.ndarray) else ()
        if len(shape) == 2 and shape == (mine.size, right.size):
            return Found(
                "axis 1", f"one number for each row of `{name}`, needed is one for each column"
            )
        if len(shape) == 2 and shape == (right.size, mine.size):
            return Found(
                "axis 0", f"one number for each column of `{name}`, needed is one for each row"
            )
    return None
