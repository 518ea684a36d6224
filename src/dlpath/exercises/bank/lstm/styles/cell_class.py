"""Eine Klasse, die sich merkt, was sie gesehen hat."""

import numpy as np


class Zelle:
    def __init__(self, Wx, Wh, b):
        # eine einzige Matrix für Eingabe, Zustand und Schwelle
        self.W = np.concatenate([Wx, Wh, [b]])
        self.D, self.H = Wx.shape[0], Wh.shape[0]
        self.gesehen = []

    def lies(self, x, h, c):
        zeile = np.concatenate([x, h, np.ones((len(x), 1))], axis=1)
        z = zeile @ self.W
        tore = 0.5 * (1 + np.tanh(z / 2))
        i, f, o = (tore[:, k * self.H : (k + 1) * self.H] for k in (0, 1, 3))
        g = np.tanh(z[:, 2 * self.H : 3 * self.H])
        neu = f * c + i * g
        self.gesehen.append((zeile, i, f, g, o, c, np.tanh(neu)))
        return o * np.tanh(neu), neu

    def zurück(self, dh):
        dW, später_h, später_c, dx = 0, 0, 0, []
        # vom letzten Schritt zum ersten
        for steigung, (zeile, i, f, g, o, c, y) in zip(dh[::-1], self.gesehen[::-1]):
            an_h = steigung + später_h
            an_c = an_h * o * (1 - y**2) + später_c
            dz = np.hstack(
                (
                    an_c * g * i * (1 - i),
                    an_c * c * f * (1 - f),
                    an_c * i * (1 - g**2),
                    an_h * y * o * (1 - o),
                )
            )
            dW = dW + zeile.T @ dz
            d = dz @ self.W.T
            dx.append(d[:, : self.D])
            später_h, später_c = d[:, self.D : -1], an_c * f
        D = self.D
        return np.array(dx[::-1]), später_h, später_c, dW[:D], dW[D:-1], dW[-1]


def forward(x, h0, c0, Wx, Wh, b):
    zelle, paar, paare = Zelle(Wx, Wh, b), (h0, c0), []
    for schritt in x:
        paar = zelle.lies(schritt, *paar)
        paare.append(paar)
    h, c = zip(*paare)
    return np.array(h), np.array(c)


def backward(dh, x, h0, c0, Wx, Wh, b):
    zelle, paar = Zelle(Wx, Wh, b), (h0, c0)
    for schritt in x:
        paar = zelle.lies(schritt, *paar)
    return zelle.zurück(dh)
