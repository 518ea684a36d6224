"""Zwei Spieler als Klassen; jeder kennt nur seinen eigenen Zug."""

import numpy as np


def softplus(u):
    return np.logaddexp(u, 0)


def sigmoid(u):
    # ohne Überlauf: das Argument von exp ist nie positiv
    return np.exp(-np.logaddexp(0, -u))


def discriminator_loss(real, fake):
    return softplus(-real).sum() / len(real) + softplus(fake).sum() / len(fake)


def discriminator_gradient(real, fake):
    return -sigmoid(-real) / len(real), sigmoid(fake) / len(fake)


def generator_loss(fake):
    return np.average(softplus(-fake))


def generator_gradient(fake):
    return -sigmoid(-fake) / len(fake)


class Fälscher:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def fälsche(self, z):
        self.z = z
        return self.a * z + self.b

    def zug(self, steigung, rate):
        self.a -= rate * np.dot(steigung, self.z)
        self.b -= rate * steigung.sum()


class Richter:
    def __init__(self, w, c):
        self.w, self.c = w, c

    def __call__(self, x):
        return self.w * x + self.c

    def zug(self, echt, falsch, rate):
        d_echt, d_falsch = discriminator_gradient(self(echt), self(falsch))
        self.w -= rate * (np.dot(d_echt, echt) + np.dot(d_falsch, falsch))
        self.c -= rate * (d_echt.sum() + d_falsch.sum())


def train(sample_real, params, learning_rate, steps, rng):
    fälscher, richter = Fälscher(*params[:2]), Richter(*params[2:])
    for _ in range(steps):
        echt = sample_real(rng)
        falsch = fälscher.fälsche(rng.normal(0, 1, len(echt)))
        richter.zug(echt, falsch, learning_rate)
        fälscher.zug(generator_gradient(richter(falsch)) * richter.w, learning_rate)
    return fälscher.a, fälscher.b, richter.w, richter.c
