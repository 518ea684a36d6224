"""What is asked of gradient descent."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import numpy as np
from numpy.random import Generator

from dlpath.exercises.kit.checks import agrees, has_shapes, holds, keeps_inputs, one_call
from dlpath.exercises.kit.compare import Floats
from dlpath.exercises.kit.exercise import Check, Judged
from dlpath.exercises.kit.stepping import walk_difference
from dlpath.sandbox.values import Call, Made, Named, Outcome

Arguments = tuple[Any, ...]

values = partial(agrees, rtol=1e-7, atol=1e-7)
QUARTIC = Named("quartic", "props")
LOWEST = float(np.sqrt(1.2))


def bowl(rng: Generator, *, learning_rate: float = 0.05, steps: int = 7) -> Arguments:
    """Return a skew valley of three coordinates and where to start, away from its centre."""
    half = rng.normal(0.0, 1.0, (3, 3))
    matrix = half @ half.T + np.diag([0.5, 1.0, 2.0])
    centre = rng.normal(0.0, 2.0, 3)
    start = centre + rng.uniform(1.0, 3.0, 3) * rng.choice([-1.0, 1.0], 3)
    return Made(Named("Bowl", "props"), (matrix, centre)), start, learning_rate, steps


def number(rng: Generator, *, learning_rate: float = 0.01) -> Arguments:
    """Return the curve of the lesson and one number to start from."""
    return QUARTIC, np.float64(rng.uniform(0.4, 0.9)), learning_rate, 6


def lesson(rng: Generator) -> Arguments:
    """Return the example of the lesson, two steps of it."""
    return QUARTIC, np.float64(0.5), 0.01, 2


def matrix(rng: Generator, *, steps: int = 4) -> Arguments:
    """Return a start of shape (2, 5)."""
    springs = Made(Named("Springs", "props"), (rng.uniform(0.5, 3.0, (2, 5)), rng.normal(size=5)))
    return springs, rng.normal(0.0, 2.0, (2, 5)), 0.13, steps


def waves(rng: Generator, *, steps: int = 9) -> Arguments:
    """Return hills and valleys of four coordinates, whose slope is no straight line."""
    heights = rng.uniform(0.5, 2.0, 4)
    return Made(Named("Waves", "props"), (heights,)), rng.uniform(1.0, 5.0, 4), 0.21, steps


def whole(rng: Generator) -> Arguments:
    """Return a start of whole numbers, which the first step leaves for fractions."""
    gradient, *_ = waves(rng)
    return gradient, rng.integers(-4, 5, 4), 0.21, 5


def level(rng: Generator) -> Arguments:
    """Return a start in the very middle of a bowl, where no step leads away."""
    gradient, _, rate, steps = bowl(rng)
    return gradient, gradient.arguments[1].copy(), rate, steps


def runaway(rng: Generator) -> Arguments:
    """Return a rate so large that every step leads farther away."""
    springs = Made(Named("Springs", "props"), (rng.uniform(2.0, 3.0, 3), rng.normal(size=3)))
    return springs, rng.normal(0.0, 2.0, 3), 1.4, 12


def rolling(
    inputs: Callable[..., Arguments], momentum: float = 0.7, **given: Any
) -> Callable[[Generator], Arguments]:
    """Return the same inputs for ``descend_momentum``."""

    def with_momentum(rng: Generator) -> Arguments:
        gradient, start, rate, steps = inputs(rng, **given)
        return gradient, start, rate, momentum, steps

    return with_momentum


def path_of(outcome: Outcome) -> Floats:
    """Return a path as numbers."""
    returned: Any = outcome.returned
    return np.asarray(returned, dtype=np.float64)


def same_steps(judged: Judged) -> str | None:
    """Compare the steps from place to place, not the places."""
    said = walk_difference(path_of(judged.outcomes[0]), path_of(judged.expected[0]))
    return said and f"the steps from place to place: {said}"


def trajectory(function: str, inputs: Callable[[Generator], Arguments], name: str) -> Check:
    """Ask for every step of a walk."""
    return holds(
        name,
        "trajectory",
        function,
        one_call(function, inputs),
        same_steps,
    )


def arrives(judged: Judged) -> str | None:
    """Ask that the walk ends in the valley of the lesson."""
    last = float(path_of(judged.outcomes[0])[-1])
    if abs(last - LOWEST) < 1e-4:
        return None
    return f"after 200 steps it stands at {last:.6g}; the valley is at {LOWEST:.6g}"


def ravine(rng: Generator) -> Sequence[Call]:
    """Ask for a roll along a ravine that is a hundred times as steep across."""
    springs = Made(Named("Springs", "props"), (np.array([1.0, 100.0]), np.zeros(2)))
    start = rng.uniform(2.0, 4.0, 2)
    return (
        Call(Named("descend_momentum"), (springs, start, 0.01, 0.85, 150)),
        Call(Named("descend"), (springs, start, 0.01, 150)),
    )


def ball_is_sooner(judged: Judged) -> str | None:
    """Ask that momentum arrives where plain descent is still on its way."""
    ball, walk = (float(np.linalg.norm(path_of(outcome)[-1])) for outcome in judged.outcomes)
    if ball < 1e-3 and ball < walk / 100:
        return None
    return (
        f"in a ravine it is still {ball:.3g} from the bottom after 150 steps, and without momentum "
        f"{walk:.3g}; a ball has arrived by then"
    )


BOTH: tuple[tuple[str, Callable[..., Callable[[Generator], Arguments]]], ...] = (
    ("descend", partial),
    ("descend_momentum", rolling),
)


def asked_of(function: str, made: Callable[..., Callable[[Generator], Arguments]]) -> list[Check]:
    """Return what is asked of each of the two functions alike."""
    rolls = function == "descend_momentum"
    what = "the ball" if rolls else "the walk"
    return [
        has_shapes(function, made(bowl), name=f"{what} leaves a place for the start and each step"),
        has_shapes(function, made(matrix), name=f"{what} starts from any shape"),
        has_shapes(function, made(number), name=f"{what} starts from one number"),
        values(function, made(bowl), name=f"{what} goes down a skew bowl"),
        values(function, made(number), name=f"{what} goes down the curve of the lesson"),
        values(function, made(matrix), name=f"{what} moves every coordinate"),
        values(function, made(waves), name=f"{what} asks for the slope where it is"),
        values(
            function,
            made(bowl, steps=0),
            name=f"{what} stands at the start if no step is taken",
        ),
        values(function, made(bowl, steps=1), name=f"{what} takes a single step"),
        values(
            function,
            made(bowl, learning_rate=0.0),
            name=f"{what} stays where it is at a learning rate of 0",
        ),
        values(function, made(whole), name=f"{what} starts from whole numbers"),
        values(function, made(level), name=f"{what} takes all steps, even on level ground"),
        values(
            function,
            made(runaway),
            name=f"{what} runs away where the learning rate is too large",
            layer="properties",
        ),
        keeps_inputs(function, made(bowl), name=f"{what} leaves its start as it was"),
        trajectory(
            function, made(waves, steps=25), f"{what} takes every step as long as it should"
        ),
    ]


CHECKS: tuple[Check, ...] = (
    *(check for function, made in BOTH for check in asked_of(function, made)),
    values(
        "descend",
        lesson,
        name="gives 0.511875 and 0.524163, as in the lesson",
        seeds=1,
    ),
    values(
        "descend_momentum",
        rolling(bowl, momentum=0.0),
        name="without momentum the ball is a walk",
        layer="properties",
    ),
    values(
        "descend_momentum",
        rolling(bowl, momentum=1.0),
        name="the ball that forgets nothing never comes to rest",
        layer="properties",
    ),
    holds(
        "reaches the valley at the root of 6/5",
        "learns",
        "descend",
        lambda rng: (Call(Named("descend"), (QUARTIC, np.float64(0.5), 0.01, 200)),),
        arrives,
        seeds=1,
    ),
    holds("the ball is sooner down a ravine", "learns", "descend_momentum", ravine, ball_is_sooner),
)
