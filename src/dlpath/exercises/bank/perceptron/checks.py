"""What is asked of the perceptron.

Where a sample may fall exactly on the border, all numbers are small whole numbers and the rate is
a power of two. Their sums are exact in any order, so that no correct code is on the other side.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
from numpy.random import Generator

from dlpath.core.datasets import iris, or_table, xor_table
from dlpath.exercises.kit.checks import agrees, has_shapes, holds, keeps_inputs, one_call
from dlpath.exercises.kit.compare import Floats, difference, shape_difference
from dlpath.exercises.kit.exercise import Check, Judged
from dlpath.exercises.kit.stepping import walk_difference
from dlpath.sandbox.values import Call, Named, Outcome

Arguments = tuple[Any, ...]
Inputs = Callable[[Generator], Arguments]

values = partial(agrees, rtol=1e-7, atol=1e-6)


def model(rng: Generator, n: int = 11, d: int = 4) -> Arguments:
    """Return X (n, d), w (d,) and b, with samples on both sides."""
    w, b = rng.normal(0.0, 1.5, d), float(rng.uniform(0.5, 2.0) * rng.choice([-1.0, 1.0]))
    X = rng.normal(0.0, 1.0, (n, d))
    # Half of the samples lie where only the bias decides.
    X[::2] -= np.outer(X[::2] @ w + rng.uniform(0.2, 0.8, len(X[::2])) * b, w) / (w @ w)
    return X, w, b


def on_the_border(rng: Generator) -> Arguments:
    """Return samples of which some are exactly on the border and some just beside it."""
    w = rng.choice([-2.0, -1.0, 1.0, 2.0], 3)
    X = rng.integers(-3, 4, (9, 3)).astype(np.float64)
    b = float(rng.integers(1, 4))
    X[:, 0] = (np.tile([0.0, 1.0, -1.0], 3) * 0.25 - b - X[:, 1:] @ w[1:]) / w[0]
    return X, w, b


def at(side: float, target: int, learning_rate: float = 0.3) -> Inputs:
    """Return one sample whose sum is ``side``, and what it should have been."""

    def sample(rng: Generator) -> Arguments:
        w = rng.choice([-2.0, -1.0, 1.0, 2.0], 3)
        x = rng.integers(2, 6, 3) * rng.choice([-1.0, 1.0], 3)
        return x, target, w, float(side - x @ w), learning_rate

    return sample


def any_sample(rng: Generator) -> Arguments:
    """Return a sample of real numbers that is answered wrongly."""
    x, w = rng.normal(0.0, 1.0, 5), rng.normal(0.0, 1.0, 5)
    b = float(rng.normal())
    return x, int(x @ w + b < 0), w, b, float(rng.uniform(0.2, 0.7))


def muddled(rng: Generator, epochs: int = 4, learning_rate: float = 0.35) -> Arguments:
    """Return samples that no line parts: one of them has both labels."""
    X = rng.normal(0.5, 1.5, (9, 3))
    y = rng.integers(0, 2, 9)
    X[5], y[5] = X[2], 1 - y[2]
    return X, y, learning_rate, epochs


def on_a_grid(rng: Generator) -> Arguments:
    """Return whole numbers, with many samples on a border on the way."""
    X = rng.integers(-2, 3, (12, 2)).astype(np.float64)
    return X, rng.integers(0, 2, 12), 0.5, 5


def apart(rng: Generator) -> Arguments:
    """Return samples in no order that a line parts, with a street between the classes."""
    direction = rng.normal(0.0, 1.0, 3)
    direction /= np.linalg.norm(direction)
    y = rng.permutation(np.arange(12) % 2)
    X = rng.normal(0.0, 1.0, (12, 3))
    X += np.outer((2 * y - 1) * rng.uniform(0.8, 1.6, 12) - X @ direction, direction)
    return X + 0.3, y, 1.0, 12


def one_class(rng: Generator, label: int = 0) -> Arguments:
    """Return samples that are all of one class."""
    return rng.normal(0.0, 1.0, (5, 2)), np.full(5, label), 0.4, 3


def table(data: str, epochs: int) -> Inputs:
    """Return a truth table to learn."""
    found = or_table() if data == "or" else xor_table()
    return lambda rng: (found.X, found.y, 1.0, epochs)


def arguments_of(judged: Judged) -> Arguments:
    """Return the arguments of the first call."""
    return judged.calls[0].arguments


def filled(returned: Any, epochs: int) -> Any:
    """Add the zeros that who stops after an epoch without a mistake leaves out."""
    if not isinstance(returned, (list, tuple)) or len(returned) != 3:
        return returned
    w, b, mistakes = returned
    counts = np.asarray(mistakes)
    if counts.ndim == 1 and 0 < counts.size < epochs and counts[-1] == 0:
        counts = np.append(counts, np.zeros(epochs - counts.size, dtype=int))
    return w, b, counts


def trains(inputs: Inputs, name: str, *, layer: str = "values", seeds: int = 3) -> Check:
    """Ask for the weights and the mistakes of a training."""

    def judge(judged: Judged) -> str | None:
        epochs = arguments_of(judged)[3]
        mine, right = (filled(of[0].returned, epochs) for of in (judged.outcomes, judged.expected))
        if layer == "shapes":
            return shape_difference(mine, right)
        return difference(mine, right, rtol=1e-7, atol=1e-6)

    return holds(name, layer, "fit", one_call("fit", inputs), judge, seeds=seeds)


def parts_of(outcome: Outcome) -> tuple[Floats, float, Floats]:
    """Return w, b and the mistakes of a training."""
    returned: Any = outcome.returned
    w, b, mistakes = returned
    return np.asarray(w, float), float(b), np.asarray(mistakes, float)


def within_the_bound(judged: Judged) -> str | None:
    """Ask that all mistakes together are no more than Novikoff (1962) allows."""
    X, y, *_ = arguments_of(judged)
    w, b, _ = parts_of(judged.expected[0])
    sides = (2 * y - 1) * (X @ w + b)
    margin = sides.min() / np.sqrt(w @ w + b * b)
    most = (np.max(np.sum(X**2, axis=1)) + 1) / margin**2
    mine = parts_of(judged.outcomes[0])[2].sum()
    if mine <= most:
        return None
    return f"it makes {mine:.0f} mistakes; on these samples {most:.0f} are the most there can be"


def rate_changes_no_answer(judged: Judged) -> str | None:
    """Ask that a larger rate makes the same mistakes, and weights larger by as much."""
    (w, b, mistakes), (far_w, far_b, far_mistakes) = map(parts_of, judged.outcomes)
    if mistakes.shape != far_mistakes.shape or not np.array_equal(mistakes, far_mistakes):
        return "from zeros the learning rate should change no answer, but the mistakes differ"
    if np.allclose(4 * w, far_w) and np.allclose(4 * b, far_b):
        return None
    return "a learning rate four times as large should give weights and bias four times as large"


def two_rates(rng: Generator) -> tuple[Call, ...]:
    """Ask for two trainings that differ in the rate alone."""
    X, y, _, epochs = muddled(rng)
    return tuple(Call(Named("fit"), (X, y, rate, epochs)) for rate in (0.5, 2.0))


def same_moves(judged: Judged) -> str | None:
    """Compare what each epoch changes; the calls train for one epoch more each."""
    mine, right = (
        np.array([np.append(w, b) for w, b, _ in map(parts_of, of)])
        for of in (judged.outcomes, judged.expected)
    )
    said = walk_difference(mine, right)
    return said and f"what an epoch changes in w and b: {said}"


def epoch_by_epoch(rng: Generator) -> tuple[Call, ...]:
    """Ask for 0 to 4 epochs over the same samples."""
    X, y, rate, _ = muddled(rng)
    return tuple(Call(Named("fit"), (X, y, rate, epochs)) for epochs in range(5))


def irises(rng: Generator) -> tuple[Call, ...]:
    """Ask for two kinds of Iris by their petals."""
    data = iris()
    two = np.isin(data.y, ("setosa", "versicolor"))
    y = (data.y[two] == "versicolor").astype(int)
    return (Call(Named("fit"), (data.X[two][:, 2:], y, 1.0, 50)),)


def parts_irises(judged: Judged) -> str | None:
    """Ask for no mistake on the irises, and none in the last epoch."""
    X, y, *_ = arguments_of(judged)
    w, b, mistakes = parts_of(judged.outcomes[0])
    right = int(np.sum((X @ w + b >= 0) == y))
    if right < len(y):
        return f"it answers {right} of {len(y)} irises rightly; a line parts them all"
    return None if mistakes[-1] == 0 else "the last epoch should be without a mistake"


CHECKS: tuple[Check, ...] = (
    has_shapes("predict", model, name="answers every sample with one number"),
    has_shapes("update", any_sample, name="returns the weights and the bias after one sample"),
    trains(muddled, "returns weights, bias, and a count for each epoch", layer="shapes"),
    values("predict", model, name="answers 1 on one side and 0 on the other"),
    values("predict", on_the_border, name="counts a sample on the border as class 1"),
    values("predict", partial(model, n=1, d=3), name="answers a single sample"),
    values("update", at(4, 1), name="leaves a 1 alone that it answers rightly"),
    values("update", at(-4, 0), name="leaves a 0 alone that it answers rightly"),
    values("update", at(-3, 1), name="moves towards a 1 that it missed"),
    values("update", at(3, 0), name="moves away from a 0 that it took for a 1"),
    values("update", at(0, 0), name="moves away from a 0 on the border"),
    values("update", at(0, 1), name="leaves a 1 on the border alone"),
    values("update", at(-3, 1, 0.0), name="moves nowhere at a learning rate of 0"),
    values("update", any_sample, name="moves as far as the learning rate says"),
    trains(table("or", 4), "learns OR as in the lesson, with 2, 2, 1 and 0 mistakes", seeds=1),
    trains(muddled, "learns sample by sample, in their order"),
    trains(on_a_grid, "treats the border alike all the way"),
    trains(partial(muddled, epochs=1), "goes once over the samples in one epoch"),
    trains(partial(muddled, epochs=0), "returns zeros and no count if there is no epoch"),
    trains(one_class, "learns where all samples are of class 0"),
    trains(partial(one_class, label=1), "learns where all samples are of class 1"),
    trains(apart, "comes to rest where a line parts the classes"),
    keeps_inputs("predict", model, name="leaves what it answers as it was"),
    keeps_inputs("update", any_sample, name="leaves the weights it was given as they were"),
    keeps_inputs("fit", muddled, name="leaves the samples it learns from as they were"),
    trains(table("xor", 7), "never comes to rest on XOR", layer="properties", seeds=1),
    holds(
        "makes no more mistakes than Novikoff allows",
        "properties",
        "fit",
        one_call("fit", apart),
        within_the_bound,
    ),
    holds(
        "makes the same mistakes at any learning rate",
        "properties",
        "fit",
        two_rates,
        rate_changes_no_answer,
    ),
    holds(
        "moves as far as it should in each epoch", "trajectory", "fit", epoch_by_epoch, same_moves
    ),
    holds("parts two kinds of Iris", "learns", "fit", irises, parts_irises, seeds=1, seconds=10),
)
