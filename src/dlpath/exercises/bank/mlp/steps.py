"""What is asked of sgd, momentum and Adam."""

from typing import Any

import numpy as np
from numpy.random import Generator

from dlpath.exercises.bank.mlp.inputs import parameters
from dlpath.exercises.kit.checks import agrees, has_shapes, keeps_inputs


def _sgd(rng: Generator) -> tuple[Any, ...]:
    return parameters(rng), parameters(rng), float(rng.uniform(0.1, 0.9))


def _sgd_at_rest(rng: Generator) -> tuple[Any, ...]:
    return parameters(rng), parameters(rng), 0.0


def _momentum(rng: Generator) -> tuple[Any, ...]:
    rate, beta = rng.uniform(0.1, 0.9), rng.uniform(0.3, 0.9)
    return parameters(rng), parameters(rng), parameters(rng), float(rate), float(beta)


def _momentum_without_memory(rng: Generator) -> tuple[Any, ...]:
    return (*_momentum(rng)[:-1], 0.0)


def _adam(rng: Generator) -> tuple[Any, ...]:
    """Return a state in the middle of training, with an eps that can be seen."""
    squares = [(W**2, b**2) for W, b in parameters(rng)]
    settings = rng.uniform(0.1, 0.9), rng.uniform(0.5, 0.7), rng.uniform(0.8, 0.95)
    t = int(rng.integers(2, 6))
    state = parameters(rng), parameters(rng), parameters(rng), squares, t
    return (*state, *map(float, settings), float(rng.uniform(0.05, 0.3)))


def _adam_at_first(rng: Generator) -> tuple[Any, ...]:
    """Return the first step, with the settings of the paper."""
    params = parameters(rng)
    zeros = [(np.zeros_like(W), np.zeros_like(b)) for W, b in params]
    return params, parameters(rng), zeros, zeros, 1, 0.1, 0.9, 0.999, 1e-8


def _adam_later(rng: Generator) -> tuple[Any, ...]:
    params, grads, m, v, _, *settings = _adam(rng)
    return (params, grads, m, v, 40, *settings)


STEPS = (
    has_shapes("sgd", _sgd, name="gives parameters in the form of those it takes"),
    agrees("sgd", _sgd, name="steps against the gradient", rtol=1e-6),
    agrees("sgd", _sgd_at_rest, name="stands still at learning rate 0", layer="properties"),
    keeps_inputs("sgd", _sgd),
    has_shapes("momentum", _momentum, name="gives parameters and velocity"),
    agrees("momentum", _momentum, name="steps along the velocity", rtol=1e-6),
    agrees(
        "momentum",
        _momentum_without_memory,
        name="is plain sgd when beta is 0",
        layer="properties",
        rtol=1e-6,
    ),
    keeps_inputs("momentum", _momentum),
    has_shapes("adam", _adam, name="gives parameters, m and v"),
    agrees("adam", _adam, name="steps as the paper says", rtol=1e-6),
    agrees("adam", _adam_at_first, name="is right in the very first step", rtol=1e-6),
    agrees("adam", _adam_later, name="is right after 39 steps", rtol=1e-6),
    keeps_inputs("adam", _adam),
)
