"""What is asked of the LSTM."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.random import Generator

from dlpath.exercises.bank.lstm import solution
from dlpath.exercises.bank.rnn.text import beginning, nats_a_letter
from dlpath.exercises.kit.checks import agrees, gradient_of, has_shapes, holds, keeps_inputs
from dlpath.exercises.kit.compare import difference
from dlpath.exercises.kit.exercise import Check, Judged
from dlpath.sandbox.values import Call, Named

Arguments = tuple[Any, ...]

forward: Any = solution.forward

RTOL = 1e-7
_CLOSE: dict[str, Any] = {"rtol": RTOL, "atol": 1e-9}
# Single precision loses three of its digits in sums of thousands.
_COARSE: dict[str, Any] = {"rtol": 1e-3, "atol": 1e-3}
WIDTH, UPDATES, RATE, ENOUGH = 12, 100, 0.05, 1.0


def reading(
    rng: Generator, *, steps: int = 5, batch: int = 3, inputs: int = 4, width: int = 2
) -> Arguments:
    """Return what ``forward`` takes; neither state nor cell begins at zero."""
    return (
        rng.normal(0.0, 1.0, (steps, batch, inputs)),
        *(rng.uniform(0.3, 1.2, (2, batch, width)) * rng.choice([-1.0, 1.0], (2, batch, width))),
        rng.normal(0.0, 0.6, (inputs, 4 * width)),
        rng.normal(0.0, 0.8, (width, 4 * width)),
        rng.uniform(0.3, 0.8, 4 * width) * rng.choice([-1.0, 1.0], 4 * width),
    )


def walking_back(rng: Generator, **sizes: int) -> Arguments:
    """Return what ``backward`` takes, with a slope at every state."""
    given = reading(rng, **sizes)
    return rng.normal(0.0, 1.0, (len(given[0]), *given[1].shape)), *given


def last_only(rng: Generator) -> Arguments:
    """Return the case where the loss looks at the last state alone."""
    dh, *given = walking_back(rng, steps=6)
    dh[:-1] = 0
    return dh, *given


def lesson(rng: Generator) -> Arguments:
    """Return the example of the lesson."""
    columns = np.array([[0.0, 2.0, 1.0, 0.0]])
    start = np.zeros((1, 1)), np.full((1, 1), 0.5)
    return np.ones((1, 1, 1)), *start, columns, np.zeros((1, 4)), np.zeros(4)


def lesson_back(rng: Generator) -> Arguments:
    """Return the example of the lesson on the way back."""
    return np.ones((1, 1, 1)), *lesson(rng)


def loud(rng: Generator) -> Arguments:
    """Return inputs so large that every gate is fully open or fully shut."""
    x, *rest = reading(rng)
    return x * 1e3, *rest


def loud_back(rng: Generator) -> Arguments:
    """Return the same on the way back."""
    dh, x, *rest = walking_back(rng)
    return dh, x * 1e3, *rest


def open_gates(rng: Generator) -> Arguments:
    """Return forget gates that are open and input gates that are shut, over many steps."""
    dh, x, h0, c0, Wx, Wh, b = walking_back(rng, steps=30)
    width = h0.shape[1]
    b[:width], b[width : 2 * width] = -4, 6
    dh[:-1] = 0
    return dh, x, h0, c0, 0.3 * Wx, 0.3 * Wh, b


def changed_later(rng: Generator) -> Sequence[Call]:
    """Ask twice, the second time with other inputs from the fourth step on."""
    x, *rest = reading(rng, steps=6)
    other = x.copy()
    other[3:] = rng.normal(0.0, 1.0, other[3:].shape)
    return tuple(Call(Named("forward"), (given, *rest)) for given in (x, other))


def past_is_past(judged: Judged) -> str | None:
    """Ask that states and cells do not know what comes after them."""
    one, two, right = (
        np.asarray(of.returned, dtype=np.float64)[:, :3]
        for of in (*judged.outcomes, judged.expected[0])
    )
    if one.shape == right.shape and not np.allclose(one, two, rtol=1e-9):
        return "the first three states change when only inputs after them do"
    return difference(one, right, **_CLOSE)


def in_two_pieces(rng: Generator) -> Sequence[Call]:
    """Ask for a sequence at once, and for its second part from state and cell between."""
    x, h0, c0, *weights = reading(rng, steps=7)
    h, c = forward(x[:4], h0, c0, *weights)
    return (
        Call(Named("forward"), (x, h0, c0, *weights)),
        Call(Named("forward"), (x[4:], h[-1], c[-1], *weights)),
    )


def goes_on(judged: Judged) -> str | None:
    """Ask that the second part goes on where the first has ended."""
    for mine, right in zip(judged.outcomes, judged.expected, strict=True):
        said = difference(mine.returned, right.returned, **_CLOSE)
        if said:
            return f"read in two pieces, state and cell handed over: {said}"
    return None


def early_slopes(rng: Generator) -> Sequence[Call]:
    """Ask for the way back from a loss that looks at the first two states only."""
    dh, *given = walking_back(rng, steps=6)
    dh[2:] = 0
    return (Call(Named("backward"), (dh, *given)),)


def later_inputs_are_innocent(judged: Judged) -> str | None:
    """Ask that inputs after the loss have no slope, and those before it the right one."""
    dx = np.asarray(judged.outcomes[0].returned[0], dtype=np.float64)
    if np.any(dx[2:] != 0):
        return "inputs that come after the last state the loss looks at have a slope"
    return difference(dx, judged.expected[0].returned[0], **_CLOSE)


def reader(rng: Generator) -> Sequence[Call]:
    """Let the learner's two functions read the beginning of the novel, again and again."""
    text = beginning()
    given = (text.codes, text.letters, WIDTH, UPDATES, RATE)
    return (Call(Named("learn", "props"), (Named("forward"), Named("backward"), *given)),)


def knows_the_text(judged: Judged) -> str | None:
    """Ask that the next letter has become easy to guess."""
    text = beginning()
    Wx, Wh, b, Wy, by = (np.asarray(w, dtype=np.float64) for w in judged.outcomes[0].returned)
    start = np.zeros((text.codes.shape[1], WIDTH))
    h, _ = forward(text.seen, start, start, Wx, Wh, b)
    loss = nats_a_letter(text, h, Wy, by)
    if loss < ENOUGH:
        return None
    return f"after {UPDATES} updates the loss is {loss:.3g} nats a letter, needed is {ENOUGH:g}"


CHECKS: tuple[Check, ...] = (
    has_shapes("forward", reading, name="gives a state and a cell for every step and sequence"),
    agrees("forward", lesson, name="gives 0.3379 and 0.8212, as in the lesson", seeds=1, rtol=RTOL),
    agrees(
        "forward",
        lambda rng: reading(rng, steps=1),
        name="takes a single step from the state and the cell it is given",
        **_CLOSE,
    ),
    agrees("forward", reading, name="carries state and cell from step to step", **_CLOSE),
    agrees(
        "forward",
        lambda rng: reading(rng, batch=1, inputs=3, width=5),
        name="reads a single sequence",
        **_CLOSE,
    ),
    holds(
        "the future does not change the past", "properties", "forward", changed_later, past_is_past
    ),
    holds("goes on from where a piece has ended", "properties", "forward", in_two_pieces, goes_on),
    agrees(
        "forward",
        loud,
        name="opens and shuts its gates on huge inputs without overflow",
        layer="properties",
        **_COARSE,
    ),
    keeps_inputs("forward", reading, name="forward leaves its inputs as they were"),
    has_shapes("backward", walking_back, name="gives every slope the shape of its own"),
    agrees(
        "backward",
        lesson_back,
        name="goes back through a step as in the lesson",
        seeds=1,
        rtol=RTOL,
    ),
    agrees(
        "backward",
        lambda rng: walking_back(rng, steps=1),
        name="goes back through a single step",
        **_CLOSE,
    ),
    agrees(
        "backward",
        lambda rng: walking_back(rng, batch=1, inputs=3, width=5),
        name="goes back through a single sequence",
        **_CLOSE,
    ),
    gradient_of(
        "backward",
        lambda of, *given: of.forward(*given)[0],
        walking_back,
        name="every slope is what small changes measure",
        wrt=(1, 2, 3, 4, 5, 6),
        upstream=0,
        seeds=2,
    ),
    agrees(
        "backward",
        last_only,
        name="a loss at the last step reaches the first",
        layer="gradients",
        **_CLOSE,
    ),
    agrees(
        "backward",
        open_gates,
        name="a slope survives thirty steps along an open cell",
        layer="properties",
        **_CLOSE,
    ),
    holds(
        "inputs after the loss have no slope",
        "properties",
        "backward",
        early_slopes,
        later_inputs_are_innocent,
    ),
    agrees(
        "backward",
        loud_back,
        name="goes back through gates that are fully open or shut",
        layer="properties",
        **_COARSE,
    ),
    keeps_inputs("backward", walking_back, name="backward leaves its inputs as they were"),
    holds(
        "learns Alice until a letter costs less than 1 nat",
        "learns",
        "backward",
        reader,
        knows_the_text,
        seeds=1,
        seconds=20,
        oracle=lambda _solution, _calls: (),
    ),
)
