"""What is asked of the recurrent network."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import numpy as np
from numpy.random import Generator

from dlpath.exercises.bank.rnn import solution
from dlpath.exercises.bank.rnn.text import beginning, nats_a_letter, nats_from_pairs
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

WIDTH, UPDATES, RATE = 12, 100, 0.05


def reading(
    rng: Generator, *, steps: int = 5, batch: int = 3, inputs: int = 4, width: int = 2
) -> Arguments:
    """Return what ``forward`` takes; the state does not begin at zero."""
    return (
        rng.normal(0.0, 1.0, (steps, batch, inputs)),
        rng.uniform(0.2, 0.9, (batch, width)) * rng.choice([-1.0, 1.0], (batch, width)),
        rng.normal(0.0, 0.6, (inputs, width)),
        rng.normal(0.0, 0.8, (width, width)),
        rng.uniform(0.3, 0.8, width) * rng.choice([-1.0, 1.0], width),
    )


walking_back = back_from(reading)


def lesson(rng: Generator) -> Arguments:
    """Return the example of the lesson."""
    return np.array([[[1.0]], [[0.0]]]), np.zeros((1, 1)), *map(np.array, ([[0.5]], [[2.0]], [0.0]))


def lesson_back(rng: Generator) -> Arguments:
    """Return the example of the lesson on the way back."""
    return np.array([[[0.0]], [[1.0]]]), *lesson(rng)


def reader(rng: Generator) -> Sequence[Call]:
    """Let the learner's two functions read the beginning of the novel, again and again."""
    text = beginning()
    given = (text.codes, text.letters, WIDTH, UPDATES, RATE)
    return (Call(Named("learn", "props"), (Named("forward"), Named("backward"), *given)),)


def beats_a_short_memory(judged: Judged) -> str | None:
    """Ask that what was learned is better than the best guess from one letter."""
    text = beginning()
    Wx, Wh, b, Wy, by = (np.asarray(w, dtype=np.float64) for w in judged.outcomes[0].returned)
    h = forward(text.seen, np.zeros((text.codes.shape[1], WIDTH)), Wx, Wh, b)
    loss, best = nats_a_letter(text, h, Wy, by), nats_from_pairs(text)
    if loss < best:
        return None
    return (
        f"after {UPDATES} updates the loss is {loss:.3g} nats a letter; "
        f"a table of letter pairs gets {best:.3g}"
    )


CHECKS: tuple[Check, ...] = (
    has_shapes("forward", reading, name="gives a state for every step and sequence"),
    agrees("forward", lesson, name="gives 0.4621 and 0.7279, as in the lesson", seeds=1, rtol=RTOL),
    agrees("forward", reading, name="carries the state from step to step", **CLOSE),
    agrees(
        "forward",
        partial(reading, steps=1),
        name="takes a single step from the state it is given",
        **CLOSE,
    ),
    agrees(
        "forward",
        partial(reading, batch=1, inputs=3, width=5),
        name="reads a single sequence",
        **CLOSE,
    ),
    past_is_past(reading),
    goes_on(reading, forward, handed_over="the state"),
    agrees(
        "forward",
        loud(reading),
        name="stays between -1 and 1 on huge inputs",
        layer="properties",
        **COARSE,
    ),
    keeps_inputs("forward", reading, name="forward leaves its inputs as they were"),
    has_shapes("backward", walking_back, name="gives every slope the shape of its own"),
    agrees(
        "backward", lesson_back, name="goes back through time as in the lesson", seeds=1, rtol=RTOL
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
        "forward",
        walking_back,
        name="every slope is what small changes measure",
        wrt=(1, 2, 3, 4, 5),
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
    later_inputs_are_innocent(walking_back),
    agrees(
        "backward",
        loud(walking_back, x=1),
        name="goes back through states at their ends",
        layer="properties",
        **COARSE,
    ),
    keeps_inputs("backward", walking_back, name="backward leaves its inputs as they were"),
    holds(
        "learns Alice better than a table of letter pairs",
        "learns",
        "backward",
        reader,
        beats_a_short_memory,
        seeds=1,
        seconds=20,
        oracle=lambda _solution, _calls: (),
    ),
)
