"""What is asked of linear regression."""

from functools import partial
from typing import Any

import numpy as np
from numpy.random import Generator

from dlpath.core.datasets import iris, wheat_and_bread
from dlpath.exercises.kit.checks import agrees, gradient_of, has_shapes, holds, keeps_inputs
from dlpath.exercises.kit.exercise import Check, Judged
from dlpath.exercises.kit.stepping import learned, step_difference
from dlpath.sandbox.values import Call, Named

Arguments = tuple[Any, ...]

values = partial(agrees, rtol=1e-7, atol=1e-6)


def samples(rng: Generator, n: int = 7, d: int = 3) -> Arguments:
    """Return X (n, d) whose columns have means of their own, and y (n,) far from any zero."""
    X = rng.normal(rng.uniform(-1.0, 1.0, d), rng.uniform(0.5, 1.5, d), (n, d))
    return X, X @ rng.normal(0.0, 2.0, d) + rng.uniform(2.0, 4.0) + rng.normal(0.0, 0.5, n)


def model(rng: Generator, n: int = 7, d: int = 3) -> Arguments:
    """Return X, w (d,) and b for ``predict``."""
    X, _ = samples(rng, n, d)
    return X, rng.normal(0.0, 1.5, d), float(rng.uniform(0.5, 2.0) * rng.choice([-1.0, 1.0]))


def scored(rng: Generator, n: int = 7, d: int = 3) -> Arguments:
    """Return X, y, w and b that do not fit each other."""
    X, w, b = model(rng, n, d)
    return X, samples(rng, n, d)[1], w, b


def lesson(rng: Generator) -> Arguments:
    """Return the four samples of the lesson."""
    X = np.array([[1.0, 0.0], [0.0, 2.0], [3.0, 1.0], [2.0, 1.0]])
    return X, np.array([3.0, 4.0, 5.0, 7.0]), np.array([1.0, 2.0]), 1.0


def trained(rng: Generator, epochs: int = 5, learning_rate: float = 0.03) -> Arguments:
    """Return the arguments of ``fit``."""
    return *samples(rng, 9, 4), learning_rate, epochs


def epoch_by_epoch(rng: Generator) -> tuple[Call, ...]:
    """Ask for 0 to 4 epochs from the same samples."""
    X, y = samples(rng, 8, 3)
    return tuple(Call(Named("fit"), (X, y, 0.04, epochs)) for epochs in range(5))


def arrives(judged: Judged) -> str | None:
    """Ask that what was trained is, within a thousandth, what least squares gives."""
    arguments: Arguments = judged.calls[0].arguments
    X, y, *_ = arguments
    best = np.linalg.lstsq(np.column_stack([X, np.ones(len(X))]), y, rcond=None)[0]
    mine = np.append(*learned(judged.outcomes[0]))
    if np.allclose(mine, best, rtol=1e-3, atol=1e-3):
        return None
    return (
        f"it learned w, b = {np.array2string(mine, precision=4)}; the best are "
        f"{np.array2string(best, precision=4)}"
    )


def bread(rng: Generator) -> tuple[Call, ...]:
    """Ask for the line of the wheat and bread prices."""
    data = wheat_and_bread()
    return (Call(Named("fit"), (data.X, data.y, 0.3, 600)),)


def petals(rng: Generator) -> tuple[Call, ...]:
    """Ask for the width of a petal by the scaled sizes of a few irises."""
    X = iris().X[rng.permutation(150)[:30]]
    features = (X[:, :2] - X[:, :2].mean(axis=0)) / X[:, :2].std(axis=0)
    return (Call(Named("fit"), (features, X[:, 3], 0.3, 100)),)


CHECKS: tuple[Check, ...] = (
    has_shapes("predict", model, name="answers every sample with one number"),
    has_shapes("loss", scored, name="returns one number as the loss"),
    has_shapes("gradient", scored, name="returns a slope for each weight, and one for the bias"),
    has_shapes("fit", trained, name="returns the weights and the bias"),
    values("predict", model, name="weighs the features and adds the bias"),
    values("predict", partial(model, n=1, d=4), name="answers a single sample"),
    values("predict", partial(model, n=5, d=1), name="answers by a single feature"),
    values("loss", lesson, name="gives a loss of 1.75 on the lesson's samples", seeds=1),
    values("loss", scored, name="is the mean of the squared errors"),
    values("loss", partial(scored, n=1, d=4), name="scores a single sample"),
    values("gradient", lesson, name="gives the gradient of the lesson", seeds=1),
    values("gradient", scored, name="is right for each weight and the bias"),
    values("gradient", partial(scored, n=1, d=4), name="is right for a single sample"),
    values("gradient", partial(scored, n=6, d=1), name="is right for a single feature"),
    gradient_of(
        "gradient",
        "loss",
        partial(scored, n=8, d=5),
        name="agrees with nudging every weight and the bias",
        wrt=(2, 3),
    ),
    values("fit", trained, name="trains for a few epochs"),
    values("fit", partial(trained, epochs=0), name="returns zeros if there is no epoch"),
    values("fit", partial(trained, epochs=1), name="takes one step in one epoch"),
    values(
        "fit",
        partial(trained, epochs=6, learning_rate=0.0),
        name="learns nothing at a learning rate of 0",
    ),
    keeps_inputs("predict", model, name="leaves what it predicts from as it was"),
    keeps_inputs("loss", scored, name="leaves what it scores as it was"),
    keeps_inputs("gradient", scored, name="leaves what it takes the gradient of as it was"),
    keeps_inputs("fit", trained, name="leaves the samples it learns from as they were"),
    holds(
        "moves as far as it should in each epoch",
        "trajectory",
        "fit",
        epoch_by_epoch,
        partial(step_difference, step="an epoch"),
    ),
    holds("learns the prices of bread", "learns", "fit", bread, arrives, seeds=1, seconds=10),
    holds("learns the petals of a few irises", "learns", "fit", petals, arrives, seconds=10),
)
