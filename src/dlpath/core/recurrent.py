"""Recurrent networks forward and backward through time: the simple one and the LSTM.

Time comes first: ``x`` is (T, B, D), T steps of B sequences. What needs no step before it, the
products with ``Wx`` and the gradients of the weights, is one product for all steps.
"""

from typing import NamedTuple

import numpy as np

from dlpath.core.arguments import Array, checked, instance, refuse_overflow
from dlpath.core.precision import precision_of


class RNNCache(NamedTuple):
    """What the backward pass of the simple network needs of the forward one."""

    x: Array
    h: Array
    """(T + 1, B, H): the state at the start and after each step."""
    Wx: Array
    Wh: Array

    @property
    def state(self) -> tuple[Array]:
        """The state after the last step: where the next piece of the sequences goes on."""
        return (self.h[-1],)


class LSTMCache(NamedTuple):
    """What the backward pass of the LSTM needs of the forward one."""

    x: Array
    h: Array
    """(T + 1, B, H): the state at the start and after each step."""
    c: Array
    """(T + 1, B, H): the memory cells likewise."""
    gates: Array
    """(4, T, B, H): i f g o of each step, after sigmoid and tanh."""
    Wx: Array
    Wh: Array

    @property
    def state(self) -> tuple[Array, Array]:
        """State and cells after the last step: where the next piece of the sequences goes on."""
        return self.h[-1], self.c[-1]


@np.errstate(over="ignore", invalid="ignore")
def rnn_forward(x: Array, h0: Array, Wx: Array, Wh: Array, b: Array) -> tuple[Array, RNNCache]:
    r"""Carry a state from step to step.

    The rule::

        h_t = tanh(x_t Wx + h_{t-1} Wh + b)

    Parameters
    ----------
    x : (T, B, D)
    h0 : (B, H)
    Wx : (D, H)
    Wh : (H, H)
    b : (H,)

    Returns
    -------
    h : (T, B, H)
    cache

    References
    ----------
    Elman (1990), Cognitive Science 14(2), 179-211.
    """
    x, h0, Wx, Wh, b = checked(
        precision_of(x),
        x=(x, "T B D"),
        h0=(h0, "B H"),
        Wx=(Wx, "D H"),
        Wh=(Wh, "H H"),
        b=(b, "H"),
    )
    h = np.concatenate([h0[None], np.tensordot(x, Wx, axes=1) + b])
    for t in range(1, len(h)):
        h[t] = np.tanh(h[t] + h[t - 1] @ Wh)
    refuse_overflow(h, x=x, h0=h0, Wx=Wx, Wh=Wh, b=b)
    return h[1:], RNNCache(x, h, Wx, Wh)


@np.errstate(over="ignore", invalid="ignore")
def rnn_backward(dh: Array, cache: RNNCache) -> tuple[Array, Array, Array, Array, Array]:
    """Return ``(dx, dh0, dWx, dWh, db)`` for the gradient ``dh`` (T, B, H) of a loss at ``h``.

    A state acts on the loss at its own step and, through the next state, on all later ones. On a
    walk from the last step to the first, the second part is known when it is needed.

    References
    ----------
    Werbos (1990), Proceedings of the IEEE 78(10), 1550-1560.
    """
    instance(RNNCache, cache=cache)
    x, h, Wx, Wh = cache
    (dh,) = checked(h.dtype, dh=(dh, _sizes(h[1:])))
    dz = np.empty_like(dh)
    later = np.zeros_like(h[0])
    for t in reversed(range(len(dh))):
        dz[t] = (dh[t] + later) * (1 - h[t + 1] ** 2)
        later = dz[t] @ Wh.T
    gradients = np.tensordot(dz, Wx.T, axes=1), later, *_weight_gradients(x, h, dz)
    refuse_overflow(*gradients, dh=dh, x=x, Wx=Wx, Wh=Wh)
    return gradients


@np.errstate(over="ignore", invalid="ignore")
def lstm_forward(
    x: Array, h0: Array, c0: Array, Wx: Array, Wh: Array, b: Array
) -> tuple[Array, LSTMCache]:
    r"""Carry a state and a memory cell from step to step, with gates that open and close.

    The rule::

        i, f, g, o = split(x_t Wx + h_{t-1} Wh + b)        each (B, H)
        c_t = sigmoid(f) c_{t-1} + sigmoid(i) tanh(g)
        h_t = sigmoid(o) tanh(c_t)

    The cell is added to, not multiplied through: that is what lets a gradient survive many steps.

    Parameters
    ----------
    x : (T, B, D)
    h0, c0 : (B, H)
    Wx : (D, 4H)
        For the gates in the order i f g o: input, forget, candidate, output.
    Wh : (H, 4H)
    b : (4H,)

    Returns
    -------
    h : (T, B, H)
    cache

    References
    ----------
    Hochreiter & Schmidhuber (1997), Neural Computation 9(8), 1735-1780; the forget gate: Gers,
    Schmidhuber & Cummins (2000), Neural Computation 12(10), 2451-2471.
    """
    x, h0, c0, Wx, Wh, b = checked(
        precision_of(x),
        x=(x, "T B D"),
        h0=(h0, "B H"),
        c0=(c0, "B H"),
        Wx=(Wx, "D 4H"),
        Wh=(Wh, "H 4H"),
        b=(b, "4H"),
    )
    steps, (batch, hidden) = len(x), h0.shape
    # sigmoid(z) = (1 + tanh(z / 2)) / 2: with three of them halved, one tanh serves all four.
    half = np.repeat([0.5, 0.5, 1, 0.5], hidden).astype(x.dtype)
    rest, Wh_half = 1 - half, Wh * half
    z = np.tensordot(x, Wx * half, axes=1) + b * half
    i, f, g, o = np.moveaxis(z.reshape(steps, batch, 4, hidden), 2, 0)
    h, c = np.empty((2, steps + 1, batch, hidden), x.dtype)
    h[0], c[0] = h0, c0
    for t in range(steps):
        z[t] += h[t] @ Wh_half
        np.tanh(z[t], out=z[t])
        z[t] *= half
        z[t] += rest
        c[t + 1] = f[t] * c[t] + i[t] * g[t]
        h[t + 1] = o[t] * np.tanh(c[t + 1])
    refuse_overflow(h, c, x=x, h0=h0, c0=c0, Wx=Wx, Wh=Wh, b=b)
    return h[1:], LSTMCache(x, h, c, np.stack([i, f, g, o]), Wx, Wh)


@np.errstate(over="ignore", invalid="ignore")
def lstm_backward(dh: Array, cache: LSTMCache) -> tuple[Array, Array, Array, Array, Array, Array]:
    """Return ``(dx, dh0, dc0, dWx, dWh, db)`` for the gradient ``dh`` (T, B, H) of a loss at ``h``.

    The walk of ``rnn_backward`` with two things to carry: the gradients of state and cell.
    """
    instance(LSTMCache, cache=cache)
    x, h, c, (i, f, g, o), Wx, Wh = cache
    (dh,) = checked(h.dtype, dh=(dh, _sizes(h[1:])))
    steps, batch, hidden = dh.shape
    dz = np.empty((steps, batch, 4 * hidden), dh.dtype)
    di, df, dg, do = np.moveaxis(dz.reshape(steps, batch, 4, hidden), 2, 0)
    Wh_T = np.ascontiguousarray(Wh.T)
    dh_later, dc = np.zeros((2, batch, hidden), dh.dtype)
    for t in reversed(range(steps)):
        dh_t = dh[t] + dh_later
        tanh_c = np.tanh(c[t + 1])
        dc += dh_t * o[t] * (1 - tanh_c**2)
        di[t] = dc * g[t] * i[t] * (1 - i[t])
        df[t] = dc * c[t] * f[t] * (1 - f[t])
        dg[t] = dc * i[t] * (1 - g[t] ** 2)
        do[t] = dh_t * tanh_c * o[t] * (1 - o[t])
        dh_later = dz[t] @ Wh_T
        dc *= f[t]
    gradients = np.tensordot(dz, Wx.T, axes=1), dh_later, dc, *_weight_gradients(x, h, dz)
    refuse_overflow(*gradients, dh=dh, x=x, c=c, Wx=Wx, Wh=Wh)
    return gradients


def _weight_gradients(x: Array, h: Array, dz: Array) -> tuple[Array, Array, Array]:
    """Return ``(dWx, dWh, db)``: what each step contributes, summed over steps and sequences."""
    return (
        np.tensordot(x, dz, axes=([0, 1], [0, 1])),
        np.tensordot(h[:-1], dz, axes=([0, 1], [0, 1])),
        dz.sum(axis=(0, 1)),
    )


def _sizes(a: Array) -> str:
    return " ".join(map(str, a.shape))
