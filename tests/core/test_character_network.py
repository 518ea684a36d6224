import numpy as np
import pytest
from tests.core.planted import Part, error, missed

from dlpath.core.character_network import CELLS, CharacterNetwork

CODES = np.random.default_rng(0).integers(0, 4, (6, 2))


def part(cell):
    net = CharacterNetwork(4, 3, cell=cell, dtype=np.float64, rng=np.random.default_rng(0))
    state = tuple(np.random.default_rng(1).standard_normal((CELLS[cell].states, 2, 3)))

    def outputs(parameters):
        net.parameters[:] = parameters
        return net.forward(CODES, state)

    def gradient(parameters, upstream):
        net.backward(upstream, outputs(parameters)[1])
        return net.gradient.copy()

    return Part(lambda parameters: outputs(parameters)[0], gradient, net.parameters.copy())


@pytest.mark.parametrize("cell", CELLS)
def test_gradient_is_that_of_the_logits(cell):
    assert error(part(cell)) < 1e-5


@pytest.mark.parametrize("cell", CELLS)
def test_planted_mistakes_are_caught(cell):
    assert missed(part(cell)) == []


def test_forget_gate_is_open_at_the_start():
    net = CharacterNetwork(4, 3, rng=np.random.default_rng(0))
    assert net.b.tolist() == [0] * 3 + [1] * 3 + [0] * 6
