import numpy as np
import pytest

from dlpath.core.cartpole import CartPole, is_lost, move

pytestmark = pytest.mark.peer

STEPS = 300


def environment(seed):
    import gymnasium

    world = gymnasium.make("CartPole-v1").unwrapped
    world.reset(seed=seed)
    return world


def push(state):
    """Return a push that keeps the pole upright for long."""
    return int(state @ [0.2, 1.0, 3.0, 2.0] > 0)


@pytest.mark.parametrize("seed", range(10))
def test_three_hundred_balanced_steps_equal_gymnasiums(seed):
    world = environment(seed)
    state = world.state.copy()
    many = np.repeat(state[:, None], 9, axis=1)
    for _ in range(STEPS):
        action = push(state)
        _, _, fallen, *_ = world.step(action)
        state, many = move(state, action), move(many, np.full(9, action))
        np.testing.assert_allclose(state, world.state, rtol=0, atol=1e-12)
        np.testing.assert_allclose(many, np.repeat(world.state[:, None], 9, axis=1), atol=1e-12)
        assert not fallen
        assert not is_lost(state)


@pytest.mark.parametrize("seed", range(10))
def test_random_episodes_end_at_the_same_step(seed):
    world, pole = environment(seed), CartPole()
    pole.reset(np.random.default_rng(seed))
    world.state = pole._state.copy()
    actions = np.random.default_rng(seed)
    done = False
    while not done:
        action = int(actions.integers(2))
        state, reward, done = pole.step(action)
        _, their_reward, their_done, *_ = world.step(action)
        np.testing.assert_allclose(state, world.state, rtol=0, atol=1e-12)
        assert (reward, done) == (their_reward, their_done)
