"""What is asked of a single neuron."""

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
from numpy.random import Generator

from dlpath.core.datasets import iris, or_table, xor_table
from dlpath.exercises.kit.checks import agrees, gradient_of, has_shapes, holds, keeps_inputs
from dlpath.exercises.kit.compare import Floats, difference
from dlpath.exercises.kit.exercise import Check, Judged
from dlpath.exercises.kit.stepping import learned, step_difference
from dlpath.sandbox.values import Call, Named

Arguments = tuple[Any, ...]

values = partial(agrees, rtol=1e-7, atol=1e-6)


def row(rng: Generator) -> Arguments:
    """Return z (9,) of both signs."""
    return (rng.normal(0.0, 2.0, 9),)


def matrix(rng: Generator) -> Arguments:
    """Return z (2, 3, 4)."""
    return (rng.normal(0.0, 3.0, (2, 3, 4)),)


def middle(rng: Generator) -> Arguments:
    """Return the numbers of the lesson."""
    return (np.array([0.0, 4.0, -4.0, 3.0]),)


def whole(rng: Generator) -> Arguments:
    """Return whole numbers, of which the sigmoid makes fractions."""
    return (rng.permutation(np.arange(-4, 5)),)


def large(rng: Generator) -> Arguments:
    """Return z whose exponentials overflow, the one way or the other."""
    return (rng.permutation([1000.0, -1000.0, 720.0, -720.0, 40.0, -40.0, 0.0]),)


def model(rng: Generator, n: int = 7, d: int = 3) -> Arguments:
    """Return X (n, d), w (d,) and b."""
    b = float(rng.uniform(0.4, 1.0) * rng.choice([-1.0, 1.0]))
    return rng.normal(0.3, 1.0, (n, d)), rng.normal(0.0, 1.0, d), b


def scored(rng: Generator, n: int = 7, d: int = 3) -> Arguments:
    """Return X, y of 0 and 1 in no order, w and b."""
    X, w, b = model(rng, n, d)
    return X, rng.permutation(np.arange(n) % 2).astype(np.float64), w, b


def lesson(rng: Generator) -> Arguments:
    """Return the two samples of the lesson."""
    return np.array([[1.0, 2.0], [2.0, 0.0]]), np.array([1.0, 0.0]), np.array([1.0, -1.0]), 1.0


def sure(rng: Generator) -> Arguments:
    """Return samples of which the neuron is far too sure, rightly and wrongly."""
    X, y, w, b = scored(rng, 6, 2)
    return 400.0 * X, y, w, b


def trained(rng: Generator, steps: int = 5, learning_rate: float = 0.8) -> Arguments:
    """Return the arguments of ``train``."""
    return *scored(rng, 9, 4), learning_rate, steps


def turned_round(judged: Judged) -> str | None:
    """Ask that no to -z is said as firmly as yes to z."""
    returned: list[Any] = [outcome.returned for outcome in judged.outcomes]
    mine, other = (np.asarray(part, dtype=np.float64) for part in returned)
    said = difference(mine + other, np.ones_like(mine), rtol=1e-7, atol=1e-10)
    return said and f"σ(z) + σ(−z) is not 1: {said}"


def both_signs(rng: Generator) -> tuple[Call, ...]:
    """Ask for z and for -z."""
    (z,) = row(rng)
    return Call(Named("sigmoid"), (z,)), Call(Named("sigmoid"), (-z,))


def step_by_step(rng: Generator) -> tuple[Call, ...]:
    """Ask for 0 to 4 steps from the same place."""
    arguments = scored(rng, 8, 3)
    return tuple(Call(Named("train"), (*arguments, 1.3, steps)) for steps in range(5))


def outputs(judged: Judged) -> Floats:
    """Return what the trained neuron says to its samples."""
    arguments: Arguments = judged.calls[0].arguments
    w, b = learned(judged.outcomes[0])
    said: Floats = 0.5 + 0.5 * np.tanh((arguments[0] @ w + b) / 2)
    return said


def targets(judged: Judged) -> Floats:
    """Return what it should have said."""
    arguments: Arguments = judged.calls[0].arguments
    y: Floats = arguments[1]
    return y


def learns_or(judged: Judged) -> str | None:
    """Ask for outputs near the truth table of OR."""
    mine, y = outputs(judged), targets(judged)
    if np.abs(mine - y).max() < 0.1:
        return None
    return f"after 2000 steps on OR it says {np.array2string(mine, precision=3)}, not {y}"


def shrugs_at_xor(judged: Judged) -> str | None:
    """Ask for one half to every row of XOR."""
    mine = outputs(judged)
    if np.abs(mine - 0.5).max() < 0.01:
        return None
    said = np.array2string(mine, precision=3)
    return f"on XOR all four outputs go to 0.5; after 2000 steps yours are {said}"


def parts_irises(judged: Judged) -> str | None:
    """Ask for the right side of a half for every iris."""
    mine, y = outputs(judged), targets(judged)
    right = int(np.sum((mine > 0.5) == (y > 0.5)))
    if right >= len(y) - 1:
        return None
    return f"it puts {right} of {len(y)} irises on the right side of 0.5; nearly all can be"


def table(data: str) -> Callable[[Generator], tuple[Call, ...]]:
    """Ask for training on a truth table."""
    found = or_table() if data == "or" else xor_table()

    def calls(rng: Generator) -> tuple[Call, ...]:
        w, b = rng.normal(0.0, 0.3, 2), float(rng.normal(0.0, 0.3))
        return (Call(Named("train"), (found.X, found.y.astype(float), w, b, 5.0, 2000)),)

    return calls


def irises(rng: Generator) -> tuple[Call, ...]:
    """Ask for two kinds of Iris by their petals, twenty of each."""
    data = iris()
    some = rng.permutation(np.r_[0:20, 50:70])
    X = data.X[some][:, 2:] - 2.0
    y = (some >= 50).astype(np.float64)
    return (Call(Named("train"), (X, y, np.array([0.1, -0.1]), 0.05, 1.0, 150)),)


CHECKS: tuple[Check, ...] = (
    has_shapes("sigmoid", row, name="answers every number of a row"),
    has_shapes("sigmoid", matrix, name="keeps any shape"),
    has_shapes("forward", model, name="answers every sample with one number"),
    has_shapes("loss", scored, name="returns one number as the loss"),
    has_shapes("gradient", scored, name="returns a slope for each weight, and one for the bias"),
    has_shapes("train", trained, name="returns the weights and the bias"),
    values("sigmoid", middle, name="gives 0.5, 0.982 and 0.018 as in the lesson", seeds=1),
    values("sigmoid", row, name="bends numbers of both signs"),
    values("sigmoid", matrix, name="bends every number of a block"),
    values("sigmoid", whole, name="makes fractions of whole numbers"),
    values("forward", model, name="weighs, adds the bias, and bends"),
    values("forward", partial(model, n=1, d=4), name="answers a single sample"),
    values("loss", lesson, name="gives a loss of 0.2893 on the lesson's samples", seeds=1),
    values("loss", scored, name="is half the mean of the squared errors"),
    values("loss", partial(scored, n=1, d=4), name="scores a single sample"),
    values("gradient", lesson, name="gives the gradient of the lesson", seeds=1),
    values("gradient", scored, name="is right for each weight and the bias"),
    values("gradient", partial(scored, n=1, d=4), name="is right for a single sample"),
    values("gradient", partial(scored, n=6, d=1), name="is right for a single input"),
    gradient_of(
        "gradient",
        "loss",
        partial(scored, n=8, d=5),
        name="agrees with nudging every weight and the bias",
        wrt=(2, 3),
    ),
    values("train", trained, name="trains for a few steps"),
    values(
        "train", partial(trained, steps=0), name="returns what it was given if no step is taken"
    ),
    values("train", partial(trained, steps=1), name="takes a single step"),
    values(
        "train",
        partial(trained, steps=6, learning_rate=0.0),
        name="learns nothing at a learning rate of 0",
    ),
    values("sigmoid", large, name="does not overflow at 1000 or −1000", layer="properties"),
    holds("says no to −z as firmly as yes to z", "properties", "sigmoid", both_signs, turned_round),
    values(
        "gradient",
        sure,
        name="stays a number where it is far too sure",
        layer="properties",
        rtol=1e-4,
        atol=1e-5,
    ),
    keeps_inputs("sigmoid", matrix, name="leaves z as it was"),
    keeps_inputs("forward", model, name="leaves what it answers as it was"),
    keeps_inputs("loss", scored, name="leaves what it scores as it was"),
    keeps_inputs("gradient", scored, name="leaves what it takes the gradient of as it was"),
    keeps_inputs("train", trained, name="leaves the weights it was given as they were"),
    holds(
        "moves as far as it should in each step",
        "trajectory",
        "train",
        step_by_step,
        partial(step_difference, step="a step"),
    ),
    holds("learns OR", "learns", "train", table("or"), learns_or, seeds=1, seconds=15),
    holds("shrugs at XOR", "learns", "train", table("xor"), shrugs_at_xor, seeds=1, seconds=15),
    holds("parts two kinds of Iris", "learns", "train", irises, parts_irises, seconds=15),
)
