import numpy as np
import pytest

from dlpath.core.parameters import initial_weights, views, zeros


def test_views_share_the_memory_of_the_vector():
    shapes = [(2, 3), (4,), (1, 2, 2)]
    vector = zeros(shapes, np.float32)
    arrays = views(vector, shapes)
    for k, array in enumerate(arrays):
        array[:] = k + 1
    assert [array.shape for array in arrays] == shapes
    assert vector.tolist() == [1] * 6 + [2] * 4 + [3] * 4


@pytest.mark.parametrize("activation", ["relu", "tanh"])
def test_initial_weights_keep_the_size_of_a_signal_through_twenty_layers(activation):
    rng = np.random.default_rng(0)
    x = rng.standard_normal((50, 200))
    before = np.sqrt(np.mean(x**2))
    for _ in range(20):
        z = x @ initial_weights((200, 200), activation, rng=rng)
        x = np.maximum(z, 0) if activation == "relu" else z
    assert 0.5 < np.sqrt(np.mean(x**2)) / before < 2
