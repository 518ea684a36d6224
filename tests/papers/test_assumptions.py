"""Tests of assumptions: the expected figures are right, and the lines of code run."""

from math import log

import numpy as np
import pytest

from dlpath.core.losses import cross_entropy, cross_entropy_gradient
from dlpath.papers.assumptions import (
    IN_AREA,
    KNOWN,
    NAMES,
    UnknownAssumption,
    first_loss,
    how_to_test,
    known_as,
)
from dlpath.papers.recipes import NUMPY, RECIPES

AREAS = (None, "cnn", "lstm", "gan", "rl")


def test_the_loss_of_a_network_that_knows_nothing_is_the_logarithm_of_the_classes():
    for classes in (2, 10, 65):
        loss = cross_entropy(np.zeros((5, classes)), np.arange(5) % classes)
        assert first_loss("cnn", classes) == pytest.approx(loss) == pytest.approx(log(classes))
    assert first_loss("gan", None) == log(2)
    assert first_loss("cnn", None) is None


@pytest.mark.parametrize("area", AREAS)
def test_each_assumption_says_what_to_expect_in_each_area_and_how_in_each_framework(area):
    for known in KNOWN:
        for framework in ("numpy", "pytorch", "keras"):
            item = how_to_test(known, area=area, framework=framework)
            assert "{" not in item.expected
            assert len(item.lines) == 3
            assert max(map(len, item.lines)) <= 76
            compile("\n".join(item.lines), item.name, "exec")
    assert how_to_test(KNOWN[1], area="lstm", framework=NUMPY, classes=65).expected.count("4.17")


def test_every_area_that_says_more_is_one_of_an_assumption():
    assert {name for name, _ in IN_AREA} <= set(NAMES) == {name for name, _ in RECIPES}


def test_the_lines_in_numpy_tell_a_sound_network_from_a_broken_one(capsys):
    rng = np.random.default_rng(0)
    X, y, W = rng.normal(size=(256, 3)), rng.integers(0, 2, 256), rng.normal(size=(3, 2))
    names = {
        "np": np, "rng": rng, "X": X, "y": y, "W": W, "params": W, "classes": 2,
        "forward": lambda X, W: X @ W,
        "initial_params": lambda rng: np.zeros((3, 2)),
        "step": lambda W, X, y: W - X.T @ cross_entropy_gradient(X @ W, y),
        "gradient": lambda X, y, W: X.T @ cross_entropy_gradient(X @ W, y),
    }  # fmt: skip

    def printed(name, loss):
        exec("\n".join(RECIPES[name, NUMPY]), {**names, "loss": loss})
        return [float(word) for word in capsys.readouterr().out.split()]

    def of_logits(z, labels):
        return cross_entropy(z, labels)

    def of_weights(X, y, W):
        return cross_entropy(X @ W, y)

    start, expected = printed("loss", of_logits)
    assert start == pytest.approx(expected)
    numeric, given = printed("gradients", of_weights)
    assert numeric == pytest.approx(given, abs=1e-4)
    numeric, given = printed("gradients", lambda X, y, W: 2 * of_weights(X, y, W))
    assert numeric != pytest.approx(given, abs=1e-4)
    [learnt] = printed("batch", of_logits)
    assert learnt < log(2)
    for name in ("shapes", "range"):
        exec("\n".join(RECIPES[name, NUMPY]), names)
    with pytest.raises(AssertionError):
        exec("\n".join(RECIPES["range", NUMPY]), {**names, "X": X * np.nan})


def test_a_name_may_be_ones_own_but_is_no_slip_of_a_known_one():
    assert known_as(" Shapes ").name == "shapes"
    assert known_as("the loss at the start").name == "loss"
    assert known_as("the csv has three columns") is None
    with pytest.raises(UnknownAssumption) as caught:
        known_as("shpaes")
    assert caught.value.hint == "did you mean 'shapes'?"
