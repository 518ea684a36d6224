import numpy as np
import pytest

from dlpath.core.arguments import ArgumentError
from dlpath.core.cnn import CNN
from dlpath.core.datasets import digits
from dlpath.core.training import Diverged


def digits_split():
    data = digits()
    order = np.random.default_rng(0).permutation(len(data.X))
    X, y = data.X[order] / 16, data.y[order]
    return X[:1437], y[:1437], X[1437:], y[1437:]


def few():
    X, y, *_ = digits_split()
    return X[:60], y[:60]


def test_digits_are_told_apart():
    X, y, X_test, y_test = digits_split()
    cnn = CNN().fit(X, y)
    assert cnn.score(X_test, y_test) >= 0.97
    assert cnn.losses_[-1] < 0.1 * cnn.losses_[0]


def test_images_may_come_as_rows_or_as_images():
    X, y = few()
    rows = CNN(epochs=1).fit(X, y)
    images = CNN(epochs=1).fit(X.reshape(-1, 1, 8, 8), y)
    assert np.array_equal(rows.network_.parameters, images.network_.parameters)
    assert np.array_equal(rows.predict(X.reshape(-1, 1, 8, 8)), rows.predict(X))


def test_same_seed_gives_the_same_network():
    X, y = few()
    first, second, other = (
        CNN(epochs=2, rng=np.random.default_rng(seed)).fit(X, y).network_.parameters
        for seed in (1, 1, 2)
    )
    assert np.array_equal(first, second)
    assert not np.array_equal(first, other)


def test_training_stops_early():
    X, y = few()
    cnn = CNN(epochs=200, patience=2, channels=(4,), learning_rate=1e-2).fit(X, y)
    assert len(cnn.losses_) < 200


def test_a_training_that_explodes_says_so():
    with pytest.raises(Diverged):
        CNN(optimizer="sgd", learning_rate=1e30).fit(*few())


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"kernel": 2}, "kernel is 2, needed is an odd number"),
        ({"channels": (4, 4, 4, 4)}, "channels has 4 blocks, too many for images of 8 x 8"),
        ({"channels": (0,)}, r"channels\[0\] is 0"),
        ({"channels": ()}, "channels is empty"),
        ({"image": (1, 8, 9)}, r"X has shape \(60, 64\), needed is \(n, 72\)"),
        ({"image": (8, 8)}, r"image is \(8, 8\), needed is \(channels, height, width\)"),
    ],
)
def test_settings_that_do_not_fit_are_named(settings, message):
    with pytest.raises(ArgumentError, match=message):
        CNN(epochs=1, **settings).fit(*few())
