"""What is asked of the forger and the judge."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import numpy as np
from numpy.random import Generator

from dlpath.core.datasets import iris
from dlpath.exercises.kit.checks import (
    agrees,
    gradient_of,
    has_shapes,
    holds,
    keeps_inputs,
    one_call,
)
from dlpath.exercises.kit.compare import difference
from dlpath.exercises.kit.exercise import Check, Judged
from dlpath.sandbox.values import Call, Made, Named, Seeded

Arguments = tuple[Any, ...]

_CLOSE: dict[str, Any] = {"rtol": 1e-7, "atol": 1e-10}
SEPAL_WIDTH = 1
STEPS, RATE, BATCH = 2000, 0.2, 64


def both(rng: Generator, *, real: int = 5, fake: int = 3) -> Arguments:
    """Return logits of real things and of another number of forgeries."""
    return rng.normal(0.5, 2.0, real), rng.normal(-0.5, 2.0, fake)


def forged(rng: Generator, *, fake: int = 6) -> Arguments:
    """Return logits of forgeries."""
    return (rng.normal(-0.5, 2.0, fake),)


def lesson(rng: Generator) -> Arguments:
    """Return the logits of the lesson."""
    return np.array([2.0, 0.0]), np.array([-1.0])


def lesson_forged(rng: Generator) -> Arguments:
    """Return the forgery's logit of the lesson."""
    return (np.array([-1.0]),)


def certain(rng: Generator) -> Arguments:
    """Return logits of a judge that is quite sure, and of one that is quite wrong."""
    real, fake = both(rng, real=4)
    return np.append(real, [1000.0, -1000.0]), np.append(fake, [1000.0, -1000.0])


def certain_forged(rng: Generator) -> Arguments:
    """Return the same for forgeries."""
    return (np.append(forged(rng)[0], 1000.0),)


def game(
    rng: Generator, *, steps: int = 1, learning_rate: float = 0.3, sizes: Sequence[int] = (5, 3, 8)
) -> Arguments:
    """Return what ``train`` takes; batches differ in size; parameters may be negative."""
    batches = tuple(rng.normal(2.0, 1.0, size) for size in sizes)
    params = tuple(rng.uniform(0.4, 1.5, 4) * rng.choice([-1.0, 1.0], 4))
    seed = Seeded(int(rng.integers(1000)))
    return Made(Named("Batches", "props"), batches), params, learning_rate, steps, seed


def as_list(rng: Generator) -> Arguments:
    """Return a game whose parameters come in a list, which could be written into."""
    sample, params, *rest = game(rng, steps=3)
    return sample, [float(value) for value in params], *rest


def sure(rng: Generator) -> Arguments:
    """Return a game with a judge so sure that exp of its logits overflows."""
    sample, (a, b, w, c), *rest = game(rng, steps=2)
    return sample, (a, b, 900 * w, c), *rest


def same_moves(judged: Judged) -> str | None:
    """Compare how far each parameter has moved, not where it is."""
    start = np.asarray(judged.calls[0].arguments[1], dtype=np.float64)
    mine, right = (
        np.asarray(of[0].returned, dtype=np.float64) - start
        for of in (judged.outcomes, judged.expected)
    )
    for name, one, other in zip("abwc", mine, right, strict=True):
        said = difference(one, other, rtol=1e-6, atol=1e-10)
        if said:
            return f"{name} moves by {said}"
    return None


def moves(inputs: Callable[[Generator], Arguments], name: str) -> Check:
    """Ask for every parameter's move."""
    return holds(name, "trajectory", "train", one_call("train", inputs), same_moves)


def sepals(rng: Generator) -> Sequence[Call]:
    """Let the forger learn the widths of sepals, from widths around zero."""
    widths = np.ascontiguousarray(iris().X[:, SEPAL_WIDTH])
    sample = Made(Named("Drawn", "props"), (widths, BATCH))
    start = (1.0, 0.0, 0.0, 0.0)
    return (Call(Named("train"), (sample, start, RATE, STEPS, Seeded(int(rng.integers(1000))))),)


def hits_the_mean(judged: Judged) -> str | None:
    """Ask that the mean of what is forged is within 10 % of the real one."""
    mean = float(np.mean(iris().X[:, SEPAL_WIDTH]))
    b = float(np.asarray(judged.outcomes[0].returned, dtype=np.float64)[1])
    if abs(b - mean) < 0.1 * mean:
        return None
    return f"after {STEPS} steps it aims at {b:.3g}; the sepals are {mean:.3g} cm wide on average"


_OF_BOTH = "discriminator_gradient"

CHECKS: tuple[Check, ...] = (
    agrees("discriminator_loss", lesson, name="gives 0.7233, as in the lesson", seeds=1, **_CLOSE),
    agrees("discriminator_loss", both, name="adds the means of both batches", **_CLOSE),
    agrees(
        "discriminator_loss",
        partial(both, real=1, fake=4),
        name="takes a single real number",
        **_CLOSE,
    ),
    agrees(
        "discriminator_loss",
        certain,
        name="the judge's loss survives logits of 1000",
        layer="properties",
        **_CLOSE,
    ),
    keeps_inputs("discriminator_loss", both, name="discriminator_loss leaves the logits alone"),
    has_shapes(_OF_BOTH, both, name="gives a slope for each logit of both"),
    agrees(_OF_BOTH, lesson, name="gives the three slopes of the lesson", seeds=1, **_CLOSE),
    agrees(_OF_BOTH, both, name="says for both what was wished", **_CLOSE),
    gradient_of(
        _OF_BOTH,
        "discriminator_loss",
        both,
        name="the judge's slopes are what small changes measure",
        wrt=(0, 1),
    ),
    agrees(
        _OF_BOTH,
        certain,
        name="the judge's slopes survive logits of 1000",
        layer="properties",
        **_CLOSE,
    ),
    keeps_inputs(_OF_BOTH, both, name="discriminator_gradient leaves the logits alone"),
    agrees(
        "generator_loss", lesson_forged, name="gives 1.3133, as in the lesson", seeds=1, **_CLOSE
    ),
    agrees("generator_loss", forged, name="is the loss that does not saturate", **_CLOSE),
    agrees(
        "generator_loss",
        partial(forged, fake=1),
        name="takes a single forgery",
        **_CLOSE,
    ),
    agrees(
        "generator_loss",
        certain_forged,
        name="the forger's loss survives a logit of 1000",
        layer="properties",
        **_CLOSE,
    ),
    agrees(
        "generator_loss",
        lambda rng: (rng.uniform(-1100.0, -900.0, 3),),
        name="the forger's loss survives logits of -1000",
        layer="properties",
        **_CLOSE,
    ),
    keeps_inputs("generator_loss", forged, name="generator_loss leaves the logits alone"),
    has_shapes("generator_gradient", forged, name="gives a slope for each forgery"),
    agrees(
        "generator_gradient",
        lesson_forged,
        name="gives −0.7311, as in the lesson",
        seeds=1,
        **_CLOSE,
    ),
    agrees("generator_gradient", forged, name="is steep where the forger fails", **_CLOSE),
    gradient_of(
        "generator_gradient",
        "generator_loss",
        forged,
        name="the forger's slopes are what small changes measure",
        wrt=(0,),
    ),
    agrees(
        "generator_gradient",
        lambda rng: (np.append(certain_forged(rng)[0], -1000.0),),
        name="the forger's slopes survive logits of 1000",
        layer="properties",
        **_CLOSE,
    ),
    keeps_inputs("generator_gradient", forged, name="generator_gradient leaves the logits alone"),
    has_shapes("train", game, name="returns the four parameters"),
    agrees("train", partial(game, steps=0), name="changes nothing in no step", **_CLOSE),
    agrees("train", partial(game, learning_rate=0.0), name="stands still at a rate of 0", **_CLOSE),
    keeps_inputs("train", as_list, name="leaves the parameters it is given as they were"),
    agrees("train", sure, name="survives a judge that is quite sure", layer="properties", **_CLOSE),
    moves(game, "judge and forger take one step each"),
    moves(partial(game, sizes=(1,)), "a batch may be a single number"),
    moves(partial(game, steps=4), "both go on for several steps, with new batches"),
    holds(
        "learns to forge the widths of iris sepals",
        "learns",
        "train",
        sepals,
        hits_the_mean,
        seeds=1,
        seconds=20,
    ),
)
