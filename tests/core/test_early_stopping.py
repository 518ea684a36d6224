import numpy as np

from dlpath.core.early_stopping import EarlyStopping
from dlpath.core.network import Network
from dlpath.core.training import squared_error


def watch(values, patience):
    """Watch a network whose output is each of the values in turn, against a target of zero."""
    net = Network([1, 1], dtype=np.float64, rng=np.random.default_rng(0))
    net.parameters[:] = 0
    stopping = EarlyStopping(
        net, np.ones((1, 1)), np.zeros((1, 1)), squared_error, patience=patience
    )
    for value in values:
        net.biases[0][:] = value
        stopping.look()
        if stopping.is_over:
            break
    return net, stopping


def test_it_is_over_when_the_best_is_as_old_as_the_patience():
    _, stopping = watch([5, 3, 4, 2, 3, 3, 1], patience=2)
    assert stopping.losses == [25, 9, 16, 4, 9, 9]
    assert stopping.is_over


def test_it_goes_on_as_long_as_things_get_better():
    _, stopping = watch([5, 4, 3, 2, 1], patience=1)
    assert len(stopping.losses) == 5
    assert not stopping.is_over


def test_the_best_parameters_are_put_back():
    net, stopping = watch([5, 3, 1, 2, 4], patience=2)
    stopping.restore_best()
    assert net.biases[0][0] == 1
