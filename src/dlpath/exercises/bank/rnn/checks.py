"""What is asked of the recurrent network."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.random import Generator

from dlpath.exercises.bank.rnn import solution
from dlpath.exercises.bank.rnn.text import beginning, nats_a_letter, nats_from_pairs
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
    return np.array([[[1.0]], [[0.0]]]), np.zeros((1, 1)), *map(np.array, ([[0.5]], [[2.0]], [0.0]))


def lesson_back(rng: Generator) -> Arguments:
    """Return the example of the lesson on the way back."""
    return np.array([[[0.0]], [[1.0]]]), *lesson(rng)


def loud(rng: Generator) -> Arguments:
    """Return inputs so large that every state is driven to its end."""
    x, *rest = reading(rng)
    return x * 1e3, *rest


def loud_back(rng: Generator) -> Arguments:
    """Return the same on the way back."""
    dh, x, *rest = walking_back(rng)
    return dh, x * 1e3, *rest


def changed_later(rng: Generator) -> Sequence[Call]:
    """Ask twice, the second time with other inputs from the fourth step on."""
    x, *rest = reading(rng, steps=6)
    other = x.copy()
    other[3:] = rng.normal(0.0, 1.0, other[3:].shape)
    return tuple(Call(Named("forward"), (given, *rest)) for given in (x, other))


def past_is_past(judged: Judged) -> str | None:
    """Ask that states do not know what comes after them."""
    one, two = (np.asarray(of.returned, dtype=np.float64)[:3] for of in judged.outcomes)
    if one.shape == np.shape(judged.expected[0].returned[:3]) and np.allclose(one, two, rtol=1e-9):
        return difference(one, judged.expected[0].returned[:3], **_CLOSE)
    return "the first three states change when only inputs after them do"


def in_two_pieces(rng: Generator) -> Sequence[Call]:
    """Ask for a sequence at once, and for its second part from the state between."""
    x, h0, *weights = reading(rng, steps=7)
    between = forward(x[:4], h0, *weights)[-1]
    return (
        Call(Named("forward"), (x, h0, *weights)),
        Call(Named("forward"), (x[4:], between, *weights)),
    )


def goes_on(judged: Judged) -> str | None:
    """Ask that the second part goes on where the first has ended."""
    for mine, right in zip(judged.outcomes, judged.expected, strict=True):
        said = difference(mine.returned, right.returned, **_CLOSE)
        if said:
            return f"read in two pieces, the state handed over: {said}"
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
    agrees("forward", reading, name="carries the state from step to step", **_CLOSE),
    agrees(
        "forward",
        lambda rng: reading(rng, steps=1),
        name="takes a single step from the state it is given",
        **_CLOSE,
    ),
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
        name="stays between -1 and 1 on huge inputs",
        layer="properties",
        **_COARSE,
    ),
    keeps_inputs("forward", reading, name="forward leaves its inputs as they were"),
    has_shapes("backward", walking_back, name="gives every slope the shape of its own"),
    agrees(
        "backward", lesson_back, name="goes back through time as in the lesson", seeds=1, rtol=RTOL
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
        "forward",
        walking_back,
        name="every slope is what small changes measure",
        wrt=(1, 2, 3, 4, 5),
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
        name="goes back through states at their ends",
        layer="properties",
        **_COARSE,
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
