"""A pole to be balanced: what the runs ``reinforce`` and ``evolution`` share."""

from collections.abc import Callable, Sequence

import numpy as np

from dlpath.core.arguments import Floats
from dlpath.core.cartpole import SECONDS, STEPS, CartPole, CartPoles
from dlpath.runs.kit.pictures import Episode, Pole

FRAMES = 6
EPISODES = 100
"""Played to judge a policy."""

Act = Callable[[Floats], int]
"""From what is observed (4,) to a push, left (0) or right (1)."""


def episode(title: str, act: Act, seed: int) -> Episode:
    """Return the frames of one episode that is played."""
    rng, pole = np.random.default_rng(seed), CartPole()
    state, over = pole.reset(rng), False
    states = [state]
    while not over:
        state, _, over = pole.step(act(state))
        states.append(state)
    return frames(title, states)


def frames(title: str, states: Sequence[Floats]) -> Episode:
    """Return some moments of an episode, evenly spaced in time; the last one is its end."""
    last = len(states) - 1
    count = min(FRAMES, len(states))
    kept = [round(k * last / max(count - 1, 1)) for k in range(count)]
    moments = (
        Pole(step * SECONDS, float(states[step][0]), float(states[step][2])) for step in kept
    )
    ending = "to the end" if last == STEPS else f"lost after {last} steps"
    return Episode(f"{title}: {ending}", tuple(moments))


def random_reward(seed: int) -> float:
    """Return the mean reward of pushes that are tossed with a coin."""
    rng = np.random.default_rng(seed)
    poles = CartPoles(EPISODES)
    poles.reset(rng)
    running, steps = np.ones(EPISODES, dtype=bool), 0
    while running.any():
        steps += int(running.sum())
        _, _, done = poles.step(rng.integers(0, 2, EPISODES))
        running &= ~done
    return steps / EPISODES


def at_random(seed: int) -> Act:
    """Return a policy that tosses a coin."""
    rng = np.random.default_rng(seed)
    return lambda state: int(rng.integers(0, 2))


def judgement(reward: float) -> str:
    """Return what a mean reward means, in a sentence."""
    if reward >= 475:
        return f"It holds the pole for {reward:.0f} of {STEPS} steps: solved, 475 are asked for."
    if reward >= 195:
        return (
            f"It holds the pole for {reward:.0f} of {STEPS} steps: solved by the first measure, "
            "195 of 200, not by that of today, 475 of 500."
        )
    return f"It holds the pole for {reward:.0f} of {STEPS} steps: not solved, 475 are asked for."
