"""What is asked of softmax and the cross-entropy."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.random import Generator

from dlpath.core.datasets import iris
from dlpath.exercises.bank.softmax.inputs import (
    SAMPLES,
    certain,
    class_missing,
    hopeless,
    huge,
    labelled,
    logits,
    one_sample,
    only_logits,
    whole,
)
from dlpath.exercises.kit.checks import (
    agrees,
    gradient_of,
    has_shapes,
    holds,
    keeps_inputs,
    one_call,
)
from dlpath.exercises.kit.exercise import Judged
from dlpath.sandbox.values import Call, Named


def _shifted(function: str) -> Callable[[Generator], Sequence[Call]]:
    """Ask twice: the second time a number of its own is added to all logits of each row."""

    def calls(rng: Generator) -> Sequence[Call]:
        z, *labels = labelled(rng) if function != "softmax" else logits(rng)
        moved = z + rng.normal(0, 5, (SAMPLES, 1))
        return tuple(Call(Named(function), (scores, *labels)) for scores in (z, moved))

    return calls


def _same_when_shifted(judged: Judged) -> str | None:
    one, two = (np.asarray(outcome.returned, dtype=float) for outcome in judged.outcomes)
    if one.shape == two.shape and np.allclose(one, two, rtol=1e-4, atol=1e-6):
        return None
    return "the result changes when one number is added to all scores of a row; softmax does not"


def _probabilities(judged: Judged) -> str | None:
    given = np.asarray(judged.outcomes[0].returned, dtype=float)
    if not np.all(given >= 0):
        return "a probability is negative or no number"
    totals = given.sum(axis=1)
    worst = int(np.argmax(np.abs(totals - 1)))
    if abs(totals[worst] - 1) <= 1e-5:
        return None
    return f"row {worst} adds up to {totals[worst]:.6g}; probabilities add up to 1"


def _rows_cancel(judged: Judged) -> str | None:
    given = np.asarray(judged.outcomes[0].returned, dtype=float)
    totals = given.sum(axis=1)
    worst = int(np.argmax(np.abs(totals)))
    if abs(totals[worst]) <= 1e-6:
        return None
    return (
        f"row {worst} of the gradient adds up to {totals[worst]:.4g}; what one class gains, the "
        "others lose, so it is 0"
    )


def _classified(rng: Generator) -> Sequence[Call]:
    """Ask for the gradient at the logits of a classifier of irises that knows nothing yet."""
    return (Call(Named("cross_entropy_gradient"), (np.zeros((150, 3)), _species())),)


def _species() -> Any:
    return np.unique(iris().y, return_inverse=True)[1]


def _points_downhill(judged: Judged) -> str | None:
    """Take one long step against the gradient, through one layer of weights."""
    X = iris().X
    X = np.column_stack([(X - X.mean(axis=0)) / X.std(axis=0), np.ones(150)])
    W = -2 * X.T @ np.asarray(judged.outcomes[0].returned, dtype=float)
    right = float(np.mean((X @ W).argmax(axis=1) == _species()))
    if right >= 0.8:
        return None
    return f"after one step along your gradient {right:.0%} of the irises are named right, not 80 %"


CHECKS = (
    has_shapes("softmax", logits),
    agrees("softmax", logits, name="turns scores into probabilities", rtol=1e-6),
    agrees("softmax", only_logits(one_sample), name="takes a single sample", rtol=1e-6),
    agrees("softmax", only_logits(whole), name="makes fractions of whole scores", rtol=1e-6),
    holds(
        "is positive, and each row adds up to 1",
        "properties",
        "softmax",
        one_call("softmax", logits),
        _probabilities,
    ),
    agrees(
        "softmax",
        only_logits(huge),
        name="does not overflow, whatever the scores",
        layer="properties",
        rtol=1e-6,
    ),
    holds(
        "does not mind a number added to a whole row",
        "properties",
        "softmax",
        _shifted("softmax"),
        _same_when_shifted,
    ),
    keeps_inputs("softmax", logits),
    has_shapes("cross_entropy", labelled, name="gives one number"),
    agrees("cross_entropy", labelled, name="is the mean of -log(probability)", rtol=1e-6),
    agrees(
        "cross_entropy",
        class_missing,
        name="is right where a class is missing among the labels",
        rtol=1e-6,
    ),
    agrees("cross_entropy", one_sample, name="takes a single sample", rtol=1e-6),
    agrees("cross_entropy", whole, name="takes whole scores", rtol=1e-6),
    agrees(
        "cross_entropy",
        huge,
        name="does not overflow, whatever the scores",
        layer="properties",
        rtol=1e-6,
    ),
    agrees(
        "cross_entropy",
        hopeless,
        name="stays finite and right where the right class has no chance",
        layer="properties",
        rtol=1e-6,
    ),
    agrees(
        "cross_entropy",
        certain,
        name="is nearly 0 where the right class is certain",
        layer="properties",
        atol=1e-6,
    ),
    holds(
        "does not mind a number added to a whole row",
        "properties",
        "cross_entropy",
        _shifted("cross_entropy"),
        _same_when_shifted,
    ),
    keeps_inputs("cross_entropy", labelled),
    has_shapes("cross_entropy_gradient", labelled, name="has the shape of the logits"),
    gradient_of(
        "cross_entropy_gradient",
        "cross_entropy",
        labelled,
        name="agrees with the slope of the loss, measured at every logit",
        wrt=(0,),
    ),
    agrees(
        "cross_entropy_gradient",
        class_missing,
        name="is right where a class is missing among the labels",
        layer="gradients",
        rtol=1e-6,
    ),
    agrees(
        "cross_entropy_gradient",
        one_sample,
        name="takes a single sample",
        layer="gradients",
        rtol=1e-6,
        atol=1e-6,
    ),
    agrees(
        "cross_entropy_gradient",
        whole,
        name="makes fractions of whole scores",
        layer="gradients",
        rtol=1e-6,
        atol=1e-6,
    ),
    agrees(
        "cross_entropy_gradient",
        huge,
        name="does not overflow, whatever the scores",
        layer="properties",
        rtol=1e-6,
    ),
    holds(
        "adds up to 0 in every row",
        "properties",
        "cross_entropy_gradient",
        one_call("cross_entropy_gradient", labelled),
        _rows_cancel,
    ),
    keeps_inputs("cross_entropy_gradient", labelled),
    holds(
        "points downhill on the irises",
        "learns",
        "cross_entropy_gradient",
        _classified,
        _points_downhill,
        seeds=1,
    ),
)
