"""Chains of lambdas, and a fold over the steps."""

from functools import reduce

import numpy as np

loss = lambda wish: lambda z: np.log1p(np.exp(-np.abs(z))) + np.maximum(-wish * z, 0)  # noqa: E731
p = lambda z: np.exp(np.minimum(z, 0)) / (1 + np.exp(-np.abs(z)))  # noqa: E731
slope = lambda wish: lambda z: (p(z) - (wish > 0)) / len(z)  # noqa: E731
mean = lambda a: a.sum() / len(a)  # noqa: E731

discriminator_loss = lambda real, fake: mean(loss(1)(real)) + mean(loss(-1)(fake))  # noqa: E731
discriminator_gradient = lambda real, fake: [slope(1)(real), slope(-1)(fake)]  # noqa: E731
generator_loss = lambda fake: mean(loss(1)(fake))  # noqa: E731
generator_gradient = slope(1)


def train(sample_real, params, learning_rate, steps, rng):
    def step(params, _):
        a, b, w, c = params
        real = sample_real(rng)
        z = rng.standard_normal(size=real.shape)
        fake = a * z + b
        things, wishes = np.append(real, fake), np.repeat([1.0, 0.0], len(real))
        at = (p(w * things + c) - wishes) / len(real)
        w, c = w - learning_rate * at.dot(things), c - learning_rate * at.sum()
        at = generator_gradient(w * fake + c)
        return a - learning_rate * w * at.dot(z), b - learning_rate * w * at.sum(), w, c

    return reduce(step, range(steps), params)
