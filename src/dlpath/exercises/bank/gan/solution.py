"""A GAN in one dimension: a line that forges, and a line that judges."""

import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)); by way of tanh it cannot overflow."""
    return 0.5 + 0.5 * np.tanh(0.5 * z)


def softplus(z):
    """Return log(1 + exp(z)); logaddexp takes any z."""
    return np.logaddexp(0, z)


def discriminator_loss(real, fake):
    """Return how badly the judge tells real from fake, given its logits of both."""
    # -log σ(z) is softplus(-z), and -log(1 - σ(z)) is softplus(z).
    return np.mean(softplus(-real)) + np.mean(softplus(fake))


def discriminator_gradient(real, fake):
    """Return the slopes of the judge's loss along both logits, in their shapes."""
    return (sigmoid(real) - 1) / real.size, sigmoid(fake) / fake.size


def generator_loss(fake):
    """Return how badly the forger deceives, given the judge's logits of what it made."""
    return np.mean(softplus(-fake))


def generator_gradient(fake):
    """Return the slope of the forger's loss along the logits, in their shape."""
    return (sigmoid(fake) - 1) / fake.size


def train(sample_real, params, learning_rate, steps, rng):
    """Let judge and forger take steps in turn; return (a, b, w, c)."""
    a, b, w, c = params
    for _ in range(steps):
        real = sample_real(rng)
        z = rng.standard_normal(len(real))
        fake = a * z + b

        at_real, at_fake = discriminator_gradient(w * real + c, w * fake + c)
        w = w - learning_rate * (np.sum(at_real * real) + np.sum(at_fake * fake))
        c = c - learning_rate * (np.sum(at_real) + np.sum(at_fake))

        # Where the forgeries should move, says the judge as it is now.
        move = generator_gradient(w * fake + c) * w
        a = a - learning_rate * np.sum(move * z)
        b = b - learning_rate * np.sum(move)
    return a, b, w, c
