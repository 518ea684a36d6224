"""What is asked of the LSTM."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import numpy as np
from numpy.random import Generator

from dlpath.exercises.bank.lstm import solution
from dlpath.exercises.bank.rnn.text import beginning, nats_a_letter
from dlpath.exercises.kit.checks import agrees, gradient_of, has_shapes, holds, keeps_inputs
from dlpath.exercises.kit.exercise import Check, Judged
from dlpath.exercises.kit.through_time import (
    CLOSE,
    COARSE,
    RTOL,
    back_from,
    goes_on,
    last_only,
    later_inputs_are_innocent,
    loud,
    past_is_past,
)
from dlpath.sandbox.values import Call, Named

Arguments = tuple[Any, ...]

forward: Any = solution.forward

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


walking_back = back_from(reading)


def lesson(rng: Generator) -> Arguments:
    """Return the example of the lesson."""
    columns = np.array([[0.0, 2.0, 1.0, 0.0]])
    start = np.zeros((1, 1)), np.full((1, 1), 0.5)
    return np.ones((1, 1, 1)), *start, columns, np.zeros((1, 4)), np.zeros(4)


def lesson_back(rng: Generator) -> Arguments:
    """Return the example of the lesson on the way back."""
    return np.ones((1, 1, 1)), *lesson(rng)


def open_gates(rng: Generator) -> Arguments:
    """Return forget gates that are open and input gates that are shut, over many steps."""
    dh, x, h0, c0, Wx, Wh, b = walking_back(rng, steps=30)
    width = h0.shape[1]
    b[:width], b[width : 2 * width] = -4, 6
    dh[:-1] = 0
    return dh, x, h0, c0, 0.3 * Wx, 0.3 * Wh, b


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
        partial(reading, steps=1),
        name="takes a single step from the state and the cell it is given",
        **CLOSE,
    ),
    agrees("forward", reading, name="carries state and cell from step to step", **CLOSE),
    agrees(
        "forward",
        partial(reading, batch=1, inputs=3, width=5),
        name="reads a single sequence",
        **CLOSE,
    ),
    past_is_past(reading),
    goes_on(reading, forward, handed_over="state and cell"),
    agrees(
        "forward",
        loud(reading),
        name="opens and shuts its gates on huge inputs without overflow",
        layer="properties",
        **COARSE,
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
        partial(walking_back, steps=1),
        name="goes back through a single step",
        **CLOSE,
    ),
    agrees(
        "backward",
        partial(walking_back, batch=1, inputs=3, width=5),
        name="goes back through a single sequence",
        **CLOSE,
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
        last_only(walking_back),
        name="a loss at the last step reaches the first",
        layer="gradients",
        **CLOSE,
    ),
    agrees(
        "backward",
        open_gates,
        name="a slope survives thirty steps along an open cell",
        layer="properties",
        **CLOSE,
    ),
    later_inputs_are_innocent(walking_back),
    agrees(
        "backward",
        loud(walking_back, x=1),
        name="goes back through gates that are fully open or shut",
        layer="properties",
        **COARSE,
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
