"""Eine Zelle, die man aufruft und die sich ihre Schritte merkt."""

import numpy as np


class Zelle:
    def __init__(self, Wx, Wh, b):
        self.Wx, self.Wh, self.b = Wx, Wh, b
        self.gemerkt = []
        self.dWx, self.dWh, self.db = 0 * Wx, 0 * Wh, 0 * b

    def __call__(self, x, h):
        neu = np.tanh(x.dot(self.Wx) + h.dot(self.Wh) + self.b)
        self.gemerkt.append((x, h, neu))
        return neu

    def zurück(self, dh):
        x, h, neu = self.gemerkt.pop()
        δ = dh - dh * neu * neu
        self.dWx += x.T.dot(δ)
        self.dWh += h.T.dot(δ)
        self.db += δ.sum(axis=0)
        return δ.dot(self.Wx.T), δ.dot(self.Wh.T)


def forward(x, h0, Wx, Wh, b):
    zelle, h, alle = Zelle(Wx, Wh, b), h0, []
    for schritt in x:
        h = zelle(schritt, h)
        alle.append(h)
    print(f"{len(alle)} Schritte")
    return alle


def backward(dh, x, h0, Wx, Wh, b):
    zelle, h = Zelle(Wx, Wh, b), h0
    for schritt in x:
        h = zelle(schritt, h)
    dx, später = [], np.zeros_like(h0)
    for direkt in np.flip(dh, axis=0):
        schritt, später = zelle.zurück(direkt + später)
        dx.insert(0, schritt)
    return dx, später, zelle.dWx, zelle.dWh, zelle.db
