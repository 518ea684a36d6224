"""What is asked of networks that read step by step, whatever number of states they hand on.

``reading(rng, **sizes)`` gives what ``forward`` takes: inputs x (T, B, D), one or more states
(B, H), and the weights Wx, Wh and b. ``backward`` takes all that behind the slopes of the states
h (T, B, H).
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.random import Generator

from dlpath.exercises.kit.checks import holds
from dlpath.exercises.kit.compare import difference
from dlpath.exercises.kit.exercise import Check, Judged
from dlpath.sandbox.values import Call, Named

Arguments = tuple[Any, ...]
Inputs = Callable[..., Arguments]

RTOL = 1e-7
CLOSE: dict[str, Any] = {"rtol": RTOL, "atol": 1e-9}
# Single precision loses three of its digits in sums of thousands.
COARSE: dict[str, Any] = {"rtol": 1e-3, "atol": 1e-3}


def back_from(reading: Inputs) -> Inputs:
    """Return what ``backward`` takes, with a slope at every state."""

    def walking_back(rng: Generator, **sizes: int) -> Arguments:
        given = reading(rng, **sizes)
        return rng.normal(0.0, 1.0, (len(given[0]), *given[1].shape)), *given

    return walking_back


def last_only(walking_back: Inputs) -> Inputs:
    """Return the case where the loss looks at the last state alone."""

    def inputs(rng: Generator) -> Arguments:
        dh, *given = walking_back(rng, steps=6)
        dh[:-1] = 0
        return dh, *given

    return inputs


def loud(inputs: Inputs, *, x: int = 0) -> Inputs:
    """Return inputs, argument ``x``, so large that whatever saturates is driven to its end."""

    def drawn(rng: Generator) -> Arguments:
        given = inputs(rng)
        return *given[:x], given[x] * 1e3, *given[x + 1 :]

    return drawn


def past_is_past(reading: Inputs) -> Check:
    """Ask that states do not know what comes after them."""

    def changed_later(rng: Generator) -> Sequence[Call]:
        x, *rest = reading(rng, steps=6)
        other = x.copy()
        other[3:] = rng.normal(0.0, 1.0, other[3:].shape)
        return tuple(Call(Named("forward"), (given, *rest)) for given in (x, other))

    def judge(judged: Judged) -> str | None:
        one, two, right = (
            np.asarray(of.returned, dtype=np.float64)[..., :3, :, :]
            for of in (*judged.outcomes, judged.expected[0])
        )
        if one.shape == right.shape and not np.allclose(one, two, rtol=1e-9):
            return "the first three states change when only inputs after them do"
        return difference(one, right, **CLOSE)

    name = "the future does not change the past"
    return holds(name, "properties", "forward", changed_later, judge)


def goes_on(reading: Inputs, forward: Callable[..., Any], *, handed_over: str) -> Check:
    """Ask that the second part of a sequence goes on from the states that the first ended in."""

    def in_two_pieces(rng: Generator) -> Sequence[Call]:
        x, *states, Wx, Wh, b = reading(rng, steps=7)
        first = forward(x[:4], *states, Wx, Wh, b)
        between = [of[-1] for of in (first if isinstance(first, tuple) else (first,))]
        return (
            Call(Named("forward"), (x, *states, Wx, Wh, b)),
            Call(Named("forward"), (x[4:], *between, Wx, Wh, b)),
        )

    def judge(judged: Judged) -> str | None:
        for mine, right in zip(judged.outcomes, judged.expected, strict=True):
            said = difference(mine.returned, right.returned, **CLOSE)
            if said:
                return f"read in two pieces, {handed_over} handed over: {said}"
        return None

    name = "goes on from where a piece has ended"
    return holds(name, "properties", "forward", in_two_pieces, judge)


def later_inputs_are_innocent(walking_back: Inputs) -> Check:
    """Ask that inputs after the loss have no slope, and those before it the right one."""

    def early_slopes(rng: Generator) -> Sequence[Call]:
        dh, *given = walking_back(rng, steps=6)
        dh[2:] = 0
        return (Call(Named("backward"), (dh, *given)),)

    def judge(judged: Judged) -> str | None:
        mine, right = (of[0].returned for of in (judged.outcomes, judged.expected))
        dx = np.asarray(mine[0], dtype=np.float64)
        if np.any(dx[2:] != 0):
            return "inputs that come after the last state the loss looks at have a slope"
        return difference(dx, right[0], **CLOSE)

    name = "inputs after the loss have no slope"
    return holds(name, "properties", "backward", early_slopes, judge)
