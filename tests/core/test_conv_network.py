import numpy as np
import pytest
from tests.core.planted import Part, error, missed

from dlpath.core.conv_network import ConvNetwork

IMAGE = (2, 9, 4)


def network():
    built = ConvNetwork(
        IMAGE,
        channels=(3, 5),
        kernel=3,
        outputs=6,
        dtype=np.float64,
        rng=np.random.default_rng(0),
    )
    built.parameters += 0.1 * np.random.default_rng(1).standard_normal(built.parameters.size)
    return built


def images():
    return np.random.default_rng(2).standard_normal((3, *IMAGE))


def parameters_part():
    net = network()

    def outputs(parameters):
        net.parameters[:] = parameters
        return net.forward(images())

    def gradient(parameters, upstream):
        net.backward(upstream, outputs(parameters)[1])
        return net.gradient.copy()

    return Part(lambda parameters: outputs(parameters)[0], gradient, net.parameters.copy())


def images_part():
    net = network()
    return Part(
        lambda X: net.forward(X)[0],
        lambda X, upstream: net.backward(upstream, net.forward(X)[1]),
        images(),
    )


@pytest.mark.parametrize("part", [parameters_part, images_part])
def test_gradients_are_those_of_the_values(part):
    assert error(part()) < 1e-5


@pytest.mark.parametrize("part", [parameters_part, images_part])
def test_planted_mistakes_are_caught(part):
    assert missed(part()) == []


def test_weights_come_first_and_are_views():
    net = network()
    net.parameters[: net.weight_count] = 1
    net.parameters[net.weight_count :] = 2
    assert [W.shape for W in net.weights] == [(3, 2, 3, 3), (5, 3, 3, 3), (10, 6)]
    assert all((W == 1).all() for W in net.weights)
    assert all((b == 2).all() for b in net.biases)
