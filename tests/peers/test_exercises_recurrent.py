"""The solutions of the exercises rnn, lstm and gan beside PyTorch."""

import numpy as np
import pytest

from dlpath.exercises.bank.gan import solution as gan
from dlpath.exercises.bank.lstm import checks as lstm_checks
from dlpath.exercises.bank.lstm import solution as lstm
from dlpath.exercises.bank.rnn import checks as rnn_checks
from dlpath.exercises.bank.rnn import solution as rnn

pytestmark = pytest.mark.peer


def by_pytorch(layer, dh, x, states, weights):
    """Return outputs, last states and gradients, in the order of the exercise."""
    import torch

    Wx, Wh, b = weights
    with torch.no_grad():
        layer.weight_ih_l0.copy_(torch.from_numpy(Wx.T))
        layer.weight_hh_l0.copy_(torch.from_numpy(Wh.T))
        layer.bias_ih_l0.copy_(torch.from_numpy(b))
        layer.bias_hh_l0.zero_()
    given = [torch.from_numpy(a).requires_grad_() for a in (x, *(s[None] for s in states))]
    h, last = layer(given[0], given[1] if len(states) == 1 else tuple(given[1:]))
    parameters = [layer.weight_ih_l0, layer.weight_hh_l0, layer.bias_ih_l0]
    slopes = torch.autograd.grad(h, [*given, *parameters], torch.from_numpy(dh))
    dx, *dstates, dWx, dWh, db = (slope.numpy() for slope in slopes)
    return h.detach().numpy(), last, [dx, *(d[0] for d in dstates), dWx.T, dWh.T, db]


@pytest.mark.parametrize("seed", range(3))
def test_the_recurrent_network_equals_pytorchs(seed):
    import torch

    dh, x, h0, *weights = rnn_checks.walking_back(np.random.default_rng(seed), steps=7, width=5)
    layer = torch.nn.RNN(x.shape[2], h0.shape[1], dtype=torch.float64)
    h, _, slopes = by_pytorch(layer, dh, x, [h0], weights)
    np.testing.assert_allclose(rnn.forward(x, h0, *weights), h, rtol=0, atol=1e-12)
    for mine, theirs in zip(rnn.backward(dh, x, h0, *weights), slopes, strict=True):
        np.testing.assert_allclose(mine, theirs, rtol=0, atol=1e-12)


@pytest.mark.parametrize("seed", range(3))
def test_the_lstm_equals_pytorchs_whose_gates_have_the_same_order(seed):
    import torch

    drawn = lstm_checks.walking_back(np.random.default_rng(seed), steps=7, width=5)
    dh, x, h0, c0, *weights = drawn
    layer = torch.nn.LSTM(x.shape[2], h0.shape[1], dtype=torch.float64)
    h, (_, last), slopes = by_pytorch(layer, dh, x, [h0, c0], weights)
    states, cells = lstm.forward(x, h0, c0, *weights)
    np.testing.assert_allclose(states, h, rtol=0, atol=1e-12)
    np.testing.assert_allclose(cells[-1], last[0].detach().numpy(), rtol=0, atol=1e-12)
    for mine, theirs in zip(lstm.backward(*drawn), slopes, strict=True):
        np.testing.assert_allclose(mine, theirs, rtol=0, atol=1e-12)


def test_the_losses_of_the_gan_equal_pytorchs():
    import torch

    rng = np.random.default_rng(0)
    real, fake = (torch.from_numpy(rng.normal(0, 20, n)).requires_grad_() for n in (7, 4))
    bce = torch.nn.BCEWithLogitsLoss()
    judge = bce(real, torch.ones_like(real)) + bce(fake, torch.zeros_like(fake))
    forger = bce(fake, torch.ones_like(fake))
    slopes = torch.autograd.grad(judge, [real, fake])
    slope = torch.autograd.grad(forger, fake)[0]
    given = real.detach().numpy(), fake.detach().numpy()
    assert np.isclose(gan.discriminator_loss(*given), judge.item(), rtol=1e-12)
    assert np.isclose(gan.generator_loss(given[1]), forger.item(), rtol=1e-12)
    for mine, theirs in zip(
        (*gan.discriminator_gradient(*given), gan.generator_gradient(given[1])),
        (*slopes, slope),
        strict=True,
    ):
        np.testing.assert_allclose(mine, theirs.numpy(), rtol=1e-11, atol=1e-15)
