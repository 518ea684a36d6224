import numpy as np
import pytest

from dlpath.core.recurrent import lstm_backward, lstm_forward, rnn_backward, rnn_forward

pytestmark = pytest.mark.peer

T, B, D, H = 6, 3, 5, 4


def draw(*shapes):
    rng = np.random.default_rng(0)
    return [rng.standard_normal(shape) for shape in shapes]


def run_pytorch(layer, x, states, weights, dh):
    """Return outputs and the gradients of x, the states and the weights, in the order of ours."""
    import torch

    Wx, Wh, b = weights
    with torch.no_grad():
        layer.weight_ih_l0.copy_(torch.from_numpy(Wx.T))
        layer.weight_hh_l0.copy_(torch.from_numpy(Wh.T))
        layer.bias_ih_l0.copy_(torch.from_numpy(b))
        layer.bias_hh_l0.zero_()
    given = [torch.from_numpy(array).requires_grad_() for array in (x, *(s[None] for s in states))]
    start = given[1] if len(states) == 1 else tuple(given[1:])
    h, _ = layer(given[0], start)
    parameters = [layer.weight_ih_l0, layer.weight_hh_l0, layer.bias_ih_l0]
    gradients = torch.autograd.grad(h, [*given, *parameters], torch.from_numpy(dh))
    dx, *dstates, dWx, dWh, db = (gradient.numpy() for gradient in gradients)
    return h.detach().numpy(), [dx, *(d[0] for d in dstates), dWx.T, dWh.T, db]


@pytest.mark.parametrize("cell", ["rnn", "lstm"])
def test_states_and_gradients_equal_pytorchs(cell):
    import torch

    if cell == "rnn":
        forward, backward, gates, count = rnn_forward, rnn_backward, 1, 1
        layer = torch.nn.RNN(D, H, dtype=torch.float64)
    else:
        forward, backward, gates, count = lstm_forward, lstm_backward, 4, 2
        # PyTorch has its gates in the same order i f g o.
        layer = torch.nn.LSTM(D, H, dtype=torch.float64)
    x, *states = draw((T, B, D), *[(B, H)] * count)
    weights = draw((D, gates * H), (H, gates * H), (gates * H,))
    h, cache = forward(x, *states, *weights)
    dh = np.random.default_rng(1).standard_normal(h.shape)
    expected, gradients = run_pytorch(layer, x, states, weights, dh)
    np.testing.assert_allclose(h, expected, rtol=0, atol=1e-12)
    for ours, theirs in zip(backward(dh, cache), gradients, strict=True):
        np.testing.assert_allclose(ours, theirs, rtol=0, atol=1e-12)
