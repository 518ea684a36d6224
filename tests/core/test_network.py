import numpy as np
import pytest
from tests.core.planted import Part, error, missed

from dlpath.core.activations import ACTIVATIONS
from dlpath.core.network import Network

SIZES = (5, 4, 6, 3)
CASES = [(activation, 0.0) for activation in ACTIVATIONS] + [("relu", 0.4), ("tanh", 0.4)]


def network(activation="relu", dropout=0.0):
    built = Network(
        SIZES,
        activation=activation,
        dropout=dropout,
        dtype=np.float64,
        rng=np.random.default_rng(0),
    )
    built.parameters += 0.1 * np.random.default_rng(1).standard_normal(built.parameters.size)
    return built


def inputs():
    return np.random.default_rng(2).standard_normal((7, SIZES[0]))


def parameters_part(activation, dropout):
    net = network(activation, dropout)

    def outputs(parameters):
        net.parameters[:] = parameters
        return net.forward(inputs(), rng=np.random.default_rng(3))

    def gradient(parameters, upstream):
        net.backward(upstream, outputs(parameters)[1])
        return net.gradient.copy()

    return Part(lambda parameters: outputs(parameters)[0], gradient, net.parameters.copy())


def inputs_part(activation, dropout):
    net = network(activation, dropout)

    def outputs(X):
        return net.forward(X, rng=np.random.default_rng(3))

    def gradient(X, upstream):
        return net.backward(upstream, outputs(X)[1]) @ net.weights[0].T

    return Part(lambda X: outputs(X)[0], gradient, inputs())


@pytest.mark.parametrize(("activation", "dropout"), CASES)
@pytest.mark.parametrize("part", [parameters_part, inputs_part])
def test_gradients_are_those_of_the_values(part, activation, dropout):
    assert error(part(activation, dropout)) < 1e-5


@pytest.mark.parametrize("part", [parameters_part, inputs_part])
def test_planted_mistakes_are_caught(part):
    assert missed(part("tanh", 0.0)) == []


def test_a_bias_gradient_that_is_left_out_is_caught():
    part = parameters_part("tanh", 0.0)
    weights = network().weight_count

    def without_biases(parameters, upstream):
        gradient = part.backward(parameters, upstream)
        gradient[weights:] = 0
        return gradient

    assert error(part._replace(backward=without_biases)) > 0.99


def test_dropout_silences_its_share_and_keeps_the_mean():
    net = Network([1, 20000, 1], activation="identity", dropout=0.3, rng=np.random.default_rng(0))
    net.biases[0][:] = 1
    _, cache = net.forward(np.zeros((1, 1), np.float32), rng=np.random.default_rng(0))
    hidden = cache.inputs[1]
    assert np.mean(hidden == 0) == pytest.approx(0.3, abs=0.02)
    assert hidden.mean() == pytest.approx(1, abs=0.02)


def test_without_an_rng_there_is_no_dropout():
    full, thinned = network(), network(dropout=0.5)
    assert np.array_equal(full.forward(inputs())[0], thinned.forward(inputs())[0])
    rng = np.random.default_rng(0)
    assert not np.array_equal(full.forward(inputs())[0], thinned.forward(inputs(), rng=rng)[0])


def test_weights_and_biases_are_views_of_one_vector_with_the_weights_first():
    net = network()
    net.parameters[: net.weight_count] = 1
    net.parameters[net.weight_count :] = 2
    assert all((W == 1).all() for W in net.weights)
    assert all((b == 2).all() for b in net.biases)
    assert [W.shape for W in net.weights] == [(5, 4), (4, 6), (6, 3)]
