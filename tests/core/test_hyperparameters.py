"""Checking of hyperparameters: every refusal names the one, what it was and what is needed."""

import numpy as np
import pytest

from dlpath.core.arguments import ArgumentError
from dlpath.core.hyperparameters import one_of, positive, share, whole
from dlpath.core.linear_regression import LinearRegression
from dlpath.core.mlp import MLP


@pytest.mark.parametrize(
    ("check", "good", "bad"),
    [
        (positive, [1, 0.5, np.float32(2)], [0, -1, np.nan, np.inf, "1", None, True]),
        (whole, [1, np.int64(3)], [0, -1, 1.0, 2.5, "1", None, True]),
        (share, [0, 0.5], [1, -0.1, np.nan, "0", None, False]),
    ],
)
def test_settings_out_of_range_are_refused_by_name(check, good, bad):
    for value in good:
        check(setting=value)
    for value in bad:
        with pytest.raises(ArgumentError, match=r"setting is .*, needed is"):
            check(setting=value)


def test_a_name_not_known_is_refused_with_those_known():
    one_of(["relu", "tanh"], activation="tanh")
    with pytest.raises(ArgumentError) as raised:
        one_of(["relu", "tanh"], activation="rellu")
    assert raised.value.message == "activation is 'rellu', needed is one of relu, tanh"


@pytest.mark.parametrize(
    "estimator",
    [
        MLP(rng=0),
        LinearRegression(rng=0),
        LinearRegression(rng=0, method="stochastic"),
        LinearRegression(rng=0, method="mini-batch"),
    ],
)
def test_a_seed_instead_of_a_generator_is_refused(estimator):
    with pytest.raises(ArgumentError, match=r"rng is 0, needed .* np\.random\.default_rng\(0\)"):
        estimator.fit([[0.0], [1.0]], [0, 1])


@pytest.mark.parametrize("setting", ["l2", "learning_rate"])
def test_a_setting_that_is_text_is_refused(setting):
    with pytest.raises(ArgumentError, match=f"{setting} is 'a', needed is a number"):
        MLP(**{setting: "a"}).fit([[0.0], [1.0]], [0, 1])
