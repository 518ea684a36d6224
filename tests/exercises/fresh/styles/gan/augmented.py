"""Lines as rows (slope, height) times columns (thing, one); a generator plays the game."""

from itertools import islice

import numpy as np


def with_ones(things):
    return np.column_stack([things, np.ones(len(things))])


def sigmoid(u):
    return np.exp(-np.logaddexp(0, -u))


def discriminator_loss(real, fake):
    weights = np.concatenate([np.full(len(real), 1 / len(real)), np.full(len(fake), 1 / len(fake))])
    return weights @ np.logaddexp(0, np.concatenate([-real, fake]))


def discriminator_gradient(real, fake):
    return tuple((sigmoid(u) - wish) / u.shape[0] for u, wish in ((real, 1), (fake, 0)))


def generator_loss(fake):
    return np.logaddexp(0, np.negative(fake)).mean()


def generator_gradient(fake):
    return np.divide(sigmoid(fake) - 1, np.size(fake))


def game(sample_real, forger, judge, rate, rng):
    while True:
        yield np.concatenate([forger, judge])
        real = sample_real(rng)
        noise = with_ones(rng.standard_normal(real.size))
        fake = noise @ forger
        both = with_ones(np.concatenate([real, fake]))
        logits = both @ judge
        slopes = discriminator_gradient(logits[: len(real)], logits[len(real) :])
        judge = judge - rate * both.T @ np.concatenate(slopes)
        forger = forger - rate * noise.T @ generator_gradient(with_ones(fake) @ judge) * judge[0]


def train(sample_real, params, learning_rate, steps, rng):
    forger, judge = np.split(np.array(params, dtype=float), 2)
    moves = game(sample_real, forger, judge, learning_rate, rng)
    return next(islice(moves, steps, None))
