"""What is asked of REINFORCE."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import numpy as np
from numpy.random import Generator

from dlpath.core.cartpole import balanced_steps
from dlpath.exercises.bank.reinforce import solution
from dlpath.exercises.bank.reinforce.inputs import (
    Arguments,
    bandit,
    corridor,
    done,
    lesson_step,
    loud,
    loud_episode,
    one_action_only,
    paid_whole,
    rewarded,
    seen,
)
from dlpath.exercises.kit.checks import agrees, gradient_of, has_shapes, holds, keeps_inputs
from dlpath.exercises.kit.compare import difference
from dlpath.exercises.kit.exercise import Check, Judged
from dlpath.sandbox.values import Call, Made, Named, Seeded

right: Any = solution

_CLOSE: dict[str, Any] = {"rtol": 1e-7, "atol": 1e-10}
_PLAYED = Call(Named("played", "props"), ())
PULLS, LESSONS = 1500, 500
EPISODES, RATE, GAMMA, UPRIGHT = 250, 0.05, 0.99, 195


def weighed(of: Any, observations: Any, actions: Any, sums: Any, W: Any) -> float:
    """Return the loss whose slope is asked."""
    chosen = of.policy(observations, W)[np.arange(len(actions)), actions]
    return -float(np.mean(sums * np.log(chosen)))


def followed(judged: Judged) -> str | None:
    """Follow the episodes that were played, however the actions were drawn, update by update."""
    _, W, episodes, learning_rate, gamma, _ = judged.calls[0].arguments
    mine, played = (outcome.returned for outcome in judged.outcomes)
    if len(played) != episodes:
        return f"{len(played)} episodes were played, asked for were {episodes}"
    moved = np.zeros(W.shape)
    for observations, actions, rewards in played:
        if len(actions) == 0:
            return "an episode was begun, and no step was taken in it"
        sums = right.returns(rewards, gamma)
        views, taken = np.array(observations), np.array(actions)
        moved = moved - learning_rate * right.loss_gradient(views, taken, sums, W + moved)
    # What single precision leaves of a small difference between larger numbers.
    said = difference(np.asarray(mine, dtype=np.float64) - W, moved, rtol=1e-4, atol=1e-6)
    return said and f"how far W moves, for what was played: {said}"


def follows(
    inputs: Callable[[Generator], Arguments], name: str, layer: str = "trajectory"
) -> Check:
    """Ask that W moves as it should for the episodes that were played."""
    return holds(
        name, layer, "train", lambda rng: (Call(Named("train"), inputs(rng)), _PLAYED), followed
    )


def many_pulls(rng: Generator) -> Sequence[Call]:
    """Ask for many episodes of one pull, at a learning rate of zero."""
    game = bandit(rng, episodes=PULLS, learning_rate=0.0, spread=2.0)
    return Call(Named("train"), game), _PLAYED


def many_lessons(rng: Generator) -> Sequence[Call]:
    """Ask for many episodes of one pull that go far away from the first probabilities."""
    return Call(Named("train"), bandit(rng, episodes=LESSONS, learning_rate=0.1)), _PLAYED


def drawn_by_policy(judged: Judged) -> str | None:
    """Ask that each action was drawn as often as its probabilities said, give or take chance."""
    _, W, episodes, learning_rate, _, _ = judged.calls[0].arguments
    pulled = [(acts[0], paid[0]) for _, acts, paid in judged.outcomes[1].returned if acts]
    if len(pulled) != episodes:
        return f"{len(pulled)} episodes were played, asked for were {episodes}"
    view, p = np.ones((1, 1)), np.empty((episodes, W.shape[1]))
    for episode, (action, paid) in enumerate(pulled):
        p[episode] = right.policy(view, W)[0]
        if learning_rate:
            slope = right.loss_gradient(view, np.array([action]), np.array([paid]), W)
            W = W - learning_rate * slope
    taken = np.bincount([action for action, _ in pulled], minlength=W.shape[1])
    # Five standard deviations, and some more for what is rare: chance alone never goes that far.
    off = np.abs(taken - p.sum(axis=0)) - 5 * np.sqrt(np.sum(p * (1 - p), axis=0))
    worst = int(np.argmax(off))
    if off[worst] < 8:
        return None
    return (
        f"action {worst} was taken in {taken[worst] / episodes:.0%} of {episodes} episodes; "
        f"on average its probability is {np.mean(p[:, worst]):.0%}"
    )


def other_seeds(rng: Generator) -> Sequence[Call]:
    """Ask for the same game three times, the third time with another seed."""
    *game, _ = bandit(rng, episodes=40)
    return tuple(
        call
        for seed in (1, 1, 2)
        for call in (Call(Named("train"), (*game, Seeded(seed))), _PLAYED)
    )


def chance_comes_from_rng(judged: Judged) -> str | None:
    """Ask that the same seed gives the same game, and another seed another."""
    one, same, other = (
        [list(actions) for _, actions, _ in outcome.returned] for outcome in judged.outcomes[1::2]
    )
    if one != same:
        return "two games from the same seed differ: draw from rng alone"
    return "another seed plays the same actions: draw from rng" if one == other else None


def poles(rng: Generator) -> Sequence[Call]:
    """Let the learner's functions balance a pole, three times from scratch."""
    pole = Made(Named("Pole", "props"))
    seeds = rng.choice(1000, 3, replace=False)
    return tuple(
        Call(Named("train"), (pole, np.zeros((4, 2)), EPISODES, RATE, GAMMA, Seeded(int(seed))))
        for seed in seeds
    )


def balances(judged: Judged) -> str | None:
    """Ask that the more likely action keeps the pole upright, on average over the three."""
    learned = np.array([np.asarray(outcome.returned, float) for outcome in judged.outcomes])
    pushes = learned[:, :, 1] - learned[:, :, 0]
    steps = balanced_steps(pushes, episodes=100, rng=np.random.default_rng(0))
    mean = float(np.mean(steps))
    if mean > UPRIGHT:
        return None
    return f"the pole stands for {mean:.0f} steps on average, needed are more than {UPRIGHT}"


CHECKS: tuple[Check, ...] = (
    agrees(
        "returns",
        lambda rng: (np.array([0.0, 0.0, 1.0]), 0.5),
        name="gives 0.25, 0.5 and 1, as in the lesson",
        seeds=1,
        **_CLOSE,
    ),
    has_shapes("returns", rewarded, name="gives a return for every step"),
    agrees("returns", rewarded, name="discounts what comes later", **_CLOSE),
    agrees(
        "returns", partial(rewarded, gamma=1.0), name="gamma 1 adds up all that comes", **_CLOSE
    ),
    agrees("returns", partial(rewarded, gamma=0.0), name="gamma 0 sees one reward only", **_CLOSE),
    agrees("returns", paid_whole, name="makes fractions of whole rewards", **_CLOSE),
    agrees("returns", partial(rewarded, steps=1), name="takes an episode of one step", **_CLOSE),
    keeps_inputs("returns", rewarded, name="returns leaves the rewards alone"),
    has_shapes("policy", seen, name="gives every action a probability at every step"),
    agrees("policy", seen, name="is the softmax of each step's logits", **_CLOSE),
    agrees("policy", partial(seen, steps=1), name="takes a single observation", **_CLOSE),
    agrees(
        "policy",
        loud,
        name="logits of a thousand do not overflow",
        layer="properties",
        rtol=1e-3,
        atol=1e-3,
    ),
    keeps_inputs("policy", seen, name="policy leaves observations and weights alone"),
    has_shapes("loss_gradient", done, name="gives a slope for every weight"),
    agrees("loss_gradient", lesson_step, name="gives the slope of the lesson", seeds=1, **_CLOSE),
    agrees("loss_gradient", done, name="weighs every step by its return", **_CLOSE),
    agrees(
        "loss_gradient", partial(done, steps=1), name="takes an episode of a single step", **_CLOSE
    ),
    agrees("loss_gradient", one_action_only, name="takes an episode of one action only", **_CLOSE),
    gradient_of(
        "loss_gradient",
        weighed,
        done,
        name="is what small changes of W measure",
        wrt=(3,),
    ),
    agrees(
        "loss_gradient",
        loud_episode,
        name="slopes do not overflow at logits of a thousand",
        layer="properties",
        rtol=1e-3,
        atol=1.0,
    ),
    keeps_inputs("loss_gradient", done, name="loss_gradient leaves its inputs as they were"),
    has_shapes("train", corridor, name="returns weights of the same shape"),
    follows(partial(corridor, episodes=0), "returns W as it is if nothing is played", "values"),
    keeps_inputs("train", corridor, name="leaves the W it is given as it was"),
    holds(
        "the same seed plays the same game",
        "properties",
        "train",
        other_seeds,
        chance_comes_from_rng,
        seeds=1,
    ),
    follows(corridor, "moves W as one episode says"),
    follows(partial(bandit, episodes=1), "learns from an episode of a single step"),
    follows(partial(corridor, episodes=4), "plays every episode with what the last one taught"),
    follows(partial(corridor, gamma=1.0, learning_rate=0.1), "lets gamma be 1"),
    holds(
        "draws its actions by their probabilities",
        "trajectory",
        "train",
        many_pulls,
        drawn_by_policy,
        seeds=1,
    ),
    holds(
        "draws its actions by what it has learned so far",
        "trajectory",
        "train",
        many_lessons,
        drawn_by_policy,
        seeds=1,
    ),
    holds(
        "learns to balance a pole for 195 steps, from three seeds",
        "learns",
        "train",
        poles,
        balances,
        seeds=1,
        seconds=20,
        oracle=lambda _solution, _calls: (),
    ),
)
