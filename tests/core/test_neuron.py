"""One neuron: it learns OR, and cannot learn XOR."""

import numpy as np
import pytest

from dlpath.core import check_gradient
from dlpath.core.arguments import ArgumentError
from dlpath.core.datasets import or_table, xor_table
from dlpath.core.neuron import forward, gradient, loss, train

# The author's start: three numbers of numpy's old generator with seed 1, the last for the bias.
START = 2 * np.array([0.417022004702574, 0.7203244934421581, 0.00011437481734488664]) - 1
# He adds up the gradients of the four rows where we take their mean.
RATE = 4.0


def trained(data, steps=10_000, w=START[:2], b=START[2]):
    return train(data.X, data.y, w, b, learning_rate=RATE, steps=steps)


def test_or_is_learned_as_in_the_guide():
    data = or_table()
    # He prints the output that led to the last of 10,000 corrections.
    result = trained(data, steps=9_999)
    output = forward(data.X, result.w, result.b)
    np.testing.assert_allclose(output, [0.01627589, 0.98974255, 0.98974254, 0.99999822], atol=5e-9)
    assert (np.diff(result.losses) < 0).all()


@pytest.mark.parametrize("seed", range(5))
def test_xor_stays_undecided(seed):
    data = xor_table()
    rng = np.random.default_rng(seed)
    result = trained(data, w=rng.uniform(-1, 1, size=2), b=rng.uniform(-1, 1))
    np.testing.assert_allclose(forward(data.X, result.w, result.b), 0.5, atol=0.01)


def test_for_xor_the_pulls_of_the_four_rows_cancel_at_one_half():
    data = xor_table()
    dw, db = gradient(data.X, data.y, np.zeros(2), 0.0)
    assert not dw.any()
    assert db == 0
    assert gradient(or_table().X, or_table().y, np.zeros(2), 0.0)[1] < 0


def test_the_gradient_is_the_slope_of_the_loss():
    rng = np.random.default_rng(0)
    X, y = rng.normal(size=(7, 3)), rng.uniform(size=7)
    error = check_gradient(
        lambda p: loss(X, y, p[:3], p[3]),
        lambda p: np.append(*gradient(X, y, p[:3], p[3])),
        rng.normal(size=4),
        rng=rng,
    )
    assert error < 1e-7


def test_training_leaves_the_start_alone():
    start = np.array([1.0, 2.0])
    trained(or_table(), steps=3, w=start)
    assert start.tolist() == [1, 2]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"w": [1.0]}, r"w has shape \(1,\), needed is \(d,\) with d = 2"),
        ({"y": [1.0]}, r"y has shape \(1,\), needed is \(n,\) with n = 4"),
        ({"learning_rate": 0}, "learning_rate is 0"),
        ({"steps": 0}, "steps is 0"),
    ],
)
def test_what_does_not_fit_is_refused(arguments, message):
    data = or_table()
    usual = {"X": data.X, "y": data.y, "w": [0.0, 0.0], "b": 0.0, "learning_rate": 1, "steps": 1}
    with pytest.raises(ArgumentError, match=message):
        train(**(usual | arguments))
