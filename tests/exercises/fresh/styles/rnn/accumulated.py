"""States are accumulated; the way back is an accumulation too."""

from itertools import accumulate

import numpy as np


def forward(x, h0, Wx, Wh, b):
    states = accumulate(x, lambda h, now: np.tanh(now @ Wx + h @ Wh + b), initial=h0)
    return np.stack(list(states)[1:])


def backward(dh, x, h0, Wx, Wh, b):
    h = forward(x, h0, Wx, Wh, b)
    slope = (1 + h) * (1 - h)

    def back(later, now):
        direct, bend = now
        return (direct + later @ Wh.T) * bend

    pairs = zip(dh[::-1], slope[::-1], strict=True)
    dz = np.array(list(accumulate(pairs, back, initial=np.zeros_like(h0)))[:0:-1])
    before = np.insert(h[:-1], 0, h0, axis=0)
    return (
        np.dot(dz, Wx.T),
        dz[0] @ Wh.T,
        np.einsum("tbd,tbh->dh", x, dz),
        np.einsum("tbg,tbh->gh", before, dz),
        np.einsum("tbh->h", dz),
    )
