"""A small exercise of the tests' own, with a check in every layer."""

from pathlib import Path

import numpy as np

from dlpath.exercises.kit import bank
from dlpath.exercises.kit.checks import agrees, gradient_of, has_shapes, holds, keeps_inputs
from dlpath.exercises.kit.exercise import Exercise, Mistake
from dlpath.sandbox.values import Call, Named

TEXTS = bank.read(Path(__file__).parent)


def line(rng, n=7, d=3):
    return rng.normal(size=(n, d)), rng.normal(size=d), float(rng.uniform(1, 2))


def fitted(rng, n=7, d=3):
    X, w, b = line(rng, n, d)
    return X, rng.normal(size=n), w, b


def trained(rng):
    return *fitted(rng), 0.1, 4


def squares(solution, X, y, w, b):
    return np.mean((solution.predict(X, w, b) - y) ** 2)


def falls(judged):
    X, y, w, b, *_ = judged.calls[0].arguments
    before = np.mean((X @ w + b - y) ** 2)
    w, b = (np.asarray(part, dtype=float) for part in judged.outcomes[0].returned)
    after = np.mean((X @ w + b - y) ** 2)
    return None if after < before / 2 else f"the loss went from {before:.4g} to {after:.4g}"


CHECKS = (
    has_shapes("predict", line, name="gives one height for each sample"),
    agrees("predict", line, name="gives the height of the line", rtol=1e-6),
    has_shapes("gradient", fitted, name="gives a slope for w and one for b"),
    agrees("gradient", fitted, name="gives both slopes", rtol=1e-6),
    agrees("gradient", lambda rng: fitted(rng, 1, 2), name="takes a single sample", rtol=1e-6),
    gradient_of("gradient", squares, fitted, name="is what differences measure", wrt=(2, 3)),
    keeps_inputs("gradient", fitted),
    agrees("train", trained, name="takes four steps", layer="trajectory", rtol=1e-6),
    agrees("train", lambda rng: (*fitted(rng), 0.1, 0), name="takes no step", rtol=1e-6),
    keeps_inputs("train", trained, name="leaves w and b of the caller as they were"),
    holds(
        "halves the loss",
        "learns",
        "train",
        lambda rng: (Call(Named("train"), (*fitted(rng, 30), 0.1, 60)),),
        falls,
        seeds=1,
    ),
)

MISTAKES = (
    Mistake("bias-forgotten", "predict", "The bias is not added.", ((" + b", ""),)),
    Mistake("bias-subtracted", "predict", "The bias is taken away.", ((" + b", " - b"),)),
    Mistake(
        "missing-mean",
        "gradient",
        "The mean is missing: your slope is n times too large.",
        ((" / len(y)", ""), ("np.mean", "np.sum")),
    ),
    Mistake("mean-missing-for-w", "gradient", "The mean is missing for w.", ((" / len(y)", ""),)),
    Mistake("mean-missing-for-b", "gradient", "For b it is missing.", (("np.mean", "np.sum"),)),
    Mistake(
        "sign-flipped",
        "gradient",
        "The error has the wrong sign.",
        (("predict(X, w, b) - y", "y - predict(X, w, b)"),),
    ),
    Mistake(
        "factor-forgotten",
        "gradient",
        "The 2 of the square is missing.",
        (("2 * X.T", "X.T"), ("2 * np.mean", "np.mean")),
    ),
    Mistake(
        "mean-over-columns",
        "gradient",
        "Divided by the number of columns.",
        (("len(y)", "len(w)"), ("np.mean(error)", "np.sum(error) / len(w)")),
    ),
    Mistake("bias-not-updated", "train", "b stays.", (("b = b - learning_rate * db", "pass"),)),
    Mistake(
        "changed-in-place",
        "train",
        "The caller's w is changed.",
        (("w = w - learning_rate * dw", "w -= learning_rate * dw"),),
    ),
    Mistake(
        "up-the-slope", "train", "Uphill.", (("w = w - ", "w = w + "), ("b = b - ", "b = b + "))
    ),
    Mistake("one-step-more", "train", "One more.", (("range(steps)", "range(steps + 1)"),)),
)

EXERCISE = Exercise(
    name="toy",
    title="A line by steps",
    functions=("predict", "gradient", "train"),
    teaches=("slope",),
    needs=(),
    checks=CHECKS,
    mistakes=MISTAKES,
)
