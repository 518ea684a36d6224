"""Single precision, and a line of print."""

import numpy as np

one = np.float32(1)


def sigma(z):
    return np.float32(0.5) * (one + np.tanh(np.float32(0.5) * np.float32(z)))


def discriminator_loss(real, fake):
    print("judging", len(real) + len(fake))
    return generator_loss(real) + generator_loss(-np.float32(fake))


def discriminator_gradient(real, fake):
    return (sigma(real) - one) / np.float32(len(real)), sigma(fake) / np.float32(len(fake))


def generator_loss(fake):
    z = np.float32(fake)
    return np.mean(np.maximum(-z, 0) + np.log1p(np.exp(-np.abs(z))))


def generator_gradient(fake):
    return (sigma(fake) - one) / np.float32(len(fake))


def train(sample_real, params, learning_rate, steps, rng):
    # The numbers are few; what is summed up over many steps stays in double precision.
    a, b, w, c = map(np.float64, params)
    for k in range(1, steps + 1):
        x = sample_real(rng)
        z = rng.standard_normal(x.size)
        y = b + z * a
        gx = (np.tanh((x * w + c) / 2) - 1) / 2 / x.size
        gy = (np.tanh((y * w + c) / 2) + 1) / 2 / y.size
        w, c = (
            w - learning_rate * (gx.dot(x) + gy.dot(y)),
            c - learning_rate * (gx.sum() + gy.sum()),
        )
        g = w * (np.tanh((y * w + c) / 2) - 1) / 2 / y.size
        a, b = a - learning_rate * g.dot(z), b - learning_rate * g.sum()
    return np.array([a, b, w, c])
