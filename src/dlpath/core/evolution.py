"""Evolution strategies: climb a hill by trying steps in random directions."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np

from dlpath.core.arguments import ArgumentError, Floats, checked
from dlpath.core.hyperparameters import positive, whole


class Generation(NamedTuple):
    """What one round of trials has led to."""

    parameters: Floats
    """(d,): the mean of the next generation."""
    fitness: float
    """The mean fitness of this one."""
    best: float
    """The fitness of its best member."""


def evolve(
    fitness: Callable[[Floats], Floats],
    start: Floats,
    *,
    population: int = 50,
    sigma: float = 0.5,
    learning_rate: float = 1.0,
    generations: int = 20,
    rng: np.random.Generator,
) -> Iterator[Generation]:
    r"""Yield generation after generation, each an attempt to find parameters of higher fitness.

    The rule, with noise e_i from the normal distribution and u_i the rank of its fitness::

        u_i = rank(fitness(w + sigma e_i))
        w <- w + rate / (population sigma) sum_i u_i e_i

    It follows the gradient of the fitness, blurred by ``sigma``, without any derivative. Ranks,
    from -1/2 for the worst to 1/2 for the best, keep one lucky trial from deciding alone. Every
    step is tried in both directions, so that only the difference between the two counts.

    Parameters
    ----------
    fitness
        From parameters (population, d) to (population,).
    start : (d,)
    population
        An even number.

    References
    ----------
    Rechenberg (1973), Evolutionsstrategie; in this form: Salimans et al. (2017), arXiv:1703.03864.
    """
    whole(population=population, generations=generations)
    positive(sigma=sigma, learning_rate=learning_rate)
    if population % 2:
        raise ArgumentError(f"population is {population}, needed is an even number")
    (w,) = checked(start=(start, "d"))
    for _ in range(generations):
        half = rng.standard_normal((population // 2, len(w)))
        noise = np.concatenate([half, -half])
        (scores,) = checked(fitness=(fitness(w + sigma * noise), str(population)))
        w = w + learning_rate / (population * sigma) * ranks(scores) @ noise
        yield Generation(w, float(scores.mean()), float(scores.max()))


def ranks(scores: Floats) -> Floats:
    """Return scores (n,) replaced by evenly spaced numbers from -1/2, the lowest, to 1/2."""
    places = np.empty(len(scores))
    places[scores.argsort(kind="stable")] = np.linspace(-0.5, 0.5, len(scores))
    return places
