"""dlpath run evolution: evolution strategies learn to balance a pole."""

from collections.abc import Sequence

import numpy as np

from dlpath.core.cartpole import balanced_steps
from dlpath.core.evolution import Generation, evolve
from dlpath.errors import UsageError
from dlpath.runs.kit.about import About, Outcome, Step, Watch
from dlpath.runs.kit.balancing import EPISODES, at_random, episode, judgement, random_reward
from dlpath.runs.kit.options import Options, heeded
from dlpath.runs.kit.pictures import Chart, Episode, over_epochs

ABOUT = About(
    title="Evolution strategies: try, and keep what was better",
    shows="The same pole, balanced by fifty variants a generation and without any gradient.",
    found="Ingo Rechenberg and Hans-Paul Schwefel, 1965",
    year=1965,
    idea=(
        "Rechenberg and Schwefel shaped plates and nozzles in a flow by chance: change a little, "
        "measure, keep what is better. Here a generation of variants of four weights is tried, "
        "and the mean moves towards those that held the pole longest. It needs no derivative and "
        "no memory of what happened when, only a number at the end; Salimans and others (2017) "
        "showed that this goes far, on many machines at once."
    ),
    formula="w ← w + η/(n σ) Σ uᵢ eᵢ\nuᵢ the rank of the reward of w + σ eᵢ",
    options={"epochs": 20, "learning_rate": 1.0, "batch_size": 50},
)
EACH = 5
"""Episodes that every variant plays."""


def run(options: Options, watch: Watch) -> Outcome:
    """Try and select; ``batch_size`` is how many variants a generation has."""
    if (population := options.batch_size or 2) % 2:
        raise UsageError(
            f"--batch-size is {population}: every step is tried in both directions",
            hint="give an even number",
        )
    rng = np.random.default_rng(options.seed)
    generations = _evolved(options, population, rng, watch)
    w = generations[-1].parameters
    means = [generation.fitness for generation in generations]
    reward = float(balanced_steps(w[None], episodes=EPISODES, rng=rng)[0])
    played = len(generations) * population * EACH
    return Outcome(
        data="CartPole: position, speed, angle and its speed; push left or right",
        parameters=heeded(options, ABOUT),
        metrics={"reward": reward, "episodes": float(played)},
        baseline={"reward": random_reward(options.seed)},
        baseline_is="by pushing at random",
        curve=tuple(means),
        curve_of="mean reward of each generation",
        learned={"w": w.tolist()},
        says=(
            f"{judgement(reward)} It pushes right where w · s is above zero; w says that angle "
            "and its speed count, and how much."
        ),
        pictures=_pictures(generations, options.seed),
    )


def _evolved(
    options: Options, population: int, rng: np.random.Generator, watch: Watch
) -> list[Generation]:
    found = []
    for number, generation in enumerate(
        evolve(
            lambda variants: balanced_steps(variants, episodes=EACH, rng=rng),
            np.zeros(4),
            population=population,
            learning_rate=options.learning_rate,
            generations=options.epochs,
            rng=rng,
        ),
        start=1,
    ):
        found.append(generation)
        watch(Step(number, options.epochs, f"{generation.fitness:.0f} steps"))
    return found


def _pictures(generations: Sequence[Generation], seed: int) -> tuple[Chart | Episode, ...]:
    w = generations[-1].parameters
    return (
        over_epochs(
            "Reward of each generation",
            "steps",
            {
                "mean": [generation.fitness for generation in generations],
                "best": [generation.best for generation in generations],
            },
            x_name="generation",
        ),
        episode("Before, at random", at_random(seed), seed),
        episode("After", lambda state: int(state @ w > 0), seed),
    )
