"""Activations: values, derivatives, large arguments, precision."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.core.activations import (
    ACTIVATIONS,
    relu,
    relu_derivative,
    sigmoid,
    sigmoid_derivative,
    softmax,
    softmax_backward,
    tanh,
)
from dlpath.core.gradcheck import check_gradient

SMOOTH_POINTS = np.array([[-30.0, -2.0, -0.3], [0.2, 1.5, 30.0]])


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_a_derivative_is_the_slope_of_its_function(name):
    function, derivative = ACTIVATIONS[name]

    def backward(z, upstream):
        return upstream * derivative(function(z))

    # sigmoid and tanh are flat far out: there the slope is below what differences can measure.
    at = SMOOTH_POINTS if name in ("identity", "relu") else SMOOTH_POINTS[:, 1:2]
    assert check_gradient(function, backward, at, rng=np.random.default_rng(0)) < 1e-7


def test_softmax_hands_back_the_gradient_of_its_argument():
    z = np.random.default_rng(1).normal(size=(4, 3))

    def backward(z, upstream):
        return softmax_backward(upstream, softmax(z))

    assert check_gradient(softmax, backward, z, rng=np.random.default_rng(2)) < 1e-7


def test_known_values():
    np.testing.assert_array_equal(relu(np.array([-1.0, 0.0, 2.0])), [0, 0, 2])
    np.testing.assert_array_equal(relu_derivative(np.array([0.0, 2.0])), [0, 1])
    np.testing.assert_allclose(sigmoid(np.array([0.0, np.log(3)])), [0.5, 0.75], rtol=1e-15)
    np.testing.assert_allclose(softmax(np.log([[1.0, 2.0, 5.0]])), [[0.125, 0.25, 0.625]])


@given(st.floats(-1e300, 1e300))
def test_no_argument_overflows(z):
    for activation in ACTIVATIONS.values():
        assert np.isfinite(activation.function(np.array([z]))).all()
    np.testing.assert_allclose(softmax(np.array([z, 0.0, -z])).sum(), 1)


def test_sigmoid_keeps_its_digits_far_below_zero():
    assert sigmoid(np.array([-700.0]))[0] == pytest.approx(np.exp(-700.0), rel=1e-14)


@given(st.lists(st.floats(-50, 50), min_size=2, max_size=5), st.floats(-50, 50))
def test_softmax_does_not_see_what_is_added_to_all(z, shift):
    z = np.array(z)
    np.testing.assert_allclose(softmax(z), softmax(z + shift), rtol=1e-10)


@pytest.mark.parametrize("function", [relu, sigmoid, sigmoid_derivative, softmax, tanh])
def test_single_precision_stays_single(function):
    assert function(np.ones((2, 3), dtype=np.float32)).dtype == np.float32
