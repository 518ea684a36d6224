"""A GAN in one dimension: a line that forges, and a line that judges.

The lesson:  dlpath exercise start gan
Your score:  dlpath exercise check gan
Stuck:       dlpath exercise hint gan

The forger makes   fake = a·z + b   out of noise z.
The judge gives    logit = w·x + c   to a number x; above 0 it says "real".
"""

import numpy as np


def discriminator_loss(real, fake):
    """Return how badly the judge tells real from fake.

    real : (n,)    its logits of real numbers
    fake : (m,)    its logits of forgeries; m need not be n

    Returns a number: a mean over the real ones plus a mean over the forgeries.
    """
    raise NotImplementedError


def discriminator_gradient(real, fake):
    """Return (dreal, dfake), (n,) and (m,): the slopes of discriminator_loss along its logits."""
    raise NotImplementedError


def generator_loss(fake):
    """Return how badly the forger deceives: the non-saturating loss, a mean.

    fake : (m,)    the judge's logits of forgeries
    """
    raise NotImplementedError


def generator_gradient(fake):
    """Return dfake (m,): the slope of generator_loss along the logits."""
    raise NotImplementedError


def train(sample_real, params, learning_rate, steps, rng):
    """Let the two play: in every step the judge moves first, then the forger.

    sample_real      sample_real(rng) gives a batch of real numbers (n,)
    params           (a, b, w, c), four numbers, to begin with
    learning_rate    the same for both
    steps            how many; 0 is allowed
    rng              a numpy Generator; n numbers of noise a step from rng.standard_normal

    Returns (a, b, w, c) after the last step.
    """
    raise NotImplementedError
