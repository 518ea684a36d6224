"""The gradient check: right gradients pass, every planted fault is caught."""

import numpy as np
import pytest

from dlpath.core import check_gradient
from dlpath.core.arguments import ArgumentError

RNG = np.random.default_rng(0)
X = RNG.normal(size=(4, 3))
W = RNG.normal(size=(3, 2))


def loss(w):
    return np.mean((X @ w) ** 2)


def loss_gradient(w):
    return 2 * X.T @ (X @ w) / (X @ w).size


def layer(w):
    return np.tanh(X @ w)


def layer_backward(w, upstream):
    return X.T @ (upstream * (1 - np.tanh(X @ w) ** 2))


def error(function, gradient, at=W):
    return check_gradient(function, gradient, at, rng=np.random.default_rng(1))


def test_a_right_gradient_of_a_number_passes():
    assert error(loss, loss_gradient) < 1e-7


def test_a_right_backward_pass_of_an_array_passes():
    assert error(layer, layer_backward) < 1e-7


@pytest.mark.parametrize(
    "wrong",
    [
        lambda w: -loss_gradient(w),
        lambda w: 2 * X.T @ (X @ w),
        lambda w: loss_gradient(w) / 2,
        lambda w: loss_gradient(w) + 1e-3,
        lambda w: loss_gradient(w)[::-1],
        lambda w: loss_gradient(w) * (np.arange(6).reshape(3, 2) != 5),
        lambda w: np.full_like(w, np.nan),
    ],
    ids=["sign", "missing mean", "factor", "constant", "order", "last index missing", "nan"],
)
def test_a_planted_fault_is_caught(wrong):
    assert not error(loss, wrong) < 1e-5


@pytest.mark.parametrize(
    "wrong",
    [
        lambda w, _: layer_backward(w, np.ones((4, 2))),
        lambda w, upstream: X.T @ upstream,
        lambda w, upstream: layer_backward(w, upstream[::-1]),
    ],
    ids=["ignored upstream", "missing derivative", "shuffled samples"],
)
def test_a_planted_fault_in_a_backward_pass_is_caught(wrong):
    assert not error(layer, wrong) < 1e-5


def test_a_transposed_gradient_is_refused():
    with pytest.raises(ArgumentError, match=r"shape \(2, 3\), needed is that of at, \(3, 2\)"):
        error(loss, lambda w: loss_gradient(w).T)


def test_a_function_without_slope_has_no_error():
    assert error(lambda _: 1.0, np.zeros_like) == 0


def test_neither_function_nor_gradient_can_change_the_point():
    at = W.copy()

    def spoiling(w):
        w[:] = 0
        return 0.0

    error(spoiling, np.zeros_like, at)
    np.testing.assert_array_equal(at, W)


@pytest.mark.parametrize(
    ("function", "gradient", "message"),
    [
        (1.0, abs, "function is of type float, needed is a function"),
        (abs, None, "gradient is of type NoneType, needed is a function"),
        (lambda _: None, abs, "function returns None"),
        (lambda _: "text", abs, "function returns 'text'"),
        (np.sum, lambda _: "text", "gradient returns 'text'"),
    ],
)
def test_what_is_no_function_of_numbers_is_refused(function, gradient, message):
    with pytest.raises(ArgumentError, match=message):
        check_gradient(function, gradient, [1.0, 2.0], rng=np.random.default_rng(0))
