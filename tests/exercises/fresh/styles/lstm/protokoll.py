"""Ein Protokoll von Rückwegen: jede Rechnung schreibt auf, wie ihre Steigung zurückgeht."""

import numpy as np


class Wert:
    def __init__(self, zahl, protokoll):
        self.zahl, self.steigung, self.protokoll = zahl, np.zeros(np.shape(zahl)), protokoll

    def neu(self, zahl, rückweg):
        wert = Wert(zahl, self.protokoll)
        self.protokoll.append(lambda: rückweg(wert.steigung))
        return wert

    def __add__(self, anderer):
        def rückweg(δ):
            self.steigung = self.steigung + δ
            anderer.steigung = anderer.steigung + δ

        return self.neu(self.zahl + anderer.zahl, rückweg)

    def __mul__(self, anderer):
        def rückweg(δ):
            self.steigung = self.steigung + δ * anderer.zahl
            anderer.steigung = anderer.steigung + δ * self.zahl

        return self.neu(self.zahl * anderer.zahl, rückweg)

    def __matmul__(self, anderer):
        def rückweg(δ):
            self.steigung = self.steigung + δ @ anderer.zahl.T
            anderer.steigung = anderer.steigung + self.zahl.T @ δ

        return self.neu(self.zahl @ anderer.zahl, rückweg)

    def verschoben(self, b):
        def rückweg(δ):
            self.steigung = self.steigung + δ
            b.steigung = b.steigung + δ.sum(axis=0)

        return self.neu(self.zahl + b.zahl, rückweg)

    def gebogen(self, schnell=1.0):
        """Return tanh; with schnell 0.5 the sigmoid."""
        y = np.tanh(schnell * self.zahl)
        fuß, höhe = 1 - schnell, schnell

        def rückweg(δ):
            self.steigung = self.steigung + δ * höhe * schnell * (1 - y * y)

        return self.neu(fuß + höhe * y, rückweg)

    def block(self, k, H):
        wo = np.s_[:, k * H : (k + 1) * H]

        def rückweg(δ):
            self.steigung[wo] += δ

        return self.neu(self.zahl[wo], rückweg)


def gelesen(x, h0, c0, Wx, Wh, b):
    protokoll = []
    xs = [Wert(schritt, protokoll) for schritt in x]
    start = [Wert(zahl, protokoll) for zahl in (h0, c0, Wx, Wh, b)]
    h, c, Wx, Wh, b = start
    hs, cs = [], []
    for schritt in xs:
        z = (schritt @ Wx + h @ Wh).verschoben(b)
        i, f, g, o = (z.block(k, h0.shape[1]) for k in range(4))
        c = f.gebogen(0.5) * c + i.gebogen(0.5) * g.gebogen()
        h = o.gebogen(0.5) * c.gebogen()
        hs.append(h)
        cs.append(c)
    return protokoll, xs, start, hs, cs


def forward(x, h0, c0, Wx, Wh, b):
    *_, hs, cs = gelesen(x, h0, c0, Wx, Wh, b)
    return [h.zahl for h in hs], [c.zahl for c in cs]


def backward(dh, x, h0, c0, Wx, Wh, b):
    protokoll, xs, start, hs, _ = gelesen(x, h0, c0, Wx, Wh, b)
    for h, δ in zip(hs, dh, strict=True):
        h.steigung = h.steigung + δ
    for rückweg in reversed(protokoll):
        rückweg()
    return np.array([schritt.steigung for schritt in xs]), *(wert.steigung for wert in start)
