import numpy as np
import pytest

from dlpath.core import losses
from dlpath.core.activations import sigmoid
from dlpath.core.gradcheck import check_gradient
from dlpath.core.mlp import MLP
from dlpath.core.network import Network
from dlpath.core.optimizers import SGD
from dlpath.core.training import (
    Diverged,
    batches,
    passes,
    sigmoid_squared_error,
    softmax_cross_entropy,
    squared_error,
)

RNG = np.random.default_rng(0)
Z = RNG.standard_normal((5, 3))
CODES = np.array([2, 0, 1, 1, 2])
Y = RNG.random((5, 3))
LOSSES = [(softmax_cross_entropy, CODES), (squared_error, Y), (sigmoid_squared_error, Y)]


@pytest.mark.parametrize(("loss", "target"), LOSSES)
def test_gradient_of_a_loss_is_that_of_its_value(loss, target):
    rng = np.random.default_rng(1)
    assert (
        check_gradient(lambda z: loss(z, target)[0], lambda z: loss(z, target)[1], Z, rng=rng)
        < 1e-5
    )


@pytest.mark.parametrize("factor", [5, -1, 1 / 3])
@pytest.mark.parametrize(("loss", "target"), LOSSES)
def test_a_missing_mean_or_a_wrong_sign_is_caught(loss, target, factor):
    wrong = check_gradient(
        lambda z: loss(z, target)[0],
        lambda z: factor * loss(z, target)[1],
        Z,
        rng=np.random.default_rng(1),
    )
    assert wrong > 0.1


def test_losses_with_shared_work_equal_the_readable_ones():
    value, gradient = softmax_cross_entropy(Z, CODES)
    assert value == pytest.approx(losses.cross_entropy(Z, CODES), rel=1e-14)
    np.testing.assert_allclose(gradient, losses.cross_entropy_gradient(Z, CODES), atol=1e-16)
    value, gradient = squared_error(Z, Y)
    assert value == pytest.approx(losses.mean_squared_error(Z, Y), rel=1e-14)
    np.testing.assert_allclose(gradient, losses.mean_squared_error_gradient(Z, Y), atol=1e-16)
    assert sigmoid_squared_error(Z, Y)[0] == losses.mean_squared_error(sigmoid(Z), Y)


def test_cross_entropy_of_huge_logits_is_finite():
    value, gradient = softmax_cross_entropy(1e4 * Z, CODES)
    assert np.isfinite(value)
    assert np.isfinite(gradient).all()


def test_every_sample_is_in_one_batch():
    parts = batches(23, 5, np.random.default_rng(0))
    assert [len(part) for part in parts] == [5, 5, 5, 5, 3]
    order = np.concatenate(parts)
    assert sorted(order) == list(range(23))
    assert not np.array_equal(order, np.arange(23))


def run(l2=0.0, learning_rate=0.1, epochs=30):
    net = Network([3, 4, 3], dtype=np.float64, rng=np.random.default_rng(0))
    X = np.random.default_rng(1).standard_normal((50, 3))
    y = X.argmax(axis=1)
    steps = passes(
        net,
        X,
        y,
        softmax_cross_entropy,
        SGD(learning_rate),
        epochs=epochs,
        batch_size=10,
        l2=l2,
        rng=np.random.default_rng(2),
    )
    return net, list(steps)


def test_loss_falls_from_pass_to_pass():
    _, means = run()
    assert len(means) == 30
    assert means[-1] < 0.5 * means[0]


def test_l2_shrinks_the_weights_and_leaves_the_biases_free():
    net, _ = run(l2=1.0, epochs=200)
    assert np.abs(net.parameters[: net.weight_count]).max() < 1e-3
    # The classes are not equally frequent, which the biases alone can tell.
    assert np.abs(net.biases[-1]).max() > 0.01


def test_a_loss_that_explodes_ends_the_training_with_advice():
    with pytest.raises(Diverged, match="epoch") as caught:
        run(learning_rate=1e300, epochs=50)
    assert caught.value.hint == "use a smaller learning rate"


def test_a_divergence_under_a_large_l2_blames_that_too():
    X, y = np.array([[0.0], [1.0]]), [0, 1]
    with pytest.raises(Diverged) as caught:
        MLP(hidden=(2,), optimizer="sgd", l2=1e300, dtype=np.float64, epochs=5).fit(X, y)
    assert caught.value.hint == "use a smaller l2 or learning rate"
