"""What REINFORCE is asked with: rewards, episodes, worlds to act in."""

from typing import Any

import numpy as np
from numpy.random import Generator

from dlpath.sandbox.values import Made, Named, Seeded

Arguments = tuple[Any, ...]


def rewarded(rng: Generator, *, steps: int = 6, gamma: float = 0.7) -> Arguments:
    """Return rewards of both signs."""
    return rng.normal(0.5, 1.0, steps), gamma


def paid_whole(rng: Generator) -> Arguments:
    """Return rewards that are whole numbers, as most worlds pay them."""
    return rng.permutation([1, 0, 3, -1, 2, 1]), 0.7


def seen(rng: Generator, *, steps: int = 5, inputs: int = 4, actions: int = 3) -> Arguments:
    """Return observations and weights."""
    return rng.normal(0.0, 1.0, (steps, inputs)), rng.normal(0.0, 0.8, (inputs, actions))


def loud(rng: Generator) -> Arguments:
    """Return logits of about a thousand."""
    observations, W = seen(rng)
    return observations * 1000, W


def done(rng: Generator, **sizes: int) -> Arguments:
    """Return an episode as ``loss_gradient`` takes it; not all actions need occur in it."""
    observations, W = seen(rng, **sizes)
    actions = rng.integers(W.shape[1], size=len(observations))
    return observations, actions, rng.normal(0.8, 1.5, len(observations)), W


def one_action_only(rng: Generator) -> Arguments:
    """Return an episode in which the same action was taken all the time."""
    observations, actions, sums, W = done(rng)
    return observations, np.full_like(actions, 1), sums, W


def loud_episode(rng: Generator) -> Arguments:
    """Return an episode with logits of about a thousand."""
    observations, actions, sums, W = done(rng)
    return observations * 1000, actions, sums, W


def lesson_step(rng: Generator) -> Arguments:
    """Return the step of the lesson."""
    W = np.array([[0.0, 1.0], [0.0, 0.0]])
    return np.array([[1.0, 2.0]]), np.array([0]), np.array([2.0]), W


def corridor(
    rng: Generator, *, episodes: int = 1, learning_rate: float = 0.4, gamma: float = 0.8
) -> Arguments:
    """Return a walk along six cells, each with a look and a prize of its own."""
    views, prizes = rng.normal(0.0, 1.0, (6, 4)), rng.normal(1.0, 2.0, 6)
    world = Made(Named("Corridor", "props"), (views, prizes))
    seed = Seeded(int(rng.integers(1000)))
    return world, rng.normal(0.0, 0.5, (4, 3)), episodes, learning_rate, gamma, seed


def bandit(
    rng: Generator,
    *,
    episodes: int = 3,
    learning_rate: float = 0.4,
    gamma: float = 0.8,
    spread: float = 0.5,
) -> Arguments:
    """Return five arms to pull, once an episode."""
    world = Made(Named("Bandit", "props"), (rng.normal(1.0, 2.0, 5),))
    seed = Seeded(int(rng.integers(1000)))
    return world, rng.normal(0.0, spread, (1, 5)), episodes, learning_rate, gamma, seed
