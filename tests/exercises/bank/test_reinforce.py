"""REINFORCE: the lesson's numbers, the solution beside the core, and the worlds to act in."""

import numpy as np
import pytest

from dlpath.core import policy_gradient
from dlpath.core.cartpole import CartPole
from dlpath.exercises.bank.reinforce import checks, props
from dlpath.exercises.kit import bank
from dlpath.exercises.kit.exercise import Judged
from dlpath.exercises.kit.oracle import Solution

TEXTS = bank.texts("reinforce")
SOLUTION = Solution(TEXTS.solution, TEXTS.props)
X, W = np.array([[1.0, 2.0]]), np.array([[0.0, 1.0], [0.0, 0.0]])


def said(*numbers):
    """Return numbers as the lesson writes them."""
    return ", ".join(f"{number:.4f}".replace("-", "−") for number in numbers)


def test_the_step_of_the_lesson_is_right():
    p = SOLUTION.policy(X, W)
    slope = SOLUTION.loss_gradient(X, np.array([0]), np.array([2.0]), W)
    assert f"probabilities   {said(*p[0])}\n" in TEXTS.statement
    assert f"slope of W, row by row        {said(slope[0, 0])},  {said(slope[0, 1])} " in (
        TEXTS.statement
    )
    assert f"{said(slope[1, 0])},  {said(slope[1, 1])}      for x = 2" in TEXTS.statement
    after = SOLUTION.policy(X, W - 0.1 * slope)
    assert f"probability {said(after[0, 0])}." in " ".join(TEXTS.statement.split())


def test_the_solution_agrees_with_the_core():
    rng = np.random.default_rng(0)
    for steps in (1, 6):
        observations, actions, sums, weights = checks.done(rng, steps=steps)
        np.testing.assert_allclose(
            SOLUTION.returns(sums, 0.9), policy_gradient.returns(sums, 0.9), rtol=1e-12
        )
        np.testing.assert_allclose(
            SOLUTION.policy(observations, weights),
            policy_gradient.policy(observations, weights),
            rtol=1e-12,
        )
        np.testing.assert_allclose(
            SOLUTION.loss_gradient(observations, actions, sums, weights),
            policy_gradient.loss_gradient(observations, actions, sums, weights),
            rtol=1e-12,
        )


def test_the_pole_falls_as_that_of_the_core():
    mine, core = props.Pole(), CartPole()
    for seed in range(3):
        rng = np.random.default_rng(seed)
        ours, theirs = (world.reset(np.random.default_rng(seed)) for world in (mine, core))
        over = False
        while not over:
            np.testing.assert_allclose(ours, theirs, rtol=1e-12)
            action = int(rng.integers(2))
            ours, _, over = mine.step(action)
            theirs, _, also_over = core.step(action)
            assert over == also_over


def test_the_solution_plays_the_pole_of_the_core_too():
    trained = SOLUTION.train(CartPole(), np.zeros((4, 2)), 2, 0.1, 0.9, np.random.default_rng(0))
    assert trained.shape == (4, 2)
    assert trained.any()


@pytest.mark.parametrize("action", [-1, 2, 0.5])
def test_a_world_refuses_what_is_no_action(action):
    world = props.Pole()
    world.reset(np.random.default_rng(0))
    with pytest.raises(ValueError, match="actions are 0 to 1"):
        world.step(action)


def test_a_world_refuses_a_step_after_the_end():
    world = props.Bandit(np.array([1.0, 2.0]))
    world.reset(np.random.default_rng(0))
    assert world.step(1)[1:] == (2.0, True)
    with pytest.raises(RuntimeError, match="reset comes first"):
        world.step(1)


def test_a_corridor_ends_at_both_ends_and_after_twelve_steps():
    world = props.Corridor(np.eye(6, 4), np.arange(6.0))
    for action, most in ((0, 5), (1, 12), (2, 5)):
        world.reset(np.random.default_rng(0))
        steps, over = 0, False
        while not over:
            _, _, over = world.step(action)
            steps += 1
        assert steps == 12 if action == 1 else steps <= most


def test_what_was_played_is_judged_however_actions_are_drawn():
    calls = tuple(checks.many_pulls(np.random.default_rng(0)))
    outcomes = SOLUTION.run(calls)
    assert checks.drawn_by_policy(Judged(calls, outcomes, outcomes)) is None
    evenly = [([[1.0]], [k % 5], [0.0]) for k in range(checks.PULLS)]
    unfair = (outcomes[0], outcomes[1]._replace(returned=evenly))
    assert "its probability is" in checks.drawn_by_policy(Judged(calls, unfair, outcomes))
