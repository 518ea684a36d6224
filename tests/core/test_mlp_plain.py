from itertools import pairwise

import numpy as np
import pytest
from tests.core.planted import Part, error, missed

from dlpath.core import mlp_plain
from dlpath.core.activations import ACTIVATIONS
from dlpath.core.losses import cross_entropy
from dlpath.core.mlp import MLP
from dlpath.core.optimizers import adam, momentum
from dlpath.core.parameters import views
from dlpath.core.training import batches

SIZES = (3, 5, 4, 2)
X = np.random.default_rng(0).standard_normal((50, 3))
LABELS = (X @ [1.0, -2.0, 0.5] > 0).astype(np.intp)


def flat(parameters):
    return np.concatenate([*(W.ravel() for W, _ in parameters), *(b for _, b in parameters)])


def trained(**settings):
    return MLP(
        hidden=SIZES[1:-1],
        batch_size=8,
        epochs=5,
        dtype=np.float64,
        rng=np.random.default_rng(7),
        **settings,
    ).fit(X, LABELS)


def loss_part(activation):
    """Return the loss as a function of the first weights, which all other gradients lead to."""
    start = mlp_plain.initial_parameters(SIZES, np.random.default_rng(1), activation=activation)

    def with_first(W):
        return [(W, start[0][1]), *start[1:]]

    def loss(W):
        outputs = mlp_plain.layers(X, with_first(W), activation=activation)
        return np.array([cross_entropy(outputs[-1], LABELS)])

    def gradient(W, upstream):
        gradients = mlp_plain.backward(X, LABELS, with_first(W), activation=activation)
        return upstream * gradients[0][0]

    return Part(loss, gradient, start[0][0])


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_gradient_is_that_of_the_loss(activation):
    assert error(loss_part(activation)) < 1e-5


def test_planted_mistakes_are_caught():
    assert missed(loss_part("tanh")) == []


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_estimator_with_gradient_descent_is_the_plain_network(activation):
    plain = mlp_plain.train(
        X,
        LABELS,
        SIZES,
        learning_rate=0.3,
        epochs=5,
        batch_size=8,
        activation=activation,
        rng=np.random.default_rng(7),
    )
    mlp = trained(optimizer="sgd", learning_rate=0.3, activation=activation)
    np.testing.assert_allclose(mlp.network_.parameters, flat(plain), rtol=0, atol=1e-13)


@pytest.mark.parametrize("optimizer", ["momentum", "adam"])
def test_estimator_follows_the_rules_of_the_optimisers(optimizer):
    rng = np.random.default_rng(7)
    parameters = mlp_plain.initial_parameters(SIZES, rng)
    kept = [np.zeros_like(flat(parameters)) for _ in range(2)]
    t = 0
    for _ in range(5):
        for some in batches(len(X), 8, rng):
            t += 1
            gradients = flat(mlp_plain.backward(X[some], LABELS[some], parameters))
            if optimizer == "adam":
                vector, *kept = adam(flat(parameters), gradients, *kept, t, 0.01)
            else:
                vector, kept[0] = momentum(flat(parameters), gradients, kept[0], 0.01)
            parameters = pairs(vector)
    mlp = trained(optimizer=optimizer, learning_rate=0.01)
    np.testing.assert_allclose(mlp.network_.parameters, flat(parameters), rtol=0, atol=1e-13)


def pairs(vector):
    """Return a vector with all weights first as the list of pairs (W, b)."""
    shapes = [*pairwise(SIZES), *((width,) for width in SIZES[1:])]
    arrays = views(vector, shapes)
    return list(zip(arrays[:3], arrays[3:], strict=True))
