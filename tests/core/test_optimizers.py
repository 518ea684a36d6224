import numpy as np
import pytest

from dlpath.core.optimizers import OPTIMIZERS, SGD, Adam, Momentum, adam, momentum, sgd

STEPS = 20


def gradients():
    return np.random.default_rng(0).standard_normal((STEPS, 7))


def start():
    return np.random.default_rng(1).standard_normal(7)


def test_sgd_in_place_equals_the_rule():
    p, q = start(), start()
    optimizer = SGD(0.3)
    for g in gradients():
        p = sgd(p, g, 0.3)
        optimizer.step(q, g)
    np.testing.assert_allclose(q, p, rtol=1e-13)


def test_momentum_in_place_equals_the_rule():
    p, q = start(), start()
    velocity = np.zeros(7)
    optimizer = Momentum(0.3, beta=0.8)
    for g in gradients():
        p, velocity = momentum(p, g, velocity, 0.3, 0.8)
        optimizer.step(q, g)
    np.testing.assert_allclose(q, p, rtol=1e-13)


def test_adam_in_place_equals_the_rule():
    p, q = start(), start()
    m, v = np.zeros(7), np.zeros(7)
    optimizer = Adam(0.3, beta1=0.8, beta2=0.95, eps=1e-3)
    for t, g in enumerate(gradients(), start=1):
        p, m, v = adam(p, g, m, v, t, 0.3, 0.8, 0.95, 1e-3)
        optimizer.step(q, g)
    np.testing.assert_allclose(q, p, rtol=1e-13)


def test_first_step_of_adam_has_the_length_of_the_learning_rate_whatever_the_gradient():
    for size in (1e-4, 1.0, 1e6):
        p, *_ = adam(np.zeros(1), np.full(1, size), np.zeros(1), np.zeros(1), 1, 0.01)
        assert p[0] == pytest.approx(-0.01, rel=1e-3)


def test_rules_leave_what_they_are_given_unchanged():
    p, g, m = start(), gradients()[0], np.ones(7)
    before = p.copy(), g.copy()
    sgd(p, g, 0.1)
    momentum(p, g, m, 0.1)
    adam(p, g, m, m, 1, 0.1)
    assert np.array_equal(p, before[0])
    assert np.array_equal(g, before[1])
    assert np.array_equal(m, np.ones(7))


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_every_optimiser_finds_the_bottom_of_a_bowl(name):
    p = start()
    optimizer = OPTIMIZERS[name](0.05)
    for _ in range(500):
        optimizer.step(p, 2 * (p - 3))
    np.testing.assert_allclose(p, 3, atol=1e-3)


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_precision_of_the_parameters_is_kept(name):
    p = start().astype(np.float32)
    OPTIMIZERS[name](0.1).step(p, gradients()[0].astype(np.float32))
    assert p.dtype == np.float32
