"""What is asked of the forward and the backward pass."""

from functools import partial
from typing import Any

import numpy as np

from dlpath.exercises.bank.mlp.inputs import (
    class_missing,
    far_out,
    labelled,
    network,
    one_sample,
)
from dlpath.exercises.kit.checks import agrees, gradient_of, has_shapes, keeps_inputs


def _mean_cross_entropy(solution: Any, X: Any, labels: Any, params: Any) -> float:
    z = solution.forward(X, params)
    right = z[np.arange(len(z)), labels]
    top = z.max(axis=1)
    return float(np.mean(top + np.log(np.exp(z - top[:, None]).sum(axis=1)) - right))


PASSES = (
    has_shapes("forward", network, name="gives a row of logits for every sample"),
    agrees("forward", network, name="is right with two hidden layers", rtol=1e-6),
    agrees("forward", partial(network, sizes=(4, 3)), name="is right without any", rtol=1e-6),
    agrees(
        "forward",
        partial(network, sizes=(2, 3, 4, 6, 5)),
        name="is right with three hidden layers",
        rtol=1e-6,
    ),
    keeps_inputs("forward", network),
    has_shapes("backward", labelled, name="gives gradients in the form of the parameters"),
    gradient_of(
        "backward",
        _mean_cross_entropy,
        labelled,
        name="agrees with the slope of the loss, measured at every weight",
        wrt=(2,),
    ),
    agrees(
        "backward",
        partial(labelled, sizes=(4, 3)),
        name="is right without hidden layers",
        layer="gradients",
        rtol=1e-6,
    ),
    agrees(
        "backward",
        partial(labelled, sizes=(2, 3, 4, 6, 5)),
        name="is right with three hidden layers",
        layer="gradients",
        rtol=1e-6,
    ),
    agrees(
        "backward",
        class_missing,
        name="is right where a class is missing in the batch",
        layer="gradients",
        rtol=1e-6,
    ),
    agrees(
        "backward",
        one_sample,
        name="takes a single sample",
        layer="gradients",
        rtol=1e-6,
        atol=1e-6,
    ),
    agrees(
        "backward",
        far_out,
        name="does not overflow where logits are huge",
        layer="properties",
        rtol=1e-6,
        atol=1e-9,
    ),
    keeps_inputs("backward", labelled),
)
